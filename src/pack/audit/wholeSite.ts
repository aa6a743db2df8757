import type { AuditPlan } from './auditPlans';
import { isWithheld, type AuditFigure } from './packFigures';
import { keyOf } from './unknowns';

/**
 * All plans that one reader can have as if they were one: of a figure that several of them hold the one that shows it. A group or an area that one plan or
 * period names belongs to the sums of the others too. Undefined where there is nothing that this adds.
 */
export function wholeSite(
  plans: readonly AuditPlan[],
  beside: readonly AuditPlan[] = [],
): AuditPlan | undefined {
  const [first] = plans;
  if (first === undefined) return undefined;
  const figures = new Map<string, AuditFigure>();
  for (const plan of plans) for (const figure of plan.figures) take(figures, figure);
  for (const plan of beside)
    for (const figure of plan.figures)
      take(figures, isWithheld(figure) ? { ...figure, text: NOT_SHOWN } : figure);
  const all = [...figures.values()];
  if (plans.length + beside.length === 1 && !isUneven(all)) return undefined;
  const smallest = Math.min(...plans.map(({ plan }) => plan.smallestCount));
  return {
    ...first,
    plan: { ...first.plan, smallestCount: smallest },
    areas: new Map([...beside, ...plans].flatMap(({ areas }) => [...areas])),
    neighbours: plans.flatMap(({ neighbours }) => neighbours),
    figures: all,
  };
}

/** What an earlier release withheld is no secret of its own today, unless it is a small count. */
const NOT_SHOWN = 'x';

/** Changes `figures`. */
function take(figures: Map<string, AuditFigure>, figure: AuditFigure): void {
  const key = keyOf('count', figure);
  const held = figures.get(key);
  if (held === undefined || (isWithheld(held) && !isWithheld(figure))) figures.set(key, figure);
}

/** Whether some period of an indicator lacks a group or an area that another has. */
function isUneven(figures: readonly AuditFigure[]): boolean {
  const series = new Map<
    string,
    { readonly sides: Set<string>; readonly periods: Map<string, Set<string>> }
  >();
  for (const { series: name, where, period, sides } of figures) {
    const one = series.get(name) ?? { sides: new Set(), periods: new Map<string, Set<string>>() };
    series.set(name, one);
    const at = `${period.family}|${period.step}`;
    const own = one.periods.get(at) ?? new Set();
    one.periods.set(at, own);
    for (const text of [where, sides.join('|')]) {
      one.sides.add(text);
      own.add(text);
    }
  }
  return [...series.values()].some(({ sides, periods }) =>
    [...periods.values()].some((own) => own.size < sides.size),
  );
}
