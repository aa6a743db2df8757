import { randomOf as streamOf, type Random as Stream } from '#fuzz/random';

export type Random = Stream & {
  /** A random whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** A random count: mostly small, sometimes large. `mean` is the mean of the counts that are not 0. */
  readonly count: (mean: number) => number;
};

/** A source of random numbers that gives the same numbers for the same seed. */
export function randomOf(seed: number): Random {
  const stream = streamOf(seed, 11);
  return {
    ...stream,
    between: (least, most) => least + stream.below(most - least + 1),
    count: (mean) => {
      if (stream.chance(0.1)) return 0;
      return 1 + Math.floor(-Math.log(1 - stream.below(1e6) / 1e6) * Math.max(0.1, mean - 1));
    },
  };
}
