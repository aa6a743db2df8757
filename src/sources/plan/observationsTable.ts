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
  neededColumns: ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
  mostRows: 500_000,
};

/** An observation as its row gives it; indicator, area and source are still the officer's words. */
export type ObservationRow = {
  readonly row: number;
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly breakdown: string;
  /** Undefined only where the row holds a printed rating and no figure. */
  readonly reading: Reading | undefined;
  /** Whether the figure is written with a % sign, which makes it certain that it is a percentage. */
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

/** The indicator and the area of a row whose other cells cannot be read, so that one check reports all faults of the row. */
export type UnreadRow = {
  readonly row: number;
  readonly indicator: string;
  readonly area: string | undefined;
};

/** The observations of a plan folder, each with its row. `percent` says which indicators may be written with a % sign. */
export function parseObservations(
  bytes: Uint8Array,
  percent: (indicator: string) => boolean,
): {
  readonly rows: readonly ObservationRow[];
  readonly unreadRows: readonly UnreadRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, OBSERVATIONS);
  const issues = [...table.issues];
  const unreadRows: UnreadRow[] = [];
  const rows = table.rows.flatMap((row) => {
    const reader = rowReader(row, OBSERVATIONS.file, issues);
    const observation = observationFrom(reader, percent);
    const indicator = reader.text('indicator');
    if (observation === undefined && indicator !== undefined)
      unreadRows.push({ row: reader.row, indicator, area: reader.text('area') });
    return observation ?? [];
  });
  return { rows, unreadRows, issues };
}

function observationFrom(
  reader: RowReader,
  percent: (indicator: string) => boolean,
): ObservationRow | undefined {
  const indicator = reader.needed('indicator');
  const area = reader.needed('area');
  const period = reader.period();
  const colour = reader.oneOf('rating', COLOURS);
  const isPercent = indicator !== undefined && percent(indicator);
  const reading = cellReading(reader, 'value', isPercent);
  const access = readAccess(reader);
  const otherFields = {
    breakdown: breakdownOf(reader),
    numerator: cellReading(reader, 'numerator', false),
    denominator: cellReading(reader, 'denominator', false),
    interval: intervalOf(reader),
    status: reader.oneOf('status', OBSERVATION_STATUSES) ?? 'final',
    rating: colour && { colour, by: reader.text('rating_by')?.toLowerCase() ?? 'council' },
    break: reader.yes('break') ?? false,
    source: reader.text('source'),
    page: reader.text('page'),
    note: reader.text('note'),
  } as const;
  if (reading === undefined && reader.text('value') === undefined && colour === undefined) {
    reader.report({
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
  if (reading === undefined && reader.text('value') !== undefined) return undefined;
  const isSigned = reader.text('value')?.endsWith('%') === true ? true : undefined;
  return { row: reader.row, indicator, area, period, reading, isSigned, access, ...otherFields };
}

/** Reads a figure. A figure that cannot be read may still be a count too small to publish, or a draft, so no message shows its digits. */
function cellReading(reader: RowReader, column: string, percent: boolean): Reading | undefined {
  const text = reader.text(column);
  if (text === undefined) return undefined;
  const shorthand = toShorthand(text.toLowerCase().replace(/^\[(.*)\]$/, '$1'));
  if (shorthand !== undefined) return withheld(shorthand);
  const value = toNumber(text, percent);
  if (value !== undefined) return value;
  const intendedShorthand = shorthandAsked(text);
  if (intendedShorthand !== undefined) {
    reader.report({ severity: 'error', code: 'not-a-number', column, message: intendedShorthand });
    return undefined;
  }
  const isSecret = (reader.text('access') ?? 'public') !== 'public';
  const sign = text.endsWith('%') && toNumber(text, true) !== undefined;
  reader.report({
    severity: 'error',
    code: 'not-a-number',
    column,
    message: sign
      ? 'Found a figure with a % sign for an indicator whose unit is not percent. Expected the number alone; or correct the unit in indicators.csv.'
      : `Found "${maskedFigure(quoted(text), isSecret)}". Expected a number such as 1,234.5, or where there is none x (not available), c (withheld), z (not applicable), low (rounds to nought) or u (too unreliable).${figureAdvice(text, isSecret)}`,
  });
  return undefined;
}

function intervalOf(reader: RowReader): Interval | undefined {
  const [lowerLimit, upperLimit] = [reader.number('lower_ci')?.value, reader.number('upper_ci')?.value];
  if (lowerLimit === undefined || upperLimit === undefined) return undefined;
  if (lowerLimit <= upperLimit) return { lower: lowerLimit, upper: upperLimit };
  reader.report({
    severity: 'error',
    code: 'interval',
    column: 'lower_ci',
    message:
      'The lower limit is above the upper limit. Expected lower_ci to be the smaller. Exchange the two.',
  });
  return undefined;
}

/** The most breakdowns that a group may combine. A table divided further would describe single children. */
const MOST_NAMES = 4;

function nameOf(filterPair: string): string {
  return filterPair.slice(0, filterPair.indexOf('=')).trim().toLowerCase();
}

/** A group such as `sex=Female;age=16`, with its names in alphabetical order, so that two ways of writing one group are equal. */
function breakdownOf(reader: RowReader): string {
  const filterPairs = (reader.text('breakdown') ?? '').split(';').filter((pair) => pair.trim() !== '');
  const badPair = filterPairs.find((pair) => !/^[^=]+=[^=]+$/.test(pair));
  if (badPair !== undefined)
    reader.report({
      severity: 'error',
      code: 'breakdown',
      column: 'breakdown',
      message: `Found "${quoted(badPair)}". Expected name=value, with ; between several, such as sex=Female;age=16.${filterPairs.length === 1 ? groupAdvice(badPair) : ''}`,
    });
  if (filterPairs.length > MOST_NAMES || new Set(filterPairs.map(nameOf)).size < filterPairs.length)
    reader.report({
      severity: 'error',
      code: 'breakdown',
      column: 'breakdown',
      message:
        filterPairs.length > MOST_NAMES
          ? `Found ${filterPairs.length} names. Expected at most ${MOST_NAMES}, such as sex=Female;age=16.`
          : 'Found one name twice. Expected each name once, such as sex=Female;age=16.',
    });
  return filterPairs
    .slice(0, MOST_NAMES)
    .map((pair) => pair.trim())
    .toSorted()
    .join(';');
}
