import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import type { OpenNesting } from './openNesting';
import { shownCount } from './shownCount';
import { keyOf } from './unknowns';

/** Counts beyond this are not tried: they are far from small. */
const MOST_COUNTED = 2_000;
const VALUES_NEEDED = 3;

/**
 * Looks at shares and rates of wards and localities of one borough if areas.csv does not say which wards lie in which localities. If the counts of a
 * locality are shown, they give away the counts of two wards that make it up: 6 of 427 gives 0.3% and 4.4% only if the wards have 1 and 5. It tries
 * every two wards whose counts are not shown. Three or more wards leave enough room.
 */
export function openShares({
  figures,
  areas,
  plan: { smallestCount },
}: Pick<AuditPlan, 'figures' | 'areas' | 'plan'>): readonly OpenNesting[] {
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    if (area?.parent === undefined || area.kind !== 'local') continue;
    if (!figure.isOwn || figure.indicator.measure.kind !== 'ratio') continue;
    const key = keyOf('count', { ...figure, areaKey: area.parent });
    const figuresBySort = cells.get(key) ?? new Map<string, AuditFigure[]>();
    figuresBySort.set(placeSort(area), [...(figuresBySort.get(placeSort(area)) ?? []), figure]);
    cells.set(key, figuresBySort);
  }
  return [...cells.values()].flatMap((figuresBySort) =>
    [...figuresBySort].flatMap(([coarseSort, coarseFigures]) =>
      [...figuresBySort].flatMap(([fineSort, fineFigures]) =>
        coarseSort === fineSort
          ? []
          : coarseFigures.flatMap((largeFigure) =>
              pairsGivenAway(largeFigure, fineFigures, { coarseSort, fineSort, smallestCount }),
            ),
      ),
    ),
  );
}

type ComparedSorts = {
  readonly coarseSort: string;
  readonly fineSort: string;
  readonly smallestCount: number;
};

function pairsGivenAway(
  largeFigure: AuditFigure,
  fineFigures: readonly AuditFigure[],
  { coarseSort, fineSort, smallestCount }: ComparedSorts,
): readonly OpenNesting[] {
  const shares = fineFigures.filter((figure) => shownCount(figure) === undefined && Number(figure.text) > 0);
  return shares.flatMap((firstShare, index) =>
    shares.slice(index + 1).flatMap((secondShare): readonly OpenNesting[] => {
      const givenAwayFigure = givenAwayShare(largeFigure, firstShare, secondShare, smallestCount);
      if (givenAwayFigure === undefined) return [];
      const whatToState = `in areas.csv, in which ${coarseSort} each ${fineSort} lies (column parent)`;
      return [
        { figure: givenAwayFigure, comparedFigures: [largeFigure, firstShare, secondShare], whatToState },
      ];
    }),
  );
}

/** Which of two shares has a small count that follows, if the two areas make up a whole whose counts are shown. Returns undefined if neither has. */
function givenAwayShare(
  largeFigure: AuditFigure,
  firstShare: AuditFigure,
  secondShare: AuditFigure,
  smallestCount: number,
): AuditFigure | undefined {
  const { denominator } = largeFigure;
  const numerator = shownCount(largeFigure);
  if (numerator === undefined || denominator === undefined || numerator > MOST_COUNTED) return undefined;
  const counts: number[] = [];
  for (let count = 1; count < numerator; count += 1) {
    const [firstPeople, secondPeople] = [
      peopleFor(count, firstShare),
      peopleFor(numerator - count, secondShare),
    ];
    const fits =
      firstPeople.minimum + secondPeople.minimum <= denominator &&
      firstPeople.maximum + secondPeople.maximum >= denominator;
    if (fits) counts.push(count);
  }
  const isFew = (count: number) => count < smallestCount;
  const isGivenAway = (values: readonly number[]) =>
    values.length > 0 && (values.every(isFew) || (values.length < VALUES_NEEDED && values.some(isFew)));
  if (isGivenAway(counts)) return firstShare;
  return isGivenAway(counts.map((count) => numerator - count)) ? secondShare : undefined;
}

/** The fewest and the most people for which a count gives the shown share. */
function peopleFor(
  count: number,
  { text, indicator: { measure } }: AuditFigure,
): { readonly minimum: number; readonly maximum: number } {
  const per = measure.kind === 'ratio' ? measure.per : 1;
  const halfUnit = 0.5 * 10 ** -decimalsOf(text);
  const [lowest, highest] = [Number(text) - halfUnit, Number(text) + halfUnit];
  return {
    minimum: Math.ceil((count * per) / highest - 1e-9),
    maximum: lowest <= 0 ? Number.POSITIVE_INFINITY : Math.floor((count * per) / lowest + 1e-9),
  };
}
