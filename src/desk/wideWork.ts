import { LAYOUT_FILE } from '@/sources/workbook/layoutSheet';
import { idText } from '@/sources/idText';
import { ontoLines, ontoPlan, type PlanTexts } from '@/sources/wideSheet/ontoPlan';
import { answersOf, layoutOf, parseLayout } from '@/sources/wideSheet/wideLayout';
import { readingTally } from '@/sources/wideSheet/readingTally';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { widePlan } from '@/sources/wideSheet/widePlan';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import type { HeldFiles } from './heldFolder';
import { rowSamples, type RowSample } from './rowSample';

/** A printed scorecard to be read as the officer has answered so far. */
export type WideAsked = {
  readonly name: string;
  readonly grid: WideGrid;
  /** Undefined at first: then what was answered last month holds. */
  readonly answers: ReadonlyMap<string, string> | undefined;
  readonly authority: string | undefined;
  /** Last month's plan. */
  readonly onto: HeldFiles | undefined;
};

export type WideAnswer =
  | {
      readonly kind: 'read';
      readonly answers: ReadonlyMap<string, string>;
      /** What was taken for what; of the rows only those that are shown. */
      readonly shown: Pick<WideReading, 'grid' | 'head' | 'columns' | 'rows' | 'doubts'>;
      /** How each row is read, by its place in the sheet. */
      readonly samples: ReadonlyMap<number, RowSample>;
      readonly moreRows: number;
      readonly tally: ReturnType<typeof readingTally>;
      /** The authority of last month's plan. */
      readonly authority: string | undefined;
      /** The changes to last month's plan. */
      readonly changes: readonly string[] | undefined;
      readonly files: HeldFiles;
    }
  | { readonly kind: 'not wide'; readonly why: string };

const ROWS_SHOWN = 40;

/** Reads the sheet and makes the plan of it, or last month's plan with the sheet in it. */
export function wideAnswer({ name, grid, answers, authority, onto }: WideAsked): WideAnswer {
  const last = lastPlan(onto);
  const given = answers ?? answersAtFirst(grid, last?.texts);
  const reading = readWideSheet(grid, { answers: given });
  if ('kind' in reading) return reading;
  const area = authority ?? last?.authority;
  const made = planOf(reading, { name, authority: area, onto: last?.texts });
  const filled = reading.rows.filter(({ kind }) => kind !== 'empty');
  const { head, columns, doubts } = reading;
  return {
    kind: 'read',
    answers: given,
    shown: { grid, head, columns, doubts, rows: filled.slice(0, ROWS_SHOWN) },
    samples: rowSamples(reading.indicators),
    moreRows: Math.max(0, filled.length - ROWS_SHOWN),
    tally: readingTally(reading),
    authority: last?.authority,
    changes: made.changes,
    files: new Map([...(last?.others ?? []), ...encoded(made.files)]),
  };
}

type LastPlan = {
  readonly texts: PlanTexts;
  /** Published files and frozen reports, which stay as they are. */
  readonly others: HeldFiles;
  readonly authority: string | undefined;
};

function lastPlan(files: HeldFiles | undefined): LastPlan | undefined {
  if (files === undefined) return undefined;
  const isText = (path: string) => /^[^/]+\.(csv|json|md|txt)$/i.test(path);
  const texts = [...files].flatMap(([path, bytes]) =>
    isText(path) ? [[path, new TextDecoder().decode(bytes)] as const] : [],
  );
  const others = new Map([...files].filter(([path]) => !isText(path)));
  const authority = /"authority"\s*:\s*"([^"]+)"/.exec(new Map(texts).get('plan.json') ?? '')?.[1];
  return { texts: new Map(texts), others, authority };
}

/** What the officer answered last month, where the plan keeps it. */
function answersAtFirst(grid: WideGrid, texts: PlanTexts | undefined): ReadonlyMap<string, string> {
  const kept = parseLayout(texts?.get(LAYOUT_FILE) ?? '');
  const reading = readWideSheet(grid);
  return kept.kind === 'bad' || 'kind' in reading ? new Map() : answersOf(kept.layout, reading.columns);
}

function planOf(
  reading: WideReading,
  {
    name,
    authority,
    onto,
  }: { readonly name: string; readonly authority: string | undefined; readonly onto: PlanTexts | undefined },
): { readonly files: PlanTexts; readonly changes: readonly string[] | undefined } {
  const title = reading.grid.cells
    .slice(0, reading.head.from)
    .flatMap((row) => row.map(({ text }) => text.trim()))
    .find((text) => text.length > 5 && text.length < 120);
  const plain = name.replace(/\.[^.]*$/, '');
  const id = idText(plain).slice(0, 40).replace(/-$/, '') || 'plan';
  const sheet = widePlan(reading, { id, title: title ?? plain, authority });
  const layout = `${JSON.stringify(layoutOf(reading, authority), undefined, 2)}\n`;
  const both = onto && ontoPlan(onto, sheet);
  return {
    files: new Map([...(both?.files ?? sheet), [LAYOUT_FILE, layout]]),
    changes: both && ontoLines(both.changes),
  };
}

function encoded(texts: PlanTexts): HeldFiles {
  return new Map([...texts].map(([file, text]) => [file, new TextEncoder().encode(text)]));
}
