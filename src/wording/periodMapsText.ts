import type { Period } from '@/domain/figures/period';
import type { Band } from '@/domain/ranking/band';
import { periodsWord } from './periodsWord';

const BANDS: readonly Band[] = ['A', 'B', 'C', 'D'];

/** In which quarter an authority was how often: "Rotherham: band C in 5 of 8 years, D in 3"; "Rotherham: band D in each of 9 years". */
export function periodMapsText(
  name: string,
  periods: readonly { readonly period: Period; readonly band: Band | undefined }[],
): string {
  const [first] = periods;
  const { length } = periods;
  const word = first === undefined ? '' : periodsWord(first.period, length);
  const counts = BANDS.map((band) => ({ band, count: periods.filter((one) => one.band === band).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const [most, ...others] = counts;
  if (most === undefined) return `${name} has no band in ${length} ${word}`;
  if (most.count === length) return `${name}: band ${most.band} in each of ${length} ${word}`;
  const rest = others.map(({ band, count }) => `, ${band} in ${count}`).join('');
  return `${name}: band ${most.band} in ${most.count} of ${length} ${word}${rest}`;
}
