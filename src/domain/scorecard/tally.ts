import type { Rating } from './rating';

/** How many rows have each rating, with both denominators: all indicators, and those that can be rated (docs/methods.md#what-needs-attention). */
export type Tally = {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly notRated: number;
  readonly indicatorCount: number;
  readonly rated: number;
};

export function tallyOf(rows: readonly { readonly rating: Rating }[]): Tally {
  const count = (colour: string) =>
    rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === colour).length;
  const [red, amber, green] = [count('red'), count('amber'), count('green')];
  const rated = red + amber + green;
  return { red, amber, green, notRated: rows.length - rated, indicatorCount: rows.length, rated };
}
