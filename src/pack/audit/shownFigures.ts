import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import { keyOf } from './unknowns';

/** One of the officer's own figures that a pack shows, by its cell. */
export type ShownFigure = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'breakdown' | 'groups'> & {
  readonly plan: string;
};

/**
 * Gives a function that finds the shown figures in some equations. If there are none, because all are withheld, it finds those in all equations joined
 * to them.
 */
export function shownFigureFinder(
  plans: readonly AuditPlan[],
): (equationKeys: readonly string[], joinedKeys: readonly string[]) => readonly ShownFigure[] {
  // The map is made on demand, because nearly every pack gives nothing away.
  let cachedFigures: ReadonlyMap<string, readonly ShownFigure[]> | undefined;
  const figuresBehind = (keys: readonly string[]) => {
    const figures = (cachedFigures ??= figuresByCell(plans));
    return [...new Set(keys.map(cellOf))].flatMap((cell) => figures.get(cell) ?? []);
  };
  return (equationKeys, joinedKeys) => {
    const equationFigures = figuresBehind(equationKeys);
    return equationFigures.length > 0 ? equationFigures : figuresBehind(joinedKeys);
  };
}

function figuresByCell(plans: readonly AuditPlan[]): ReadonlyMap<string, readonly ShownFigure[]> {
  const figuresOfCell = new Map<string, ShownFigure[]>();
  for (const { plan, figures } of plans)
    for (const figure of figures) {
      if (!figure.isOwn || !mayBeWithheld(figure)) continue;
      const cell = cellOf(keyOf('count', figure));
      const { indicator, area, period, breakdown, groups } = figure;
      figuresOfCell.set(cell, [
        ...(figuresOfCell.get(cell) ?? []),
        { plan: plan.id, indicator, area, period, breakdown, groups },
      ]);
    }
  return figuresOfCell;
}

/** Whether the officer may withhold a figure. A true 0 is always shown, but a rate that rounds to 0 may be more than 0. */
function mayBeWithheld({ text, numerator, indicator }: AuditFigure): boolean {
  const value = Number(text);
  return value > 0 || (value === 0 && indicator.measure.kind === 'ratio' && numerator !== 0);
}

/** The cell of a number, without its quantity. */
function cellOf(key: string): string {
  return key.slice(key.indexOf('|'));
}
