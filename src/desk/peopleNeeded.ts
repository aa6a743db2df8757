/**
 * About how many people a percentage must be based on before it may be shown: both the people it counts and the others must be at least the
 * smallest number that may be published. For 0.3% and a smallest number of 6 the result is 2,000. It is rounded up to two digits. Returns
 * undefined for 0% and 100%, which single nobody out, and for anything that is not a percentage.
 */
export function peopleNeeded(percentage: number, smallest: number): number | undefined {
  const share = Math.min(percentage, 100 - percentage) / 100;
  if (!(share > 0)) return undefined;
  const needed = smallest / share;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(Number((needed / step).toFixed(6))) * step;
}
