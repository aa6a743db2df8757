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
  const gaps = figures.filter(({ figure }) => isShownGap(figure));
  if (gaps.length === 0) return [];
  const hidden = figures.filter(
    ({ figure }) => figure.isOwn && figure.indicator.people && isWithheld(figure),
  );
  const byPlace = new Map<string, AuditFigure[]>();
  for (const { figure } of figures) {
    const here = byPlace.get(placeKey(figure)) ?? [];
    here.push(figure);
    byPlace.set(placeKey(figure), here);
  }
  const smallest = Math.max(...plans.map((plan) => plan.plan.smallestCount));
  return gaps.flatMap(({ plan, figure }): readonly ShownChange[] => {
    const here = byPlace.get(cellKey(figure)) ?? [];
    const of =
      hidden.find((one) => isNamedBy(figure, one.figure))?.figure ??
      here.find((one) => leavesFew(figure, one, { here, smallest }));
    return of === undefined ? [] : [{ plan, figure, of: of.indicator.title }];
  });
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

function isShownGap(figure: AuditFigure): boolean {
  return figure.isOwn && shownNumber(figure) !== undefined && GAP.test(figure.indicator.title);
}

/** Whether the title of a difference names a group, or both sexes of a total, and the words of the indicator that it is of. */
function isNamedBy(gap: AuditFigure, figure: AuditFigure): boolean {
  if (figure.sides.length === 0) {
    const words = wordsIn(gap.indicator.title);
    const isOfSexes = words.has('m') && words.has('f');
    return isOfSexes && cellKey(figure) === cellKey(gap) && isIn(wordsIn(figure.indicator.title), words);
  }
  return figure.sides.some((side, at) => {
    const whole = cellKey({ ...figure, sides: figure.sides.toSpliced(at, 1) });
    const words = wordsIn(gap.indicator.title);
    return (
      whole === cellKey(gap) &&
      isIn(wordsIn(side.slice(side.indexOf('=') + 1)), words) &&
      isIn(wordsIn(figure.indicator.title), words)
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
