import type { AreaCode } from '@/domain/figures/area';
import { decimalsOf } from '@/domain/figures/rounding';
import { areaName } from './areaName';
import type { AuditPlan } from './auditPlans';
import { VALUES_NEEDED } from './guard';
import type { OpenNesting } from './openNesting';
import { HIDDEN, NOT_SHOWN, shownNumber, type AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import { keyOf } from './unknowns';

type Plan = Pick<AuditPlan, 'figures' | 'areas' | 'plan'>;

/**
 * Looks at wards and localities of one borough where areas.csv does not say which wards lie in which localities, and some ward
 * has no row. If a locality has a few more people than one of the wards, whoever lives there knows that the few are the ward
 * without a row: 19% of 170 are 32 or 33, and 29% of 96 are 28. It compares those counted, those left over and all of them.
 */
export function openRests(plan: Plan): readonly OpenNesting[] {
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  const shown = new Map<string, AuditFigure>();
  for (const figure of plan.figures) {
    const area = plan.areas.get(figure.area);
    if (!figure.indicator.people) continue;
    shown.set(keyOf('count', { ...figure, where: figure.area }), figure);
    if (area?.parent === undefined || area.kind !== 'local' || !figure.isOwn) continue;
    const key = keyOf('count', { ...figure, where: area.parent });
    const sorts = cells.get(key) ?? new Map<string, AuditFigure[]>();
    cells.set(key, sorts);
    sorts.set(placeSort(area), [...(sorts.get(placeSort(area)) ?? []), figure]);
  }
  return [...cells].flatMap(([key, sorts]) => {
    if (sorts.size < 2) return [];
    const parent = shown.get(key);
    return [...sorts].flatMap(([coarse, large]) =>
      [...sorts].flatMap(([fine, small]): readonly OpenNesting[] => {
        if (coarse === fine || areAll(small, [large, parent === undefined ? [] : [parent]])) return [];
        const state = `in areas.csv, in which ${coarse} each ${fine} lies (column parent)`;
        const found = large.flatMap((whole) =>
          small.flatMap((part) =>
            differByFew(whole, part, plan.plan.smallestCount) ? [{ whole, part }] : [],
          ),
        );
        return found.slice(0, 1).map(({ whole, part }) => ({
          figure: restOf(whole, part, plan),
          among: [whole, part],
          state,
        }));
      }),
    );
  });
}

/** A place without a code, named by what it is the rest of. */
function restOf(whole: AuditFigure, part: AuditFigure, plan: Plan): AuditFigure {
  const name = `the rest of ${areaName(plan, whole.area)} beside ${areaName(plan, part.area)}`;
  return { ...whole, ...HIDDEN, text: NOT_SHOWN, area: name as AreaCode, where: name };
}

/** Whether areas have all the people of the others together, so that none of their sort lacks a row. */
function areAll(small: readonly AuditFigure[], others: readonly (readonly AuditFigure[])[]): boolean {
  const totalOf = (figures: readonly AuditFigure[]) =>
    figures.reduce((sum, figure) => sum + (spansOf(figure)[0]?.low ?? 0), 0);
  const most = Math.max(...others.map(totalOf));
  return most > 0 && totalOf(small) >= most;
}

type Span = { readonly low: number; readonly high: number };

/** Whether one certainly has a few more than the other, or may have so few different numbers more that a reader would know. */
function differByFew(whole: AuditFigure, part: AuditFigure, smallest: number): boolean {
  const [all, some] = [spansOf(whole), spansOf(part)];
  return all.some((large, at) => {
    const small = some[at];
    if (small === undefined) return false;
    const [least, most] = [Math.max(0, large.low - small.high), large.high - small.low];
    const isKnown = (least > 0 && most < smallest) || most - least + 1 < VALUES_NEEDED;
    return most > 0 && least < smallest && isKnown;
  });
}

/** The denominator of a share or rate, those counted and those left over, as far as the figure gives them; for a count, those counted. */
function spansOf({ text, numerator, denominator, indicator: { measure } }: AuditFigure): readonly Span[] {
  const value = shownNumber({ text });
  if (measure.kind === 'count') return value === undefined ? [] : [{ low: value, high: value }];
  if (measure.kind !== 'ratio' || denominator === undefined) return [];
  const all = { low: denominator, high: denominator };
  const half = 0.5 * 10 ** -decimalsOf(text);
  const counted = (share: number) => (share * denominator) / measure.per;
  if (numerator === undefined && value === undefined) return [all];
  const low = numerator ?? Math.max(0, Math.ceil(counted((value ?? 0) - half) - 1e-9));
  const high = numerator ?? Math.floor(counted((value ?? 0) + half) + 1e-9);
  return [all, { low, high }, { low: denominator - high, high: denominator - low }];
}
