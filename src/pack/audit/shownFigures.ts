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
  // Nearly every pack gives nothing away, and is asked for none.
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

/** The cell of a number, whatever the number is of it. */
function cellOf(key: string): string {
  return key.slice(key.indexOf('|'));
}
