/**
 * About how many people a percentage must be of before it may be shown: both those it counts and the others must be as many
 * as may be published. 0.3% where 6 may be published is 2,000. Rounded up to two digits; undefined for 0% and 100%, which are of
 * nobody in particular, and for what is no percentage.
 */
export function peopleNeeded(percentage: number, smallest: number): number | undefined {
  const share = Math.min(percentage, 100 - percentage) / 100;
  if (!(share > 0)) return undefined;
  const needed = smallest / share;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(Number((needed / step).toFixed(6))) * step;
}
