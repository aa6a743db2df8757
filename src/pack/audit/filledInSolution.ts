import { freshTrail, narrowSpans, restoreSpans, settleNumber, type Layout, type Spans } from './narrowing';

/** Chooses a value for a number between its minimum and maximum. */
export type ChooseValue = (index: number, minimum: number, maximum: number) => number;

export const atShareOfSpan =
  (share: number): ChooseValue =>
  (_, minimum, maximum) =>
    minimum + Math.floor(share * (maximum - minimum));
export const MIDDLE_OF_SPAN = atShareOfSpan(0.5);

/** The search gives up after this many values that do not fit. */
const MOST_MISSES = 24;

/** Settles one number after another, starting with the number that has the narrowest span. Returns undefined if it finds no solution in time. */
export function filledInSolution(
  layout: Layout,
  spans: Spans,
  chooseValue: ChooseValue,
): readonly number[] | undefined {
  let misses = 0;
  const trialSpans = { minimums: spans.minimums.slice(), maximums: spans.maximums.slice() };
  const trail = freshTrail(layout);
  /** Settles the numbers from `start` on. All numbers before it are settled already. */
  const fillFrom = (start: number): boolean => {
    const firstUnsettled = firstUnsettledNumber(trialSpans, start);
    const index = narrowestNumber(trialSpans, firstUnsettled);
    if (index === -1) return true;
    const values = valuesFor(index, trialSpans, chooseValue);
    for (let valueIndex = 0; valueIndex < values.length; valueIndex += 1) {
      const value = values[valueIndex] ?? 0;
      if (values.indexOf(value) < valueIndex) continue;
      if (misses > MOST_MISSES) return false;
      const trailLength = trail.length;
      settleNumber(trialSpans, index, value, trail);
      if (narrowSpans(layout, trialSpans, layout.relationsAt[index] ?? [], trail) && fillFrom(firstUnsettled))
        return true;
      restoreSpans(trialSpans, trail, trailLength);
      misses += 1;
    }
    return false;
  };
  return fillFrom(0) ? plainArray(trialSpans.minimums) : undefined;
}

/** The index of the first number that is not settled; the number of numbers if all are settled. */
function firstUnsettledNumber({ minimums, maximums }: Spans, start: number): number {
  let index = start;
  while (index < minimums.length && (maximums[index] ?? 0) <= (minimums[index] ?? 0)) index += 1;
  return index;
}

/** The index of the unsettled number with the narrowest span; -1 if all are settled. All numbers before `firstUnsettled` are settled. */
function narrowestNumber({ minimums, maximums }: Spans, firstUnsettled: number): number {
  let narrowest = -1;
  let width = Number.POSITIVE_INFINITY;
  for (let index = firstUnsettled; index < minimums.length; index += 1) {
    const ownWidth = (maximums[index] ?? 0) - (minimums[index] ?? 0);
    if (ownWidth <= 0 || ownWidth >= width) continue;
    narrowest = index;
    width = ownWidth;
    // An unsettled whole number cannot have a narrower span than 1.
    if (ownWidth === 1) return narrowest;
  }
  return narrowest;
}

/** The values to try: first the chosen one, then the middle and the ends of the span. A value may occur twice. */
function valuesFor(index: number, spans: Spans, chooseValue: ChooseValue): readonly number[] {
  const minimum = spans.minimums[index] ?? 0;
  const maximum = spans.maximums[index] ?? 0;
  const chosenValue = Math.min(Math.max(chooseValue(index, minimum, maximum), minimum), maximum);
  return [chosenValue, MIDDLE_OF_SPAN(index, minimum, maximum), minimum, maximum];
}

function plainArray(numbers: Float64Array): readonly number[] {
  const list: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) list.push(numbers[index] ?? 0);
  return list;
}
