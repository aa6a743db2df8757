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
 * Looks at wards and localities of one borough if areas.csv does not say which wards lie in which localities, and some ward has no row. If a locality
 * has a few more people than one of the wards, residents know that these few people live in the ward without a row: 19% of 170 is 32 or 33, and 29% of
 * 96 is 28. It compares those counted, those left over, and all people.
 */
export function openRemainders(plan: Plan): readonly OpenNesting[] {
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  const figuresByCell = new Map<string, AuditFigure>();
  for (const figure of plan.figures) {
    const area = plan.areas.get(figure.area);
    if (!figure.indicator.people) continue;
    figuresByCell.set(keyOf('count', { ...figure, areaKey: figure.area }), figure);
    if (area?.parent === undefined || area.kind !== 'local' || !figure.isOwn) continue;
    const key = keyOf('count', { ...figure, areaKey: area.parent });
    const figuresBySort = cells.get(key) ?? new Map<string, AuditFigure[]>();
    cells.set(key, figuresBySort);
    figuresBySort.set(placeSort(area), [...(figuresBySort.get(placeSort(area)) ?? []), figure]);
  }
  return [...cells].flatMap(([key, figuresBySort]) => {
    if (figuresBySort.size < 2) return [];
    const parent = figuresByCell.get(key);
    return [...figuresBySort].flatMap(([coarseSort, coarseFigures]) =>
      [...figuresBySort].flatMap(([fineSort, fineFigures]): readonly OpenNesting[] => {
        if (
          coarseSort === fineSort ||
          makeUpAll(fineFigures, [coarseFigures, parent === undefined ? [] : [parent]])
        )
          return [];
        const whatToState = `in areas.csv, in which ${coarseSort} each ${fineSort} lies (column parent)`;
        const pairs = coarseFigures.flatMap((largeFigure) =>
          fineFigures.flatMap((smallFigure) =>
            differByFew(largeFigure, smallFigure, plan.plan.smallestCount)
              ? [{ largeFigure, smallFigure }]
              : [],
          ),
        );
        return pairs.slice(0, 1).map(({ largeFigure, smallFigure }) => ({
          figure: remainderFigure(largeFigure, smallFigure, plan),
          comparedFigures: [largeFigure, smallFigure],
          whatToState,
        }));
      }),
    );
  });
}

/** A figure of a place without a code. Its name says which area is left when another is taken away. */
function remainderFigure(largeFigure: AuditFigure, smallFigure: AuditFigure, plan: Plan): AuditFigure {
  const name = `the rest of ${areaName(plan, largeFigure.area)} beside ${areaName(plan, smallFigure.area)}`;
  return { ...largeFigure, ...HIDDEN, text: NOT_SHOWN, area: name as AreaCode, areaKey: name };
}

/** Whether areas add up to all the people of the areas of the other sort, or of the parent. If so, no area of their sort lacks a row. */
function makeUpAll(
  fineFigures: readonly AuditFigure[],
  otherSorts: readonly (readonly AuditFigure[])[],
): boolean {
  const totalOf = (figures: readonly AuditFigure[]) =>
    figures.reduce((sum, figure) => sum + (spansOf(figure)[0]?.minimum ?? 0), 0);
  const largestTotal = Math.max(...otherSorts.map(totalOf));
  return largestTotal > 0 && totalOf(fineFigures) >= largestTotal;
}

type Span = { readonly minimum: number; readonly maximum: number };

/** Whether a larger area certainly has a few people more than a smaller one, or the difference has so few possible values that a reader would know it. */
function differByFew(largeFigure: AuditFigure, smallFigure: AuditFigure, smallestCount: number): boolean {
  const [largeSpans, smallSpans] = [spansOf(largeFigure), spansOf(smallFigure)];
  return largeSpans.some((largeSpan, index) => {
    const smallSpan = smallSpans[index];
    if (smallSpan === undefined) return false;
    const [minimum, maximum] = [
      Math.max(0, largeSpan.minimum - smallSpan.maximum),
      largeSpan.maximum - smallSpan.minimum,
    ];
    const isKnown = (minimum > 0 && maximum < smallestCount) || maximum - minimum + 1 < VALUES_NEEDED;
    return maximum > 0 && minimum < smallestCount && isKnown;
  });
}

/**
 * The spans of the numbers behind a figure: for a share or rate, the denominator, those counted and those left over, as far as the figure gives them;
 * for a count, the count.
 */
function spansOf({ text, numerator, denominator, indicator: { measure } }: AuditFigure): readonly Span[] {
  const value = shownNumber({ text });
  if (measure.kind === 'count') return value === undefined ? [] : [{ minimum: value, maximum: value }];
  if (measure.kind !== 'ratio' || denominator === undefined) return [];
  const denominatorSpan = { minimum: denominator, maximum: denominator };
  const halfUnit = 0.5 * 10 ** -decimalsOf(text);
  const countOfShare = (share: number) => (share * denominator) / measure.per;
  if (numerator === undefined && value === undefined) return [denominatorSpan];
  const minimum = numerator ?? Math.max(0, Math.ceil(countOfShare((value ?? 0) - halfUnit) - 1e-9));
  const maximum = numerator ?? Math.floor(countOfShare((value ?? 0) + halfUnit) + 1e-9);
  return [
    denominatorSpan,
    { minimum, maximum },
    { minimum: denominator - maximum, maximum: denominator - minimum },
  ];
}
