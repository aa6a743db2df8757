import { isSamePeriod, type Period } from '@/domain/figures/period';
import { timeWordsOf } from './timeWords';
import type { AuditFigure } from './packFigures';
import { cellsAt, isFilledBy, isInside, mayWeeksAddUp, periodsInside } from './partsOfPeriod';
import { isRunningCount, figuresOverTime } from './periodSums';
import type { TermOf } from './rememberedTerms';
import type { Cell, Ledger, Quantity } from './unknowns';

/**
 * Finds the periods without a row that make up a year together with those that have one: a year of 12 with quarters of 4, 3 and 2 leaves 3 in the
 * fourth. It works with or without `in_year`. If `in_year` is not given, and the shown figures contradict that periods add up more often than they
 * confirm it, there are none.
 */
export function missingInYears(
  cells: readonly Cell[],
  quantity: Quantity,
  {
    figures,
    knownValues,
    termOf,
  }: {
    readonly figures: readonly AuditFigure[];
    readonly knownValues: Ledger['knownValues'];
    readonly termOf: TermOf;
  },
): readonly Cell[] {
  if (quantity !== 'count' && quantity !== 'out of') return [];
  const isPublishedPlace = publishedPlaceTest(figures);
  const dividedPeriods = figuresOverTime(
    cells.filter((cell) => mayAddUp(cell) && !isPublishedPlace(cell)),
  ).flatMap(dividedPeriodsIn);
  const valueOf = (cell: Cell) => knownValues.get(termOf(cell)[0]);
  const agreement = agreementsOf(dividedPeriods, valueOf);
  const missing = dividedPeriods
    .filter((division) => isBelieved(division, quantity, agreement.get(kindOf(division))))
    .flatMap(({ totalCell, missingPeriods }) =>
      missingPeriods.map((period): Cell => ({ ...withoutPeriod(totalCell), period })),
    );
  // The same month may be missing from a half-year and from the year.
  return [...new Map(missing.map((cell) => [termOf(cell)[0], cell])).values()];
}

/** A cell of a longer period, the cells of the shorter periods of one kind inside it, and the shorter periods that have no cell. */
type DividedPeriod = {
  readonly totalCell: Cell;
  readonly parts: readonly Cell[];
  readonly missingPeriods: readonly Period[];
};

/** Whether an indicator counts people that may add up over time, by what the plan and the title say. */
function mayAddUp({ indicator, period }: Cell): boolean {
  return (
    indicator.people &&
    indicator.inYear !== 'last' &&
    !isRunningCount({ indicator }) &&
    period.years === 1 &&
    (period.family !== 'Week' || mayWeeksAddUp(indicator)) &&
    hasNoOtherTime(indicator)
  );
}

/** Whether a title names no time beyond the figure's period, and no average over time. */
function hasNoOtherTime(indicator: Cell['indicator']): boolean {
  const { window, since, averageOf } = timeWordsOf(indicator.title, indicator);
  return window === undefined && since === undefined && averageOf === undefined;
}

/** Tests whether all figures of a series in a place are a publisher's, who is responsible for them. */
function publishedPlaceTest(figures: readonly AuditFigure[]): (cell: Cell) => boolean {
  const isOwnByPlace = new Map<string, boolean>();
  const placeOf = ({ series, areaKey }: Cell) => `${series}|${areaKey}`;
  for (const figure of figures)
    isOwnByPlace.set(placeOf(figure), figure.isOwn || isOwnByPlace.get(placeOf(figure)) === true);
  return (cell) => isOwnByPlace.get(placeOf(cell)) === false;
}

/** Finds the longer periods of one place and group that shorter periods make up. */
function dividedPeriodsIn(group: readonly Cell[]): readonly DividedPeriod[] {
  return group.flatMap((totalCell) => {
    const cellsInside = group.filter(({ period }) => isInside(period, totalCell.period));
    if (cellsInside.length === 0) return [];
    const firstByFamily = new Map(cellsInside.map((part) => [part.period.family, part]));
    return [...firstByFamily.values()].flatMap((sampleCell): readonly DividedPeriod[] => {
      const allPeriods = periodsInside(totalCell.period, sampleCell.period);
      const parts = cellsAt(allPeriods, cellsInside);
      return isFilledBy(totalCell.period, allPeriods)
        ? [
            {
              totalCell,
              parts,
              missingPeriods: allPeriods.filter(
                (period) => !parts.some((part) => isSamePeriod(part.period, period)),
              ),
            },
          ]
        : [];
    });
  });
}

/** How often shown figures confirm that shorter periods add up to the longer one, and how often they contradict it. */
type AgreementCounts = { confirmations: number; contradictions: number };

function agreementsOf(
  dividedPeriods: readonly DividedPeriod[],
  valueOf: (cell: Cell) => number | undefined,
): ReadonlyMap<string, AgreementCounts> {
  const agreements = new Map<string, AgreementCounts>();
  for (const division of dividedPeriods) {
    const total = valueOf(division.totalCell);
    if (total === undefined) continue;
    const values = division.parts.map(valueOf);
    const isAll = division.missingPeriods.length === 0 && !values.includes(undefined);
    const sum = values.reduce<number>((subtotal, value) => subtotal + (value ?? 0), 0);
    const agreement = agreements.get(kindOf(division)) ?? { confirmations: 0, contradictions: 0 };
    if (sum > total || (isAll && sum < total)) agreement.contradictions += 1;
    else if (isAll && total > 0) agreement.confirmations += 1;
    agreements.set(kindOf(division), agreement);
  }
  return agreements;
}

function kindOf({ totalCell, parts }: DividedPeriod): string {
  return [totalCell.series, totalCell.period.family, parts[0]?.period.family].join('|');
}

/**
 * Whether a reader would believe that shorter periods add up. The same child may be counted in a share in every month, so for shares and denominators
 * either the figures or the plan must say that they add up.
 */
function isBelieved(
  { totalCell: { indicator } }: DividedPeriod,
  quantity: Quantity,
  { confirmations, contradictions }: AgreementCounts = { confirmations: 0, contradictions: 0 },
): boolean {
  const isCount = quantity === 'count' && indicator.measure.kind === 'count';
  if (isCount) return indicator.inYear !== undefined || confirmations >= contradictions;
  return (
    indicator.inYear === 'pooled' ||
    indicator.inYear === 'sum' ||
    (confirmations > 0 && confirmations >= contradictions)
  );
}

function withoutPeriod({ indicator, series, area, areaKey, groups }: Cell): Omit<Cell, 'period'> {
  return { indicator, series, area, areaKey, groups };
}
