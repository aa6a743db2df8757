import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf, type Tally } from '@/domain/scorecard/tally';

/** The green figures with both denominators: "16 of 47 indicators are green (34%); 16 of the 43 that can be rated (37%)". */
export function greenText({ green, indicatorCount, rated }: Tally): string {
  if (indicatorCount === 0) return 'No indicator';
  if (indicatorCount === 1) return `The one indicator ${onlyIndicatorText(green, rated)}`;
  const allSentence = `${green} of ${indicatorCount} indicators ${green === 1 ? 'is' : 'are'} green (${shareText(green, indicatorCount)})`;
  if (rated === indicatorCount) return allSentence;
  if (rated === 0) return `${allSentence}; none can be rated`;
  if (rated === 1)
    return `${allSentence}; the only one that can be rated is ${green === 1 ? 'green' : 'not'}`;
  return `${allSentence}; ${green} of the ${rated} that can be rated (${shareText(green, rated)})`;
}

/**
 * Counts the red indicators by kind: "Of 18 red, 12 are about all children in the area and 6 about services." Returns undefined if the plan
 * does not say which are which, or if fewer than two are red.
 */
export function redKindsText(
  rows: readonly Pick<ScorecardRow, 'indicator' | 'rating'>[],
): string | undefined {
  const redRows = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  const aboutAllChildren = redRows.filter(({ indicator }) => indicator.level === 'population').length;
  if (redRows.length < 2 || redRows.some(({ indicator }) => indicator.level === undefined)) return undefined;
  const aboutServices = redRows.length - aboutAllChildren;
  if (aboutAllChildren === 0) return `All ${redRows.length} red are about services.`;
  if (aboutServices === 0) return `All ${redRows.length} red are about all children in the area.`;
  return `Of ${redRows.length} red, ${aboutAllChildren} ${aboutAllChildren === 1 ? 'is' : 'are'} about all children in the area and ${aboutServices} about services.`;
}

/** The finding of a list of figures as a title: "18 of 47 figures are red". */
export function redText({ red, indicatorCount, rated }: Tally): string {
  if (indicatorCount === 0) return 'The plan has no figure';
  if (rated === 0) return `None of ${indicatorCount} figures can be rated`;
  if (red === 0) return `None of ${indicatorCount} figures is red`;
  return `${red} of ${indicatorCount} figures ${red === 1 ? 'is' : 'are'} red`;
}

/** The finding of a report, which says indicators and not figures: "7 of 26 indicators are red". */
export function redIndicatorsText(tally: Tally): string {
  return redText(tally).replace('figure', 'indicator');
}

/** The tally of all ratings: "3 red · 2 amber · 3 green · 1 not rated". */
export function tallyText({ red, amber, green, notRated }: Tally): string {
  return `${red} red · ${amber} amber · ${green} green · ${notRated} not rated`;
}

/** The tally for the heading of a group, with only the ratings that occur: "3 red · 2 amber · 3 green". */
export function groupTally({ red, amber, green, notRated }: Tally): string {
  const counts = { red, amber, green, 'not rated': notRated };
  return Object.entries(counts)
    .flatMap(([word, count]) => (count === 0 ? [] : [`${count} ${word}`]))
    .join(' · ');
}

/** Says how many indicators the filters leave: "18 of 47 indicators shown: 18 red · 0 amber · 0 green · 0 not rated."; "1 indicator: …" if no filter is on. */
export function shownText(
  shownRows: readonly Pick<ScorecardRow, 'rating'>[],
  allCount: number,
  isFiltered: boolean,
): string {
  const indicators = allCount === 1 ? '1 indicator' : `${allCount} indicators`;
  return `${isFiltered ? `${shownRows.length} of ${indicators} shown` : indicators}: ${tallyText(tallyOf(shownRows))}.`;
}

function onlyIndicatorText(green: number, rated: number): string {
  if (green === 1) return 'is green (100%)';
  return rated === 0 ? 'is not rated' : 'is not green';
}

/** A share in whole percent, "34%", because a tally of a few dozen supports no more digits. */
export function shareText(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}
