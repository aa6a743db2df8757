import { randomOf as streamOf, type Random as Stream } from '#fuzz/random';

export type Random = Stream & {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** A count: mostly few, now and then many. `mean` is the mean of those that are not 0. */
  readonly count: (mean: number) => number;
};

/** A stream of chance that is the same for the same seed. */
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
