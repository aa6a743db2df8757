import type { BeyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';

/** Writes the title of a list, in one line of a narrow column: "By more than chance: 3 better, 2 worse". */
export function beyondChanceTitle({ better, worse }: BeyondChanceCounts): string {
  return `By more than chance: ${better} better, ${worse} worse`;
}

/** Says how many figures are better: "5 of 26 figures are better by more than chance". */
export function betterText({ better, rowCount }: BeyondChanceCounts): string {
  if (better === 0) return 'No figure is better by more than chance';
  return `${better} of ${rowCount} figures ${better === 1 ? 'is' : 'are'} better by more than chance`;
}

/**
 * Says how many figures are worse, and how sure the changes are: "2 are worse. 3 of these 5 are sure, 2 are probable. The latest figures of
 * the others may be chance, …"
 */
function worseText(counts: BeyondChanceCounts): string {
  const { worse } = counts;
  const firstSentence =
    worse === 0 ? 'None is worse by more than chance.' : `${worse} ${worse === 1 ? 'is' : 'are'} worse.`;
  const othersText = sureAndOthersText(counts);
  return othersText === '' ? firstSentence : `${firstSentence} ${othersText}`;
}

/**
 * Under the count, in the words of “How sure?” that each page has: "3 of these 5 are sure, 2 are probable. 2 more changed by more than chance, where neither
 * way is better. The latest figures of the others may be chance, are back to usual, or cannot be judged." The year to date has a test of its own.
 */
export function sureAndOthersText({
  better,
  worse,
  neutral,
  sureCount,
  rowCount,
}: BeyondChanceCounts): string {
  const changedCount = better + worse;
  return [
    ...(changedCount === 0 ? [] : [sureText(sureCount, changedCount)]),
    ...(neutral === 0
      ? []
      : [
          `${neutral}${changedCount === 0 ? '' : ' more'} changed by more than chance, where neither way is better.`,
        ]),
    ...(changedCount + neutral === rowCount
      ? []
      : [
          `The latest figures of ${changedCount + neutral === 0 ? 'all' : 'the others'} may be chance, are back to usual, or cannot be judged.`,
        ]),
  ].join(' ');
}

function sureText(sure: number, changedCount: number): string {
  if (changedCount === 1) return sure === 1 ? 'This one is sure.' : 'This one is probable, not sure.';
  const probableCount = changedCount - sure;
  if (probableCount === 0) return `All ${changedCount} are sure.`;
  if (sure === 0) return `All ${changedCount} are probable, not sure.`;
  const verb = (count: number) => (count === 1 ? 'is' : 'are');
  return `${sure} of these ${changedCount} ${verb(sure)} sure, ${probableCount} ${verb(probableCount)} probable.`;
}

/** The title of ratings that improved with a figure whose change is not more than chance: `Better ratings (may be chance): 2 of 5` where the list has no room for all. */
export function ratedTitle(namedCount: number, allCount: number): string {
  return namedCount < allCount
    ? `Better ratings (may be chance): ${namedCount} of ${allCount}`
    : 'Ratings that got better (may be chance)';
}

/** Introduces a list that has no room for all figures: "3 of the 5 that are better:". */
export function namedText(namedCount: number, better: number): string {
  return `${namedCount} of the ${better} that are better:`;
}

/** The count and the sentence under it, in one paragraph. */
export function beyondChanceText(counts: BeyondChanceCounts): string {
  return `${betterText(counts)}. ${worseText(counts)}`;
}
