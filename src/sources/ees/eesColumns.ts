import { nextRow, type CsvRows } from '@/sources/bytes/csvBytes';
import { eesRows, isEmptyRow, type EesFile } from './eesFile';
import { NO_FIGURE, readFigure } from './eesFigure';
import { isTimeOrPlace } from './eesLocations';
import { metaOf, type Meta } from './eesMeta';
import { VALUE_CODE } from '@/sources/publishedFile';

/** What a column holds. `place` covers the columns of both time and place. */
export type ColumnRole = 'place' | 'filter' | 'indicator';

/** Where there is no metadata, how many cells of a column decide its role, and how many rows are searched for them. */
const SAMPLE_CELLS = 2000;
const SAMPLE_ROWS = 20_000;

/** Words that occur only in the names of indicator columns. */
const FIGURE_WORDS =
  /(^|_)(count|headcount|number|num|percent|percentage|pc|rate|score|average|avg|median|fte)(_|$)|%/i;

/** A column with at least this many different numbers is not a list of ages or school years. */
const MANY = 50;

/** Counts of what a column holds in the first rows of the file. */
type Sample = { numbers: number; symbols: number; otherCount: number; readonly distinctValues: Set<number> };

/**
 * The role of every column. The metadata, or a request for the column by name, settles it; otherwise a column of numbers and symbols is an
 * indicator, and a column of words is a filter.
 */
export function columnRoles(
  ees: EesFile,
  meta: Meta,
  columnsAsked: ReadonlySet<number>,
): readonly ColumnRole[] {
  const samples = samplesOf(ees);
  return ees.names.map((name, column) => {
    if (isTimeOrPlace(name)) return 'place';
    const type = metaOf(meta, name)?.type;
    if (type === 'indicator' || columnsAsked.has(column)) return 'indicator';
    if (type === 'filter' || isGrouping(meta, name)) return 'filter';
    return roleBySample(name, samples[column]);
  });
}

function isGrouping(meta: Meta, name: string): boolean {
  return meta.rows.some(({ grouping }) => grouping.toLowerCase() === name.toLowerCase());
}

function roleBySample(name: string, sample: Sample | undefined): ColumnRole {
  if (sample === undefined) return 'filter';
  const { numbers, symbols, otherCount, distinctValues } = sample;
  if (otherCount === 0) return numbers + symbols > 0 ? 'indicator' : 'filter';
  // A few broken cells do not turn an indicator column into a filter.
  if (FIGURE_WORDS.test(name)) return numbers >= otherCount ? 'indicator' : 'filter';
  return distinctValues.size > MANY && numbers >= 9 * otherCount ? 'indicator' : 'filter';
}

function samplesOf(ees: EesFile): readonly Sample[] {
  const samples = ees.names.map((): Sample => ({
    numbers: 0,
    symbols: 0,
    otherCount: 0,
    distinctValues: new Set(),
  }));
  const openColumns = ees.names.flatMap((name, column) => (isTimeOrPlace(name) ? [] : [column]));
  const rows = eesRows(ees);
  for (let rowsSeen = 0; rowsSeen < SAMPLE_ROWS && nextRow(rows); rowsSeen += 1) {
    if (rows.fault !== undefined || isEmptyRow(rows)) continue;
    for (const column of openColumns) addCell(samples[column], rows, column);
    if (openColumns.every((column) => isFull(samples[column]))) break;
  }
  return samples;
}

/** Counts one cell of the column. Changes `sample`. */
function addCell(sample: Sample | undefined, rows: CsvRows, column: number): void {
  if (sample === undefined || isFull(sample) || rows.bounds[2 * column] === rows.bounds[2 * column + 1])
    return;
  const figure = { code: VALUE_CODE, value: Number.NaN, decimals: 0 };
  if (readFigure(rows, column, figure) === NO_FIGURE) sample.otherCount += 1;
  else if (figure.code !== VALUE_CODE) sample.symbols += 1;
  else {
    sample.numbers += 1;
    sample.distinctValues.add(figure.value);
  }
}

function isFull(sample: Sample | undefined): boolean {
  return sample === undefined || sample.numbers + sample.symbols + sample.otherCount >= SAMPLE_CELLS;
}
