import type { JudgedPolarity } from './polarity';
import { withoutNoise } from './rounding';

/** 1 is best by polarity; `tied` is how many share the place (1 alone), `of` how many have a value. */
export type Rank = { readonly place: number; readonly tied: number; readonly of: number };

/** Ties share the best place: 1, 2, 2, 4 (formats.md §3). */
export function rankOf(value: number, all: readonly number[], polarity: JudgedPolarity): Rank {
  const ours = withoutNoise(value);
  const others = all.map(withoutNoise);
  const better = others.filter((other) => (polarity === 'high' ? other > ours : other < ours)).length;
  return { place: better + 1, tied: others.filter((other) => other === ours).length, of: all.length };
}
