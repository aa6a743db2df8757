import type { WentCounts } from '@/domain/certainty/wentCounts';

/** "5 of 26 figures are better by more than chance": the title of a list. */
export function betterText({ better, all }: WentCounts): string {
  if (better === 0) return 'No figure is better by more than chance';
  return `${better} of ${all} figures ${better === 1 ? 'is' : 'are'} better by more than chance`;
}

/** "2 are worse. The others may be chance, or cannot be judged." */
export function worseText({ better, worse, all }: WentCounts): string {
  const first =
    worse === 0 ? 'None is worse by more than chance.' : `${worse} ${worse === 1 ? 'is' : 'are'} worse.`;
  return better + worse === all ? first : `${first} The others may be chance, or cannot be judged.`;
}

/** Both in one paragraph. */
export function wentText(counts: WentCounts): string {
  return `${betterText(counts)}. ${worseText(counts)}`;
}
