import type { Issue } from '@/domain/plan/issue';
import { COLOURS } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { GSS_SHORTHANDS, toReading, toShorthand, withheld } from '@/domain/figures/reading';
import type { Reading, ValueReading } from '@/domain/figures/reading';
import type { KeptRating } from '@/domain/plan/frozenReport';
import { listForMessage } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { rowReader, type RowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

/** The part of a plan folder that keeps what its reports showed: `reports/ID.csv`. */
export const FROZEN_FOLDER = 'reports';

/** The columns of a frozen report, which are those of `scorecard table` (docs/formats.md). */
export const FROZEN_COLUMNS =
  'indicator title priority area time_period time_identifier value shorthand status unit polarity decimals previous_time_period previous_value change direction target rating rating_basis rating_reason reported_rating reported_by neighbours_mean neighbours_median neighbours_counted neighbours_of best_neighbour region england top_quartile rank rank_tied rank_of band'.split(
    ' ',
  );

export function frozenShape(file: string): TableShape {
  return {
    file,
    columns: FROZEN_COLUMNS,
    neededColumns: 'indicator title area time_period time_identifier value shorthand target rating'.split(
      ' ',
    ),
    mostRows: 50_000,
  };
}

/** Returns the id of the report that a file of the folder freezes, or undefined for any other file. */
export function frozenReportOf(file: string): string | undefined {
  return /^reports\/([^/]+)\.csv$/i.exec(file)?.[1];
}

/** One row of a frozen report, as the file has it. */
export type FrozenRow = {
  readonly row: number;
  readonly indicator: string;
  readonly title: string;
  readonly area: string;
  readonly period: Period | undefined;
  readonly reading: Reading;
  readonly unit: string;
  readonly decimals: number | undefined;
  readonly target: ValueReading | undefined;
  readonly rating: KeptRating;
  readonly basis: string | undefined;
};

/** A frozen report of a plan folder. */
export type FrozenTable = {
  readonly report: string;
  readonly file: string;
  readonly rows: readonly FrozenRow[];
};

/** Reads a frozen report as a whole or not at all, because nobody knows what an unreadable row held. */
export function parseFrozen(
  bytes: Uint8Array,
  file: string,
): { readonly rows: readonly FrozenRow[]; readonly issues: readonly Issue[] } {
  const table = parseTable(bytes, frozenShape(file));
  const issues = [...table.issues];
  const rows = table.rows.flatMap((row) => frozenFrom(rowReader(row, file, issues)) ?? []);
  return { rows: issues.some(({ severity }) => severity === 'error') ? [] : rows, issues };
}

const KEPT_RATINGS: readonly KeptRating[] = [...COLOURS, 'not rated'];

function frozenFrom(reader: RowReader): FrozenRow | undefined {
  const [indicator, area] = [reader.needed('indicator'), reader.needed('area')];
  const hasPeriod = reader.text('time_period') !== undefined || reader.text('time_identifier') !== undefined;
  const period = hasPeriod ? reader.period() : undefined;
  const reading = readingFrom(reader);
  const target = reader.number('target');
  const rating = reader.needed('rating') === undefined ? undefined : reader.oneOf('rating', KEPT_RATINGS);
  const decimals = reader.number('decimals')?.value;
  if (indicator === undefined || area === undefined || reading === undefined || rating === undefined)
    return undefined;
  if (hasPeriod && period === undefined) return undefined;
  return {
    row: reader.row,
    indicator,
    title: reader.text('title') ?? indicator,
    area,
    period,
    reading,
    unit: reader.text('unit') ?? '',
    decimals,
    target,
    rating,
    basis: reader.text('rating_basis'),
  };
}

/** Reads a cell: a number, or the shorthand of a cell without one. */
function readingFrom(reader: RowReader): Reading | undefined {
  const [value, sign] = [reader.text('value'), reader.text('shorthand')];
  const readingFound = value === undefined ? undefined : toReading(value);
  if (readingFound?.kind === 'value') return readingFound;
  const shorthand = value === undefined && sign !== undefined ? toShorthand(sign) : undefined;
  if (shorthand !== undefined) return withheld(shorthand);
  const column = value === undefined ? 'shorthand' : 'value';
  const message =
    column === 'value'
      ? `Found "${quoted(value ?? '')}". Expected a number as "scorecard freeze" writes it, such as 26.1. Run "scorecard freeze" again, or put back the file that it wrote.`
      : `Found "${quoted(sign ?? '')}". Expected one of ${listForMessage(GSS_SHORTHANDS)} or exempt:3, because there is no value. Run "scorecard freeze" again, or put back the file that it wrote.`;
  reader.report({ severity: 'error', code: 'frozen-value', column, message });
  return undefined;
}
