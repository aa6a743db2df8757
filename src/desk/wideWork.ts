import { printedPlaces, type PrintedPlaces } from '@/officerFiles/printedPlaces';
import { authorityIn, lastPlanOf, sheetPlan } from '@/officerFiles/sheetPlan';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { answersOf, type WideLayout } from '@/sources/wideSheet/wideLayout';
import { readingTally } from '@/sources/wideSheet/readingTally';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import { rowSamples, type RowSample } from './rowSample';

/** A request to read a printed scorecard, with the officer's answers so far. */
export type WideAsked = {
  readonly name: string;
  readonly grid: WideGrid;
  /** The answers so far. Undefined before the first answer, when last month's answers are used. */
  readonly answers: ReadonlyMap<string, string> | undefined;
  readonly authority: string | undefined;
  /** Last month's plan, if there is one. */
  readonly openPlan: HeldFiles | undefined;
};

export type WideAnswer =
  | {
      readonly kind: 'read';
      readonly answers: ReadonlyMap<string, string>;
      /** What each column and row was taken for; only rows that are shown are included. */
      readonly shownReading: Pick<WideReading, 'grid' | 'head' | 'columns' | 'rows' | 'doubts'>;
      /** How each row is read, by the row's index in the sheet. */
      readonly samples: ReadonlyMap<number, RowSample>;
      readonly moreRows: number;
      readonly readingCounts: ReturnType<typeof readingTally>;
      /** The authority of last month's plan, or the authority that the sheet names. */
      readonly authority: string | undefined;
      /** What the sheet changes in last month's plan. */
      readonly changes: readonly string[] | undefined;
      readonly files: HeldFiles;
      /** Where each figure of the plan is in the sheet. */
      readonly printed: PrintedPlaces;
    }
  | { readonly kind: 'not wide'; readonly reason: string };

const ROWS_SHOWN = 40;

/** Reads the sheet and makes a plan from it, or adds the sheet to last month's plan. */
export function wideAnswer({ name, grid, answers, authority, openPlan }: WideAsked): WideAnswer {
  const lastPlan = openPlan && lastPlanOf(openPlan);
  const givenAnswers = answers ?? answersAtFirst(grid, lastPlan?.layout);
  const reading = readWideSheet(grid, { answers: givenAnswers });
  if ('kind' in reading) return { kind: 'not wide', reason: reading.why };
  const lastAuthority = lastPlan?.authority ?? authorityIn(reading);
  const { doubts: planDoubts, ...planFromSheet } = sheetPlan(reading, {
    name,
    authority: authority ?? lastAuthority,
    lastPlan,
    answers: givenAnswers,
  });
  const filledRows = reading.rows.filter(({ kind }) => kind !== 'empty');
  const { head, columns, doubts } = reading;
  return {
    kind: 'read',
    answers: givenAnswers,
    shownReading: {
      grid,
      head,
      columns,
      doubts: [...planDoubts, ...doubts],
      rows: filledRows.slice(0, ROWS_SHOWN),
    },
    samples: rowSamples(reading.indicators),
    moreRows: Math.max(0, filledRows.length - ROWS_SHOWN),
    readingCounts: readingTally(reading),
    authority: lastAuthority,
    printed: printedPlaces(reading),
    ...planFromSheet,
  };
}

/** The officer's answers of last month, if the plan keeps them. */
function answersAtFirst(grid: WideGrid, layout: WideLayout | undefined): ReadonlyMap<string, string> {
  if (layout === undefined) return new Map();
  const reading = readWideSheet(grid);
  return 'kind' in reading ? new Map() : answersOf(layout, reading.columns);
}
