import type { BeyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';

/** "By more than chance: 3 better, 2 worse": the title of a list, in one line of a narrow column. */
export function beyondChanceTitle({ better, worse }: BeyondChanceCounts): string {
  return `By more than chance: ${better} better, ${worse} worse`;
}

/** "5 of 26 figures are better by more than chance". */
export function betterText({ better, all }: BeyondChanceCounts): string {
  if (better === 0) return 'No figure is better by more than chance';
  return `${better} of ${all} figures ${better === 1 ? 'is' : 'are'} better by more than chance`;
}

/** "2 are worse. Each of them is sure or probable. The latest figures of the others may be chance, …" */
function worseText({ better, worse, all }: BeyondChanceCounts): string {
  const first =
    worse === 0 ? 'None is worse by more than chance.' : `${worse} ${worse === 1 ? 'is' : 'are'} worse.`;
  return better + worse === all ? first : `${first} ${OTHERS_TEXT}`;
}

/** Under the title, in the words of “How sure?”, so that nobody takes the rest for unchanged. The year to date has a test of its own. */
export const OTHERS_TEXT = 
  'Each of them is sure or probable. The latest figures of the others may be chance, are back to usual, or cannot be judged.';

/** The title of ratings that improved with a figure whose change is not more than chance: `Better ratings (may be chance): 2 of 5` where the list has no room for all. */
export function ratedTitle(named: number, all: number): string {
  return named < all
    ? `Better ratings (may be chance): ${named} of ${all}`
    : 'Ratings that got better (may be chance)';
}

/** "3 of the 5 that are better:", where a list has no room for all. */
export function namedText(named: number, better: number): string {
  return `${named} of the ${better} that are better:`;
}

/** Both in one paragraph. */
export function beyondChanceText(counts: BeyondChanceCounts): string {
  return `${betterText(counts)}. ${worseText(counts)}`;
}
