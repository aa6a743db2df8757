import type { AuditPlan } from './auditPlans';
import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import type { ShownChange } from './shownChanges';
import { ANYBODY, sexOf, subjectWords } from './subjectWords';
import { cellKey } from './unknowns';

/**
 * Looks for figures of differences between two groups by title ("Difference between girls and boys on plans") beside the figures of these groups of which one is
 * withheld, or has no row and is of few people: it follows from the difference and the other, or from their total.
 */
export function shownGaps(plans: readonly AuditPlan[]): readonly ShownChange[] {
  const figures = plans.flatMap((plan) => plan.figures.map((figure) => ({ plan: plan.plan.id, figure })));
  const titles = new Set(figures.map(({ figure }) => figure.indicator.title));
  const named = new Set([...titles].filter((title) => GAP.test(title)));
  const gaps = figures.filter(({ figure }) => named.has(figure.indicator.title) && isShown(figure));
  if (gaps.length === 0) return [];
  const all = figures.map(({ figure }) => figure);
  const hidden = all.filter((figure) => figure.isOwn && figure.indicator.people && isWithheld(figure));
  // Only figures of one cell are compared, for there are thousands of gaps and of hidden figures.
  const hiddenBy = byKeys(hidden, wholeKeys);
  const byPlace = byKeys(all, (figure) => [placeKey(figure)]);
  const smallest = Math.max(...plans.map((plan) => plan.plan.smallestCount));
  return gaps.flatMap(({ plan, figure }): readonly ShownChange[] => {
    const here = byPlace.get(cellKey(figure)) ?? [];
    const of =
      (hiddenBy.get(cellKey(figure)) ?? []).find((one) => isNamedBy(figure, one)) ??
      here.find((one) => leavesFew(figure, one, { here, smallest }));
    return of === undefined ? [] : [{ plan, figure, of: of.indicator.title }];
  });
}

/** Figures by each of their keys, in their order. */
function byKeys(
  figures: readonly AuditFigure[],
  keysOf: (figure: AuditFigure) => readonly string[],
): ReadonlyMap<string, readonly AuditFigure[]> {
  const found = new Map<string, AuditFigure[]>();
  for (const figure of figures)
    for (const key of keysOf(figure)) {
      const own = found.get(key);
      if (own === undefined) found.set(key, [figure]);
      else own.push(figure);
    }
  return found;
}

/** The cells whose gap may name a figure: its own where it is a total, and otherwise its own without one of its groups. */
function wholeKeys(figure: AuditFigure): readonly string[] {
  if (figure.sides.length === 0) return [cellKey(figure)];
  return figure.sides.map((_, at) => wholeKey(figure, at));
}

function wholeKey(figure: AuditFigure, at: number): string {
  return cellKey({ ...figure, sides: figure.sides.toSpliced(at, 1) });
}

type Beside = {
  /** The figures of the place and period. */
  readonly here: readonly AuditFigure[];
  readonly smallest: number;
};

/** Whether a shown count and its difference from a group without a row make that group one of few: 17 girls, 16 more than boys, so there is one boy. */
function leavesFew(gap: AuditFigure, one: AuditFigure, { here, smallest }: Beside): boolean {
  const [value, own] = [shownNumber(gap), shownNumber(one)];
  if (value === undefined || own === undefined || one.indicator.measure.kind !== 'count') return false;
  if (!one.isOwn || !one.indicator.people || !isNamedBy(gap, one)) return false;
  const others = here.flatMap((figure) =>
    figure.series === one.series && figure !== one ? (shownNumber(figure) ?? []) : [],
  );
  const possible = [own - Math.abs(value), own + Math.abs(value)].map((count) =>
    one.sides.length === 0 ? count / 2 : count,
  );
  // A group whose figure is shown is the one that the difference is from.
  if (others.some((other) => possible.includes(other))) return false;
  return possible.some((count) => Number.isInteger(count) && count > 0 && count < smallest);
}

/** The place and period that a figure is of, without its groups. */
function placeKey(figure: AuditFigure): string {
  return cellKey({ ...figure, sides: [] });
}

const GAP =
  /\b(?:differences?|gaps?|disparity|disparities)\b.*\b(?:between|of|in)\b|\b(?:minus|excess|ratio|relative to)\b|\b(?:more|fewer|less)\b.*\bthan\b|\b(?:for|to|per) (?:each|every|one)\b|\btimes as\b/i;

function isShown(figure: AuditFigure): boolean {
  return figure.isOwn && shownNumber(figure) !== undefined;
}

/** Whether the title of a difference names a group, or both sexes of a total, and the words of the indicator that it is of. */
function isNamedBy(gap: AuditFigure, figure: AuditFigure): boolean {
  if (figure.sides.length === 0) {
    if (cellKey(figure) !== cellKey(gap)) return false;
    const words = wordsIn(gap.indicator.title);
    return words.has('m') && words.has('f') && isIn(wordsIn(figure.indicator.title), words);
  }
  return figure.sides.some((side, at) => {
    if (wholeKey(figure, at) !== cellKey(gap)) return false;
    const words = wordsIn(gap.indicator.title);
    return (
      isIn(wordsIn(side.slice(side.indexOf('=') + 1)), words) && isIn(wordsIn(figure.indicator.title), words)
    );
  });
}

/** "Exclusions" are of those "excluded". */
const STEM = 5;

function isIn(some: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const stems = new Set([...words].map((word) => word.slice(0, STEM)));
  return [...some].every((word) => stems.has(word.slice(0, STEM)));
}

/** The words of a text that say what is counted; girls are females, and children say nothing. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = subjectWords(text).split(' ');
  return new Set(words.filter((word) => !ANYBODY.has(word)).map((word) => sexOf(word) ?? word));
}
