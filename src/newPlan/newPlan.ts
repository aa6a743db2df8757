import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { NEIGHBOURS } from '@/sources/plan/neighboursTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { TARGETS } from '@/sources/plan/targetsTable';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { registeredArea } from '@/sources/areas/areaRegister';
import Papa from 'papaparse';

/** What a new plan begins with. */
export type NewPlan = {
  /** GSS code and name; undefined where the officer has not said. */
  readonly authority: { readonly code: string; readonly name: string } | undefined;
  /** ISO. */
  readonly day: string;
  /** Rows of neighbours.csv. */
  readonly neighbours: readonly (readonly (string | number)[])[];
};

/** What the program ships of published figures: the texts of its files. */
export type Shipped = {
  /** `plans/figures/statistical-neighbours-2025.csv`. */
  readonly neighbours: string;
  /** `plans/england-now/indicators.csv` and `plan.json`, and the figures themselves. */
  readonly indicators: string;
  readonly plan: string;
  readonly figures: string;
};

const MODEL = '2025';
const FIGURES = 'lait-2026-04.csv';

/** The statistical neighbours of an authority, as rows of neighbours.csv. */
export function neighboursOf(code: string, text: string): NewPlan['neighbours'] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const row = data.find(([number = '']) => registeredArea(number)?.code === code);
  if (row === undefined) return [];
  return Array.from({ length: 10 }, (_, place) => {
    const [number = '', closeness = ''] = row.slice(2 + 2 * place, 4 + 2 * place);
    return [code, place + 1, registeredArea(number)?.code ?? number, closeness, MODEL];
  });
}

/** The sheet `plan` of a new workbook. */
export function planRows({ authority, day }: NewPlan): readonly (readonly [string, string])[] {
  return [
    ['id', 'my-plan'],
    ['title', `Children’s services${authority === undefined ? '' : `, ${authority.name}`}`],
    ['authority', authority?.code ?? 'any'],
    ['asAt', day],
    ['priority', 'P1: Our first priority'],
    ['priority', 'P2: Our second priority'],
    ['rating.basis', 'benchmark'],
    ['neighbours.model', MODEL],
  ];
}

/** A new plan as a folder; with an authority, the published indicators are chosen and their figures lie in it. */
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
    title: planRows(plan)[1]?.[1],
    authority: authority?.code ?? 'any',
    asAt: day,
    priorities: [{ id: 'P1', title: 'Our first priority' }],
    neighbours: { model: MODEL, average: 'mean' },
  };
  if (authority === undefined) {
    files.set(PLAN_FILE, jsonText(json));
    files.set(INDICATORS.file, header(INDICATORS));
    return files;
  }
  const { priorities, sources } = JSON.parse(shipped.plan) as {
    readonly priorities: unknown;
    readonly sources: unknown;
  };
  files.set(PLAN_FILE, jsonText({ ...json, priorities, sources }));
  files.set(INDICATORS.file, shipped.indicators);
  files.set(
    NEIGHBOURS.file,
    `${Papa.unparse([[...NEIGHBOURS.columns], ...plan.neighbours.map((row) => [...row])], { newline: '\n' })}\n`,
  );
  files.set(
    FEEDS_FILE,
    jsonText([{ indicator: '*', file: FIGURES, format: 'figures', source: 'lait-2026-04' }]),
  );
  files.set(`feeds/${FIGURES}`, shipped.figures);
  return files;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
