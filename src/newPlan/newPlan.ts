import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { NEIGHBOURS } from '@/sources/plan/neighboursTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { TARGETS } from '@/sources/plan/targetsTable';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { planSheetRows } from '@/sources/workbook/planSheet';
import { registeredArea } from '@/sources/areas/areaRegister';
import Papa from 'papaparse';
import { chosenIndicators, prioritiesOf } from './chosenIndicators';

/** What a new plan begins with. */
export type NewPlan = {
  /** The authority's GSS code and name. Undefined if the officer has not named one. */
  readonly authority: { readonly code: string; readonly name: string } | undefined;
  /** The date of the new plan (ISO). */
  readonly day: string;
  /** The statistical neighbours, as rows of neighbours.csv. */
  readonly neighbours: readonly (readonly (string | number)[])[];
  /** The ids of the published indicators to begin with. None if no authority is named. */
  readonly indicators: ReadonlySet<string>;
  /** Whether a workbook has example rows, which the officer can remove. */
  readonly hasExamples: boolean;
};

/** The published figures that the program ships with, as the texts of its files. */
export type Shipped = {
  /** The text of `plans/figures/statistical-neighbours-2025.csv`. */
  readonly neighbours: string;
  /** The texts of `plans/england-now/indicators.csv` and `plan.json`, and the figures themselves. */
  readonly indicators: string;
  readonly plan: string;
  readonly figures: string;
};

const NEIGHBOUR_MODEL = '2025';
/** The file of published figures of every authority, from which a new plan's feeds take theirs. */
export const FIGURES_FILE = 'lait-2026-04.csv';

/** The statistical neighbours of an authority, as rows of neighbours.csv. */
export function neighboursOf(code: string, text: string): NewPlan['neighbours'] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const row = data.find(([number = '']) => registeredArea(number)?.code === code);
  if (row === undefined) return [];
  return Array.from({ length: 10 }, (_, index) => {
    const [number = '', closeness = ''] = row.slice(2 + 2 * index, 4 + 2 * index);
    const area = registeredArea(number);
    return [code, index + 1, area?.code ?? number, closeness, NEIGHBOUR_MODEL, area?.name ?? ''];
  });
}

/** Rows of neighbours.csv for the areas that an officer has chosen. The rows name the neighbour model only if the areas are exactly its neighbours. */
export function chosenNeighbours(
  code: string,
  chosenIds: readonly string[],
  text: string,
): NewPlan['neighbours'] {
  const usualNeighbours = neighboursOf(code, text);
  const hasUsualNeighbours =
    chosenIds.length === usualNeighbours.length &&
    usualNeighbours.every(([, , area]) => chosenIds.includes(String(area)));
  if (hasUsualNeighbours) return usualNeighbours;
  return chosenIds.map((area, index) => [code, index + 1, area, '', '', registeredArea(area)?.name ?? '']);
}

/** Returns the neighbour model that the areas come from, or undefined if the officer has chosen others. */
function modelChosen({ neighbours }: NewPlan): string | undefined {
  return neighbours.every((row) => row[4] === NEIGHBOUR_MODEL) ? NEIGHBOUR_MODEL : undefined;
}

/** The rows of the sheet `plan` in a new workbook. */
export function planRows(
  plan: NewPlan,
  beginning: Beginning | undefined,
): readonly (readonly [string, string])[] {
  const { authority, day } = plan;
  const model = modelChosen(plan);
  const { priorities, sources } = beginning ?? { priorities: FIRST_PRIORITIES, sources: [] };
  return [
    ['id', 'my-plan'],
    ['title', planTitle({ authority })],
    ['authority', authority?.code ?? 'any'],
    ['asAt', day],
    ...planSheetRows({ priorities, sources }),
    ['rating.basis', 'benchmark'],
    ...(model === undefined ? [] : ([['neighbours.model', model]] as const)),
  ];
}

const FIRST_PRIORITIES = [
  { id: 'P1', title: 'Our first priority' },
  { id: 'P2', title: 'Our second priority' },
];

function planTitle({ authority }: Pick<NewPlan, 'authority'>): string {
  return `Children’s services${authority === undefined ? '' : `, ${authority.name}`}`;
}

/** A new plan as a folder. If an authority is named, the folder holds its neighbours and the chosen published indicators with their figures. */
export function newFolder(plan: NewPlan, shipped: Shipped): ReadonlyMap<string, string> {
  const { authority, day } = plan;
  const header = ({ columns }: { readonly columns: readonly string[] }) => `${columns.join(',')}\n`;
  const files = new Map<string, string>([
    [OBSERVATIONS.file, header(OBSERVATIONS)],
    [TARGETS.file, header(TARGETS)],
    [COMMENTARY.file, header(COMMENTARY)],
  ]);
  const json = {
    id: 'my-plan',
    title: planTitle(plan),
    authority: authority?.code ?? 'any',
    asAt: day,
    priorities: [{ id: 'P1', title: 'Our first priority' }],
    neighbours: { model: modelChosen(plan), average: 'mean' },
  };
  if (authority === undefined || plan.indicators.size === 0) {
    files.set(PLAN_FILE, jsonText(json));
    files.set(INDICATORS.file, header(INDICATORS));
    if (authority !== undefined) files.set(NEIGHBOURS.file, neighboursCsv(plan));
    return files;
  }
  const { indicators, priorities, sources } = publishedBeginning(plan, shipped);
  files.set(PLAN_FILE, jsonText({ ...json, priorities, sources }));
  files.set(
    INDICATORS.file,
    `${Papa.unparse(
      indicators.map((row) => [...row]),
      { newline: '\n' },
    )}\n`,
  );
  files.set(NEIGHBOURS.file, neighboursCsv(plan));
  files.set(FEEDS_FILE, jsonText(publishedFeeds(indicators)));
  files.set(`feeds/${FIGURES_FILE}`, shipped.figures);
  return files;
}

function neighboursCsv({ neighbours }: NewPlan): string {
  const rows = [[...NEIGHBOURS.columns], ...neighbours.map((row) => [...row])];
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

export type Beginning = {
  /** The rows of the sheet, with the heading row. */
  readonly indicators: readonly (readonly string[])[];
  readonly priorities: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
};

/** The published indicators that a plan begins with, the priorities they belong to, and the feeds of their figures. */
export function publishedBeginning({ indicators: chosenIds }: NewPlan, shipped: Shipped): Beginning {
  const { priorities, sources } = JSON.parse(shipped.plan) as Pick<Beginning, 'priorities' | 'sources'>;
  const indicators = chosenIndicators(shipped.indicators, chosenIds);
  return {
    indicators,
    priorities: prioritiesOf(indicators, priorities),
    sources: sources.filter(({ id }) => id === SOURCE_ID),
  };
}

const SOURCE_ID = 'lait-2026-04';

/** The feeds of a plan of published indicators, with each indicator named: "*" would also bring indicators that were not chosen. */
export function publishedFeeds([header = [], ...rows]: Beginning['indicators']): readonly object[] {
  const id = header.indexOf('id');
  return rows.map((row) => ({
    indicator: row[id],
    file: FIGURES_FILE,
    format: 'figures',
    source: SOURCE_ID,
  }));
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
