/**
 * Maps one span onto another in proportion. All that the small marks of a row need of a scale: d3's, and its lines, are kept for the charts that
 * load when a page asks for them, because a bundler takes either library whole, and together they are a sixth of a first visit.
 */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
