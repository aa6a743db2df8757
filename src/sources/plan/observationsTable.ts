import type { Access } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import {
  COLOURS,
  OBSERVATION_STATUSES,
  type Colour,
  type Interval,
  type ObservationStatus,
} from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { toShorthand, withheld, type Reading } from '@/domain/figures/reading';
import { toNumber } from '@/sources/number';
import { readAccess } from './access';
import { quoted } from '@/sources/quoted';
import { groupAdvice } from './groupAdvice';
import { figureAdvice, maskedFigure } from './figureAdvice';
import { shorthandAsked } from './shorthandAsked';
import { rowReader, type RowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const OBSERVATIONS: TableShape = {
  file: 'observations.csv',
  columns:
    'indicator area time_period time_identifier breakdown value numerator denominator lower_ci upper_ci status rating rating_by break source page note access'.split(
      ' ',
    ),
  needed: ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
  mostRows: 500_000,
};

/** An observation as its row says it; indicator, area and source are still the officer's words. */
export type ObservationRow = {
  readonly row: number;
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly breakdown: string;
  /** Undefined only where the row holds a printed rating and no figure. */
  readonly reading: Reading | undefined;
  /** Whether the figure is written with a % sign, and so is a percentage for certain. */
  readonly isSigned?: true | undefined;
  readonly numerator: Reading | undefined;
  readonly denominator: Reading | undefined;
  readonly interval: Interval | undefined;
  readonly status: ObservationStatus;
  readonly rating: { readonly colour: Colour; readonly by: string } | undefined;
  readonly break: boolean;
  readonly source: string | undefined;
  readonly page: string | undefined;
  readonly note: string | undefined;
  readonly access: Access;
};

/** The indicator and the area of a row whose other cells cannot be read. With them, one check reports all faults of the row. */
export type UnreadRow = {
  readonly row: number;
  readonly indicator: string;
  readonly area: string | undefined;
};

/** The observations of a plan folder, each with its row; `percent` tells which indicators may be written with a % sign. */
export function parseObservations(
  bytes: Uint8Array,
  percent: (indicator: string) => boolean,
): {
  readonly rows: readonly ObservationRow[];
  readonly unread: readonly UnreadRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, OBSERVATIONS);
  const issues = [...table.issues];
  const unread: UnreadRow[] = [];
  const rows = table.rows.flatMap((row) => {
    const read = rowReader(row, OBSERVATIONS.file, issues);
    const found = observationFrom(read, percent);
    const indicator = read.text('indicator');
    if (found === undefined && indicator !== undefined)
      unread.push({ row: read.row, indicator, area: read.text('area') });
    return found ?? [];
  });
  return { rows, unread, issues };
}

function observationFrom(
  read: RowReader,
  percent: (indicator: string) => boolean,
): ObservationRow | undefined {
  const indicator = read.needed('indicator');
  const area = read.needed('area');
  const period = read.period();
  const colour = read.oneOf('rating', COLOURS);
  const isPercent = indicator !== undefined && percent(indicator);
  const reading = cellReading(read, 'value', isPercent);
  const access = readAccess(read);
  const rest = {
    breakdown: breakdownOf(read),
    numerator: cellReading(read, 'numerator', false),
    denominator: cellReading(read, 'denominator', false),
    interval: intervalOf(read),
    status: read.oneOf('status', OBSERVATION_STATUSES) ?? 'final',
    rating: colour && { colour, by: read.text('rating_by')?.toLowerCase() ?? 'council' },
    break: read.yes('break') ?? false,
    source: read.text('source'),
    page: read.text('page'),
    note: read.text('note'),
  } as const;
  if (reading === undefined && read.text('value') === undefined && colour === undefined) {
    read.report({
      severity: 'error',
      code: 'empty-value',
      column: 'value',
      message:
        'The cell is empty, and an empty cell could be read as nought. Expected a number, or x (not available), c (withheld), z (not applicable), low (rounds to nought) or u (too unreliable).',
    });
    return undefined;
  }
  if (indicator === undefined || area === undefined || period === undefined || access === undefined)
    return undefined;
  if (reading === undefined && read.text('value') !== undefined) return undefined;
  const isSigned = read.text('value')?.endsWith('%') === true ? true : undefined;
  return { row: read.row, indicator, area, period, reading, isSigned, access, ...rest };
}

/** A figure that cannot be read may still be a count too small to publish, or a draft, so a message shows none of the digits of such a one. */
function cellReading(read: RowReader, column: string, percent: boolean): Reading | undefined {
  const text = read.text(column);
  if (text === undefined) return undefined;
  const shorthand = toShorthand(text.toLowerCase().replace(/^\[(.*)\]$/, '$1'));
  if (shorthand !== undefined) return withheld(shorthand);
  const value = toNumber(text, percent);
  if (value !== undefined) return value;
  const asked = shorthandAsked(text);
  if (asked !== undefined) {
    read.report({ severity: 'error', code: 'not-a-number', column, message: asked });
    return undefined;
  }
  const isSecret = (read.text('access') ?? 'public') !== 'public';
  const sign = text.endsWith('%') && toNumber(text, true) !== undefined;
  read.report({
    severity: 'error',
    code: 'not-a-number',
    column,
    message: sign
      ? 'Found a figure with a % sign for an indicator whose unit is not percent. Expected the number alone; or correct the unit in indicators.csv.'
      : `Found "${maskedFigure(quoted(text), isSecret)}". Expected a number such as 1,234.5, or where there is none x (not available), c (withheld), z (not applicable), low (rounds to nought) or u (too unreliable).${figureAdvice(text, isSecret)}`,
  });
  return undefined;
}

function intervalOf(read: RowReader): Interval | undefined {
  const [lower, upper] = [read.number('lower_ci')?.value, read.number('upper_ci')?.value];
  if (lower === undefined || upper === undefined) return undefined;
  if (lower <= upper) return { lower, upper };
  read.report({
    severity: 'error',
    code: 'interval',
    column: 'lower_ci',
    message:
      'The lower limit is above the upper limit. Expected lower_ci to be the smaller. Exchange the two.',
  });
  return undefined;
}

/** A table of more dimensions than these is one of single children. */
const MOST_NAMES = 4;

function nameOf(pair: string): string {
  return pair.slice(0, pair.indexOf('=')).trim().toLowerCase();
}

/** `sex=Female;age=16`, in the order of the names so that two ways of writing one cell are one cell. */
function breakdownOf(read: RowReader): string {
  const pairs = (read.text('breakdown') ?? '').split(';').filter((pair) => pair.trim() !== '');
  const bad = pairs.find((pair) => !/^[^=]+=[^=]+$/.test(pair));
  if (bad !== undefined)
    read.report({
      severity: 'error',
      code: 'breakdown',
      column: 'breakdown',
      message: `Found "${quoted(bad)}". Expected name=value, with ; between several, such as sex=Female;age=16.${pairs.length === 1 ? groupAdvice(bad) : ''}`,
    });
  if (pairs.length > MOST_NAMES || new Set(pairs.map(nameOf)).size < pairs.length)
    read.report({
      severity: 'error',
      code: 'breakdown',
      column: 'breakdown',
      message:
        pairs.length > MOST_NAMES
          ? `Found ${pairs.length} names. Expected at most ${MOST_NAMES}, such as sex=Female;age=16.`
          : 'Found one name twice. Expected each name once, such as sex=Female;age=16.',
    });
  return pairs
    .slice(0, MOST_NAMES)
    .map((pair) => pair.trim())
    .toSorted()
    .join(';');
}
