/** The fraction with the smallest denominator between two limits, by continued fractions: 1 of 70 between 0.0142857 and 0.0142858. */
export function simplestFraction(
  low: number,
  high: number,
): readonly [numerator: number, denominator: number] {
  const whole = Math.floor(low);
  if (whole < low && whole + 1 <= high) return [whole + 1, 1];
  if (whole >= low) return [whole, 1];
  const [numerator, denominator] = simplestFraction(1 / (high - whole), 1 / (low - whole));
  return [denominator + whole * numerator, numerator];
}
