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
  const readings = readingsAt(decimals);
  const observations: Observation[] = [];
  const texts = values.split(' ');
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column];
    if (text === NO_ROW || text === undefined) continue;
    const period = periods[column];
    const reading = readings(text);
    if (period === undefined || reading === undefined) return undefined;
    observations.push({
      period,
      reading,
      status: notes?.statuses?.[column] ?? 'final',
      break: notes?.breaks?.includes(column) ?? false,
      reported: notes?.reported?.[column] ?? NOBODY,
      interval: notes?.intervals?.[column],
      access: notes?.access?.[column],
    });
  }
  return observations;
}

type ReadText = (text: string) => Reading | undefined;

const READERS = new Map<number, ReadText>();

/** Most texts to remember for one number of decimals. */
const REMEMBERED = 20_000;

/** Reads texts with a given number of decimals. A scorecard repeats the same few figures, so each is read once. */
function readingsAt(decimals: number): ReadText {
  const made = READERS.get(decimals) ?? reader(decimals);
  READERS.set(decimals, made);
  return made;
}

function reader(decimals: number): ReadText {
  const known = new Map<string, Reading>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const reading = toReading(text);
    const published = reading && atDecimals(reading, decimals);
    if (published !== undefined && known.size < REMEMBERED) known.set(text, published);
    return published;
  };
}

const NOBODY: Observation['reported'] = [];

/** Where each figure of a published series is from; `area` is the area's code. */
export function originsOf(
  [rows, notes]: PublishedOrigins,
  periods: readonly Period[],
  at: { readonly area: string; readonly files: readonly string[] },
): readonly FigureOrigin[] {
  return rowsOf(rows).flatMap((from, column): readonly FigureOrigin[] => {
    const period = periods[column];
    const file = at.files[from?.file ?? -1];
    if (from === undefined || period === undefined || file === undefined) return [];
    const place = { area: at.area, period: [period.timePeriod, period.timeIdentifier] as const };
    return [{ ...notes?.[column], ...place, file, row: from.row }];
  });
}

type FileRow = { readonly file: number; readonly row: number };

const RUN = /^(\d+):(\d+)([+-]\d+)x(\d+)$/;

/** The file and row of each column; undefined where there is none. */
function rowsOf(text: string): readonly (FileRow | undefined)[] {
  const run = RUN.exec(text);
  if (run !== null) {
    const [file = 0, first = 0, step = 0, length = 0] = run.slice(1).map(Number);
    return Array.from({ length }, (_, column) => ({ file, row: first + column * step }));
  }
  let file = -1;
  return text.split(' ').map((token) => {
    if (token === NO_ROW) return undefined;
    const [before, after] = token.split(':');
    if (after !== undefined) file = Number(before);
    return { file, row: Number(after ?? before) };
  });
}
