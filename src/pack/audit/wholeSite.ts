import type { AuditPlan } from './auditPlans';
import { isWithheld, NOT_SHOWN, WITHHELD_BEFORE, type AuditFigure } from './packFigures';
import { withRowless } from './rowlessFigures';
import { unevenSeries } from './unevenSeries';
import { keyOf } from './unknowns';

/**
 * Joins all plans that one reader can have into one. If several of them have a figure, the one that shows it is used. A group or an area that
 * only one plan or period names belongs to the sums of the others too. Returns undefined if this adds nothing.
 */
export function wholeSite(
  plans: readonly AuditPlan[],
  otherPlans: readonly AuditPlan[] = [],
): AuditPlan | undefined {
  const [firstPlan] = plans;
  if (firstPlan === undefined) return undefined;
  const figures = new Map<string, AuditFigure>();
  for (const plan of plans) for (const figure of plan.figures) addFigure(figures, figure);
  for (const plan of otherPlans)
    for (const figure of plan.figures)
      addFigure(figures, isWithheld(figure) ? { ...figure, text: currentText(figure) } : figure);
  const allFigures = [...figures.values()];
  if (plans.length + otherPlans.length === 1 && unevenSeries(allFigures, ({ areaKey }) => areaKey).size === 0)
    return undefined;
  const smallestCount = Math.min(...plans.map(({ plan }) => plan.smallestCount));
  return {
    ...firstPlan,
    plan: { ...firstPlan.plan, smallestCount },
    areas: new Map([...otherPlans, ...plans].flatMap(({ areas }) => [...areas])),
    neighbours: plans.flatMap(({ neighbours }) => neighbours),
    figures: withRowless(
      allFigures,
      plans.flatMap(({ rowlessCounts }) => rowlessCounts),
    ),
    rowlessCounts: [],
  };
}

/** The text of a figure that an earlier release withheld. It is no secret today unless it is a small count. A withheld count was not 0. */
function currentText({ text }: AuditFigure): string {
  return text === 'c' ? WITHHELD_BEFORE : NOT_SHOWN;
}

/** Adds a figure to `figures`. If it is there already but withheld, a figure with a number replaces it. */
function addFigure(figures: Map<string, AuditFigure>, figure: AuditFigure): void {
  const key = keyOf('count', figure);
  const existingFigure = figures.get(key);
  if (existingFigure === undefined || (isWithheld(existingFigure) && showsNumber(figure)))
    figures.set(key, figure);
}

/** Whether a figure shows a number. A figure that one plan withholds may have another sign, and no number, in the other. */
function showsNumber({ text }: AuditFigure): boolean {
  return !Number.isNaN(Number(text));
}
