/** Decimal places to which two figures are rounded before they are compared: enough for any published statistic, and few enough to drop float noise. */
export const NOISE_PLACES = 10;

/**
 * Rounds half away from zero, on the decimal digits that a person sees: 1.005 to two places is 1.01, although the nearest float is slightly
 * less (docs/methods.md#comparing). Never returns -0, which would be written "-0".
 */
export function roundTo(value: number, decimals: number): number {
  // Most figures have no more decimals than these already, and are returned as they are.
  const scale = 10 ** decimals;
  if (Math.round(value * scale) / scale === value) return value + 0;
  const shifted = shift(Math.abs(value), decimals);
  // A float of this size has no digits beyond the wanted decimals, so nothing can be dropped.
  if (shifted >= MOST_DIGITS) return value + 0;
  // Adding floats can turn a half into 8.104999999999999. Fifteen digits restore it, except where the value is only
  // being freed of noise.
  const digits = decimals < NOISE_PLACES ? Number(shifted.toPrecision(15)) : shifted;
  return Math.sign(value) * shift(Math.round(digits), -decimals) + 0;
}

/** From this size on, a float has no digits left behind its decimal point. */
const MOST_DIGITS = 1e15;

/** The value without float noise: 5.9 − 5.7 is 0.2, not 0.20000000000000018. */
export function withoutNoise(value: number): number {
  return roundTo(value, NOISE_PLACES);
}

/** How many decimals a figure was written with: "93" has 0, "10.70" has 2, "4.9e-2" has 3. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  if (!/e/i.test(text)) return point === -1 ? 0 : text.length - point - 1;
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimalCount = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return Math.max(decimalCount - Number(exponent), 0);
}

function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
