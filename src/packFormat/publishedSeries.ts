import type { Observation } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { NO_ROW, type PublishedOrigins, type SeriesNotes } from './publishedPlan';
import { atDecimals, toReading, type Reading } from '@/domain/figures/reading';

/** One area's observations from a published series, whose columns are oldest first; `undefined` where a text is no reading. */
export function observationsOf(
  { values, notes }: { readonly values: string; readonly notes?: SeriesNotes | undefined },
  periods: readonly Period[],
  decimals: number,
): readonly Observation[] | undefined {
  const readingFrom = readerFor(decimals);
  const observations: Observation[] = [];
  const texts = values.split(' ');
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column];
    if (text === NO_ROW || text === undefined) continue;
    const period = periods[column];
    const reading = readingFrom(text);
    if (period === undefined || reading === undefined) return undefined;
    observations.push({
      period,
      reading,
      status: notes?.statuses?.[column] ?? 'final',
      break: notes?.breaks?.includes(column) ?? false,
      reported: notes?.reported?.[column] ?? NO_RATINGS,
      interval: notes?.intervals?.[column],
      access: notes?.access?.[column],
    });
  }
  return observations;
}

type ReadingReader = (text: string) => Reading | undefined;

const READERS_BY_DECIMALS = new Map<number, ReadingReader>();

/** How many texts to remember for one number of decimals. */
const MOST_REMEMBERED = 20_000;

/** Reads texts with a given number of decimals. A scorecard repeats the same few figures, so each is read once. */
function readerFor(decimals: number): ReadingReader {
  const readerForDecimals = READERS_BY_DECIMALS.get(decimals) ?? newReader(decimals);
  READERS_BY_DECIMALS.set(decimals, readerForDecimals);
  return readerForDecimals;
}

function newReader(decimals: number): ReadingReader {
  const readingsByText = new Map<string, Reading>();
  return (text) => {
    const knownReading = readingsByText.get(text);
    if (knownReading !== undefined) return knownReading;
    const reading = toReading(text);
    const published = reading && atDecimals(reading, decimals);
    if (published !== undefined && readingsByText.size < MOST_REMEMBERED) readingsByText.set(text, published);
    return published;
  };
}

const NO_RATINGS: Observation['reported'] = [];

/** Says where each figure of a published series is from. `area` is the area's code. */
export function originsOf(
  [rows, notes]: PublishedOrigins,
  periods: readonly Period[],
  source: { readonly area: string; readonly files: readonly string[] },
): readonly FigureOrigin[] {
  return rowsOf(rows).flatMap((fileRow, column): readonly FigureOrigin[] => {
    const period = periods[column];
    const file = source.files[fileRow?.file ?? -1];
    if (fileRow === undefined || period === undefined || file === undefined) return [];
    const areaAndPeriod = { area: source.area, period: [period.timePeriod, period.timeIdentifier] as const };
    return [{ ...notes?.[column], ...areaAndPeriod, file, row: fileRow.row }];
  });
}

type FileRow = { readonly file: number; readonly row: number };

const ROW_RUN = /^(\d+):(\d+)([+-]\d+)x(\d+)$/;

/** Returns the file and row of each column. The entry of a column that has none is undefined. */
function rowsOf(text: string): readonly (FileRow | undefined)[] {
  const runMatch = ROW_RUN.exec(text);
  if (runMatch !== null) {
    const [file = 0, firstRow = 0, step = 0, length = 0] = runMatch.slice(1).map(Number);
    return Array.from({ length }, (_, column) => ({ file, row: firstRow + column * step }));
  }
  let file = -1;
  return text.split(' ').map((token) => {
    if (token === NO_ROW) return undefined;
    const [beforeColon, afterColon] = token.split(':');
    if (afterColon !== undefined) file = Number(beforeColon);
    return { file, row: Number(afterColon ?? beforeColon) };
  });
}
