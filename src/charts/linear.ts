/**
 * A linear scale: maps one span onto another in proportion. Small marks in rows need no more. d3's scales and lines load only with
 * the charts that need them, because a bundler includes either library whole, and together they are a sixth of a first visit.
 */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
