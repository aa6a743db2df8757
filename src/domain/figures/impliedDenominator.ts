import type { Interval } from './observation';

const Z_95_SQUARED = 1.959964 ** 2;

/**
 * How many people a share is out of, worked out from the width of Wilson's 95% interval in percent: the more people, the narrower the
 * interval, so only one number fits. Returns undefined if the interval runs from 0% to 100%, or has no width. Worked case: 5 of 10 is 23.659
 * to 76.341.
 */
export function impliedDenominator(share: number, { lower, upper }: Interval): number | undefined {
  const width = (upper - lower) / 100;
  if (!(width > 0) || width >= 1 || share < 0 || share > 1) return undefined;
  const widthAt = (people: number) =>
    Math.sqrt(Z_95_SQUARED ** 2 + 4 * Z_95_SQUARED * people * share * (1 - share)) / (people + Z_95_SQUARED);
  let [lowest, highest] = [0, 1];
  while (widthAt(highest) > width && highest < 1e9) highest *= 2;
  for (let round = 0; round < 60; round += 1) {
    const middle = (lowest + highest) / 2;
    if (widthAt(middle) > width) lowest = middle;
    else highest = middle;
  }
  return (lowest + highest) / 2;
}
