import type { Period } from '@/domain/figures/period';
import type { Band } from '@/domain/ranking/band';
import { periodsWord } from './periodsWord';

const BANDS: readonly Band[] = ['A', 'B', 'C', 'D'];

/** In which quarter an authority was how often: "Rotherham: band C in 5 of 8 years, D in 3"; "Rotherham: band D in each of 9 years". */
export function periodMapsText(
  name: string,
  periods: readonly { readonly period: Period; readonly band: Band | undefined }[],
): string {
  const [firstPeriod] = periods;
  const { length } = periods;
  const word = firstPeriod === undefined ? '' : periodsWord(firstPeriod.period, length);
  const counts = BANDS.map((band) => ({ band, count: periods.filter((entry) => entry.band === band).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const [mostCommon, ...otherBands] = counts;
  if (mostCommon === undefined) return `${name} has no band in ${length} ${word}`;
  if (mostCommon.count === length) return `${name}: band ${mostCommon.band} in each of ${length} ${word}`;
  const othersText = otherBands.map(({ band, count }) => `, ${band} in ${count}`).join('');
  return `${name}: band ${mostCommon.band} in ${mostCommon.count} of ${length} ${word}${othersText}`;
}
