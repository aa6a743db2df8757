import { areasNamed, registeredArea, registeredNames } from '@/sources/areas/areaRegister';
import { idText } from '@/sources/idText';
import { reservedId } from '@/sources/plan/reservedIds';
import { isOfCell } from '@/sources/wideSheet/questionLog';
import type { Answers, Doubt } from '@/sources/wideSheet/doubt';
import { ontoLines } from '@/sources/wideSheet/ontoLines';
import { ontoPlan } from '@/sources/wideSheet/ontoPlan';
import type { PlanTexts } from '@/sources/wideSheet/planTexts';
import { layoutOf, parseLayout, type WideLayout } from '@/sources/wideSheet/wideLayout';
import { widePlan } from '@/sources/wideSheet/widePlan';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import { LAYOUT_FILE } from '@/sources/workbook/layoutSheet';
import type { FilesByPath } from './filesByPath';
import { leftOutSheetAnswers } from './leftSheets';

/** The plan that is made of a printed scorecard, or last month's plan with the scorecard added. */
export type SheetPlan = {
  readonly files: FilesByPath;
  /** The changes to last month's plan, in sentences. */
  readonly changes: readonly string[] | undefined;
  /** Questions about how the sheet is added to last month's plan. */
  readonly doubts: readonly Doubt[];
};

/** Last month's plan, with the sheets of its workbook as tables. */
export type LastPlan = {
  readonly texts: PlanTexts;
  /** Published files and frozen reports, which stay as they are. */
  readonly otherFiles: FilesByPath;
  readonly authority: string | undefined;
  /** How last month's sheet was read. */
  readonly layout: WideLayout | undefined;
  /** The answers that leave out sheets of last month's workbook. */
  readonly leftSheets: Readonly<Record<string, string>>;
};

export function lastPlanOf(tables: FilesByPath): LastPlan {
  const isText = (path: string) => /^[^/]+\.(csv|json|md|txt)$/i.test(path);
  const decoder = new TextDecoder();
  const texts = new Map(
    [...tables].flatMap(([path, bytes]) => (isText(path) ? [[path, decoder.decode(bytes)] as const] : [])),
  );
  const layoutKept = parseLayout(texts.get(LAYOUT_FILE) ?? '');
  return {
    texts,
    otherFiles: new Map([...tables].filter(([path]) => !isText(path))),
    authority: /"authority"\s*:\s*"([^"]+)"/.exec(texts.get('plan.json') ?? '')?.[1],
    layout: layoutKept.kind === 'layout' ? withoutCellAnswers(layoutKept.layout) : undefined,
    leftSheets: leftOutSheetAnswers(tables),
  };
}

/** Drops the answers about single cells, because next month's cells are different. */
function withoutCellAnswers(layout: WideLayout): WideLayout {
  const answers = Object.entries(layout.answers).filter(([id, answer]) => !isOfCell(id) && answer !== 'each');
  return { ...layout, answers: Object.fromEntries(answers) };
}

/** Makes the plan of a printed scorecard. `name` is the name of the file; `authority` is a GSS code, if the officer has given one. */
export function sheetPlan(
  reading: WideReading,
  {
    name,
    authority,
    lastPlan,
    answers,
  }: {
    readonly name: string;
    readonly authority: string | undefined;
    readonly lastPlan: LastPlan | undefined;
    readonly answers?: Answers | undefined;
  },
): SheetPlan {
  const nameWithoutEnding = name.replace(/\.[^.]*$/, '');
  const title = titleOf(reading) ?? titleFor(authority) ?? nameWithoutEnding;
  const sheet = widePlan(reading, { id: planId(nameWithoutEnding), title, authority });
  const hasComments = reading.columns.some(({ role }) => role === 'commentary');
  const commented = hasComments ? reading.latest : undefined;
  const combinedPlan = lastPlan && ontoPlan(lastPlan.texts, sheet, { commented, answers });
  const layoutRead = layoutOf(reading, authority);
  const layoutToKeep = { ...layoutRead, answers: { ...lastPlan?.leftSheets, ...layoutRead.answers } };
  const layout = `${JSON.stringify(layoutToKeep, undefined, 2)}\n`;
  const texts = new Map([...(combinedPlan?.files ?? sheet), [LAYOUT_FILE, layout]]);
  const encoder = new TextEncoder();
  return {
    files: new Map([
      ...(lastPlan?.otherFiles ?? []),
      ...[...texts].map(([file, text]) => [file, encoder.encode(text)] as const),
    ]),
    changes: combinedPlan && ontoLines(combinedPlan.changes),
    doubts: combinedPlan?.doubts ?? [],
  };
}

/** Makes the plan's id of the file's name without month and year, so that the plan's address is the same next month. */
function planId(name: string): string {
  const words = idText(name)
    .split('-')
    .filter((word) => !MONTH_OR_YEAR.test(word));
  const id = words.join('-').slice(0, 40).replace(/-$/, '') || 'plan';
  return reservedId(id) === undefined ? id : `our-${id}`;
}

const MONTH_OR_YEAR =
  /^(?:\d+(?:st|nd|rd|th)?|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\d*)$/;

/** The title of the sheet: the first text above the table. */
function titleOf(reading: WideReading): string | undefined {
  return textsAbove(reading)
    .map((text) => text.trim())
    .find((text) => text.length > 5 && text.length < 120);
}

/**
 * The title of a plan whose sheet has none: the authority's name, because readers should not see a file name as a title. It names no month,
 * because the plan is continued every month.
 */
function titleFor(authority: string | undefined): string | undefined {
  const area = authority === undefined ? undefined : registeredArea(authority);
  return area === undefined ? undefined : `Children’s services, ${area.name}`;
}

function textsAbove({ grid, head }: WideReading): readonly string[] {
  return grid.cells.slice(0, head.from).flatMap((row) => row.map(({ text }) => text));
}

/** The GSS code of the only authority that is named in the titles above the table or in the sheet's name. */
export function authorityIn(reading: WideReading): string | undefined {
  const title = ` ${[...textsAbove(reading), reading.grid.sheet].join(' ').toLowerCase()} `;
  const authoritiesInTitle = registeredNames().filter(({ name }) =>
    title.includes(` ${name.toLowerCase()} `),
  );
  const [longest] = authoritiesInTitle.toSorted((a, b) => b.name.length - a.name.length);
  const area =
    longest === undefined ? undefined : areasNamed({ dfeNumber: '', gssCode: longest.code, name: '' })[0];
  return area?.kind === 'authority' ? area.code : undefined;
}
