import type { AuditPlan } from './auditPlans';
import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import type { ShownChange } from './shownChanges';
import { PEOPLE_WORDS, sexOf, subjectWords } from './subjectWords';
import { cellKey } from './unknowns';

/**
 * Looks for differences between two groups, by title ("Difference between girls and boys on plans"), next to the figures of these groups if one of them
 * is withheld, or has no row and is of few people. That one follows from the difference and the other group, or from their total.
 */
export function shownGaps(plans: readonly AuditPlan[]): readonly ShownChange[] {
  const figures = plans.flatMap((plan) => plan.figures.map((figure) => ({ plan: plan.plan.id, figure })));
  const titles = new Set(figures.map(({ figure }) => figure.indicator.title));
  const gapTitles = new Set([...titles].filter((title) => GAP.test(title)));
  const gaps = figures.filter(({ figure }) => gapTitles.has(figure.indicator.title) && isShown(figure));
  if (gaps.length === 0) return [];
  const allFigures = figures.map(({ figure }) => figure);
  const withheldFigures = allFigures.filter(
    (figure) => figure.isOwn && figure.indicator.people && isWithheld(figure),
  );
  // Only figures of the same cell are compared, because there are thousands of gaps and of hidden figures.
  const hiddenByCell = byKeys(withheldFigures, wholeKeys);
  const byPlace = byKeys(allFigures, (figure) => [placeKey(figure)]);
  const smallestCount = Math.max(...plans.map((plan) => plan.plan.smallestCount));
  return gaps.flatMap(({ plan, figure }): readonly ShownChange[] => {
    const placeFigures = byPlace.get(cellKey(figure)) ?? [];
    const comparedFigure =
      (hiddenByCell.get(cellKey(figure)) ?? []).find((candidate) => isNamedBy(figure, candidate)) ??
      placeFigures.find((candidate) => leavesFew(figure, candidate, { placeFigures, smallestCount }));
    return comparedFigure === undefined
      ? []
      : [{ plan, figure, countedTitle: comparedFigure.indicator.title }];
  });
}

/** Groups figures by each of their keys, in order. */
function byKeys(
  figures: readonly AuditFigure[],
  keysOf: (figure: AuditFigure) => readonly string[],
): ReadonlyMap<string, readonly AuditFigure[]> {
  const figuresByKey = new Map<string, AuditFigure[]>();
  for (const figure of figures)
    for (const key of keysOf(figure)) {
      const keyFigures = figuresByKey.get(key);
      if (keyFigures === undefined) figuresByKey.set(key, [figure]);
      else keyFigures.push(figure);
    }
  return figuresByKey;
}

/** The cells in which a gap may be about a figure: its own cell if it is a total, and otherwise its cell without one of its groups. */
function wholeKeys(figure: AuditFigure): readonly string[] {
  if (figure.groups.length === 0) return [cellKey(figure)];
  return figure.groups.map((_, groupIndex) => wholeKey(figure, groupIndex));
}

function wholeKey(figure: AuditFigure, groupIndex: number): string {
  return cellKey({ ...figure, groups: figure.groups.toSpliced(groupIndex, 1) });
}

type GapContext = {
  /** The figures of the same place and period. */
  readonly placeFigures: readonly AuditFigure[];
  readonly smallestCount: number;
};

/** Whether a shown count and its difference from a group without a row show that this group is small: with 17 girls, 16 more than boys, there is one boy. */
function leavesFew(
  gap: AuditFigure,
  shownFigure: AuditFigure,
  { placeFigures, smallestCount }: GapContext,
): boolean {
  const [gapValue, ownCount] = [shownNumber(gap), shownNumber(shownFigure)];
  if (gapValue === undefined || ownCount === undefined || shownFigure.indicator.measure.kind !== 'count')
    return false;
  if (!shownFigure.isOwn || !shownFigure.indicator.people || !isNamedBy(gap, shownFigure)) return false;
  const otherCounts = placeFigures.flatMap((placeFigure) =>
    placeFigure.series === shownFigure.series && placeFigure !== shownFigure
      ? (shownNumber(placeFigure) ?? [])
      : [],
  );
  const possibleCounts = [ownCount - Math.abs(gapValue), ownCount + Math.abs(gapValue)].map((count) =>
    shownFigure.groups.length === 0 ? count / 2 : count,
  );
  // If another group shows one of these counts, the difference is from that group.
  if (otherCounts.some((otherCount) => possibleCounts.includes(otherCount))) return false;
  return possibleCounts.some((count) => Number.isInteger(count) && count > 0 && count < smallestCount);
}

/** The key of the place and period of a figure, without its groups. */
function placeKey(figure: AuditFigure): string {
  return cellKey({ ...figure, groups: [] });
}

const GAP =
  /\b(?:differences?|gaps?|disparity|disparities)\b.*\b(?:between|of|in)\b|\b(?:minus|excess|ratio|relative to)\b|\b(?:more|fewer|less)\b.*\bthan\b|\b(?:for|to|per) (?:each|every|one)\b|\btimes as\b/i;

function isShown(figure: AuditFigure): boolean {
  return figure.isOwn && shownNumber(figure) !== undefined;
}

/** Whether the title of a difference names a group (or both sexes, for a total), and the words of the indicator that it compares. */
function isNamedBy(gap: AuditFigure, figure: AuditFigure): boolean {
  if (figure.groups.length === 0) {
    if (cellKey(figure) !== cellKey(gap)) return false;
    const words = wordsIn(gap.indicator.title);
    return words.has('m') && words.has('f') && areAllIn(wordsIn(figure.indicator.title), words);
  }
  return figure.groups.some((group, groupIndex) => {
    if (wholeKey(figure, groupIndex) !== cellKey(gap)) return false;
    const words = wordsIn(gap.indicator.title);
    return (
      areAllIn(wordsIn(group.slice(group.indexOf('=') + 1)), words) &&
      areAllIn(wordsIn(figure.indicator.title), words)
    );
  });
}

/** Words are compared by their first letters, so that "Exclusions" matches "excluded". */
const STEM = 5;

function areAllIn(requiredWords: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const stems = new Set([...words].map((word) => word.slice(0, STEM)));
  return [...requiredWords].every((word) => stems.has(word.slice(0, STEM)));
}

/** The words of a text that say what is counted. Girls count as females, and words such as "children" are left out. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = subjectWords(text).split(' ');
  return new Set(words.filter((word) => !PEOPLE_WORDS.has(word)).map((word) => sexOf(word) ?? word));
}
