import type { Observation } from './observation';
import { comparePeriods, type Period } from './period';
import { NO_ROW, type FigureOrigin, type PublishedOrigins, type SeriesNotes } from './publishedPlan';
import { atDecimals, toReading } from './reading';

/** One area's observations from a published series, oldest first; `undefined` where a text is no reading. */
export function observationsOf(
  { values, notes }: { readonly values: string; readonly notes?: SeriesNotes | undefined },
  periods: readonly Period[],
  decimals: number,
): readonly Observation[] | undefined {
  const observations: Observation[] = [];
  const texts = values.split(' ');
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column];
    if (text === NO_ROW || text === undefined) continue;
    const period = periods[column];
    const reading = toReading(text);
    if (period === undefined || reading === undefined) return undefined;
    observations.push({
      period,
      reading: atDecimals(reading, decimals),
      status: notes?.statuses?.[column] ?? 'final',
      break: notes?.breaks?.includes(column) ?? false,
      reported: notes?.reported?.[column] ?? NOBODY,
      interval: notes?.intervals?.[column],
    });
  }
  return observations.toSorted((a, b) => comparePeriods(a.period, b.period));
}

const NOBODY: Observation['reported'] = [];

/** Where each figure of a published series is from; `area` is the area's code. */
export function originsOf(
  { rows, notes }: PublishedOrigins,
  periods: readonly Period[],
  at: { readonly area: string; readonly files: readonly string[] },
): readonly FigureOrigin[] {
  let file = '';
  return rows.split(' ').flatMap((text, column): readonly FigureOrigin[] => {
    const period = periods[column];
    if (text === NO_ROW || period === undefined) return [];
    const [before, after] = text.split(':');
    if (after !== undefined) file = at.files[Number(before)] ?? file;
    return [
      {
        ...notes?.[column],
        area: at.area,
        period: [period.timePeriod, period.timeIdentifier],
        file,
        row: Number(after ?? before),
      },
    ];
  });
}
