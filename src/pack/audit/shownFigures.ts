import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import { keyOf } from './unknowns';

/** A figure of the officer's own that a pack shows, by where it stands. */
export type ShownFigure = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'breakdown' | 'sides'> & {
  readonly plan: string;
};

/** The figures behind the numbers of some equations; where all of these are withheld already, those behind all that hangs together. */
export function shownFigures(
  plans: readonly AuditPlan[],
): (touches: readonly string[], around: readonly string[]) => readonly ShownFigure[] {
  const at = new Map<string, ShownFigure[]>();
  for (const { plan, figures } of plans)
    for (const figure of figures) {
      if (!figure.isOwn || !(Number(figure.text) > 0)) continue;
      const cell = cellOf(keyOf('count', figure));
      const { indicator, area, period, breakdown, sides } = figure;
      at.set(cell, [...(at.get(cell) ?? []), { plan: plan.id, indicator, area, period, breakdown, sides }]);
    }
  const behind = (keys: readonly string[]) =>
    [...new Set(keys.map(cellOf))].flatMap((cell) => at.get(cell) ?? []);
  return (touches, around) => {
    const near = behind(touches);
    return near.length > 0 ? near : behind(around);
  };
}

/** The cell of a number, whatever the number is of it. */
function cellOf(key: string): string {
  return key.slice(key.indexOf('|'));
}
