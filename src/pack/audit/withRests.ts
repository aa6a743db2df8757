import type { WholeNumbers } from './wholeNumbers';

/** Numbers of a part with what is left of each total, which the relation of that total gives. */
export function withRests(values: readonly number[], { least, relations }: WholeNumbers): readonly number[] {
  const all = [...values];
  for (const { terms, high } of relations) {
    const [last] = terms.slice(-1);
    if (last === undefined || last[0] < values.length) continue;
    all[last[0]] = terms
      .slice(0, -1)
      .reduce((left, [index, times]) => left - times * (all[index] ?? 0), high);
  }
  return all.slice(0, least.length);
}
