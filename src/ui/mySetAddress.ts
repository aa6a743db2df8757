/** The parameter of an address that holds the reader's set, the indicators that the reader has ticked. */
export const MY_SET = 'set';

/** The ids of the indicators in the set of an address. The result is empty if the address has none. */
export function mySetIn(search: string): readonly string[] {
  const text = new URLSearchParams(search).get(MY_SET) ?? '';
  return [...new Set(text.split(','))].filter((id) => id !== '');
}

/** Writes the set as the address holds it. Returns undefined if the set is empty. */
export function mySetText(indicatorIds: readonly string[]): string | undefined {
  return indicatorIds.join(',') || undefined;
}

/** The size of the set in words: `3 indicators`, and how many of them the plan does not have: `2 in the address are not in this plan.` */
export function mySetCountText(knownCount: number, askedCount: number): string {
  const count = knownCount === 1 ? '1 indicator' : `${knownCount === 0 ? 'no' : knownCount} indicators`;
  const unknownCount = askedCount - knownCount;
  return `${count}.${unknownCount === 0 ? '' : ` ${unknownCount} in the address ${unknownCount === 1 ? 'is' : 'are'} not in this plan.`}`;
}
