import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import { keyOf } from './unknowns';

/** A figure of the officer's own that a pack shows, by its place. */
export type ShownFigure = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'breakdown' | 'sides'> & {
  readonly plan: string;
};

/** Gives the shown figures in some equations; if all of these are withheld, those in all equations joined to them. */
export function shownFigures(
  plans: readonly AuditPlan[],
): (touches: readonly string[], around: readonly string[]) => readonly ShownFigure[] {
  // The map is made on demand: nearly every pack gives nothing away.
  let found: ReadonlyMap<string, readonly ShownFigure[]> | undefined;
  const behind = (keys: readonly string[]) => {
    const at = (found ??= figuresByCell(plans));
    return [...new Set(keys.map(cellOf))].flatMap((cell) => at.get(cell) ?? []);
  };
  return (touches, around) => {
    const near = behind(touches);
    return near.length > 0 ? near : behind(around);
  };
}

function figuresByCell(plans: readonly AuditPlan[]): ReadonlyMap<string, readonly ShownFigure[]> {
  const at = new Map<string, ShownFigure[]>();
  for (const { plan, figures } of plans)
    for (const figure of figures) {
      if (!figure.isOwn || !mayBeWithheld(figure)) continue;
      const cell = cellOf(keyOf('count', figure));
      const { indicator, area, period, breakdown, sides } = figure;
      at.set(cell, [...(at.get(cell) ?? []), { plan: plan.id, indicator, area, period, breakdown, sides }]);
    }
  return at;
}

/** A true 0 is shown; a rate that rounds to 0 need not be one. */
function mayBeWithheld({ text, numerator, indicator }: AuditFigure): boolean {
  const value = Number(text);
  return value > 0 || (value === 0 && indicator.measure.kind === 'ratio' && numerator !== 0);
}

/** The cell of a number, without its quantity. */
function cellOf(key: string): string {
  return key.slice(key.indexOf('|'));
}
