/** The name in an address of my set, the indicators that a reader has ticked. */
export const MY_SET = 'set';

/** The ids of the set in an address; empty where it has none. */
export function mySetIn(search: string): readonly string[] {
  const text = new URLSearchParams(search).get(MY_SET) ?? '';
  return [...new Set(text.split(','))].filter((id) => id !== '');
}

/** The set as an address has it; undefined where there is none. */
export function mySetText(indicatorIds: readonly string[]): string | undefined {
  return indicatorIds.join(',') || undefined;
}

/** `3 indicators`, and how many of the address the plan does not have: `2 in the address are not in this plan.` */
export function mySetCount(knownCount: number, askedCount: number): string {
  const count = knownCount === 1 ? '1 indicator' : `${knownCount === 0 ? 'no' : knownCount} indicators`;
  const unknownCount = askedCount - knownCount;
  return `${count}.${unknownCount === 0 ? '' : ` ${unknownCount} in the address ${unknownCount === 1 ? 'is' : 'are'} not in this plan.`}`;
}
