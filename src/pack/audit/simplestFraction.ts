/** The fraction with the smallest denominator between two limits, by continued fractions: 1 of 70 between 0.0142857 and 0.0142858. */
export function simplestFraction(
  low: number,
  high: number,
): readonly [numerator: number, denominator: number] {
  const wholePart = Math.floor(low);
  if (wholePart < low && wholePart + 1 <= high) return [wholePart + 1, 1];
  if (wholePart >= low) return [wholePart, 1];
  const [numerator, denominator] = simplestFraction(1 / (high - wholePart), 1 / (low - wholePart));
  return [denominator + wholePart * numerator, numerator];
}
