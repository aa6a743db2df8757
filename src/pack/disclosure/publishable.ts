import type { Area, AreaCode } from '@/domain/figures/area';
import type { Brand } from '@/domain/figures/brand';
import type { Interval } from '@/domain/figures/observation';
import type { NeighbourSet } from '@/domain/plan/plan';
import type { Issue } from '@/domain/plan/issue';
import { isNearZero, withheld, type Reading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { isHiddenAlready, numberOf, type RawFigure } from '@/pack/rows/rawFigure';
import { groupedBy } from '@/pack/rows/groupedBy';
import { isOfFewPeople } from './countTable';
import { fewBetweenAreas } from './fewBetweenAreas';
import { coversFewPeople } from './coversFewPeople';
import {
  peopledFigures,
  withPopulations,
  type FeedCount,
  type PeopledFigure,
  type TableContext,
  type StatedGroup,
} from './peopledFigure';
import { averagesWithoutCounts } from './averagesWithoutCounts';
import { sharesOfWithheldCounts } from './sharesOfWithheldCounts';
import { sharesOfFew } from './sharesOfFew';
import { sharesWithoutCounts } from './sharesWithoutCounts';
import { exposedIssue, openAreasIssues, runningTotalIssue, structureIssues } from './structureIssues';
import type { IndicatorStructure } from './structure';
import { tableOf, type PlanTable } from './tableOf';
import { areasByIndicator, figuresInOpenAreas } from './openAreaFigures';
import { withNamedPopulations } from './namedPopulations';
import { otherRowsOfWithheld } from './otherRowsOfWithheld';
import { revealingChanges } from './revealingChanges';
import { revealingMeans } from './revealingMeans';
import { withheldFigures } from './withheldFigures';

/** The parts of a figure that may be published. Only disclosure control makes this type, and nothing else is written into a pack. */
export type Publishable = Brand<
  {
    readonly reading: Reading;
    readonly numerator: number | undefined;
    readonly denominator: number | undefined;
    readonly interval: Interval | undefined;
  },
  'Publishable'
>;

/**
 * Why a figure is withheld. `few people`: the figure covers fewer people than may be published. `gives away`: another figure that is withheld
 * for few people could be worked out from this one. `no counts`: nothing says how many people the figure covers.
 */
export type WithholdingReason = 'few people' | 'gives away' | 'no counts';

export type DisclosureInput = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly neighbours: readonly NeighbourSet[];
  readonly smallestCount: number;
  /** The rows of groups.csv. */
  readonly statedGroups: readonly StatedGroup[];
  /** The counts that published files show: of indicators that also have rows of the officer's own, and of populations. */
  readonly feedCounts: readonly FeedCount[];
  /** The figures that are withheld in another edition of the same figures: the reason, by the figure’s index. */
  readonly otherEditionReasons: ReadonlyMap<number, WithholdingReason>;
  /** Areas whose figures are all withheld, by indicator, because no sum leads to them. */
  readonly withheldAreas?: TableContext['withheldAreas'];
  /** The indicators whose figures are wanted. For indicators that no sum joins to these, only figures that are withheld on their own account are found. */
  readonly askedIndicators?: ReadonlySet<string> | undefined;
};

export type DisclosureResult = {
  readonly figures: readonly {
    readonly publishable: Publishable;
    readonly reason: WithholdingReason | undefined;
  }[];
  readonly issues: readonly Issue[];
};

/** Each figure as it may be published, in the given order, with the reason for each figure that is withheld. */
export function publishableFigures(
  figures: readonly RawFigure[],
  disclosureInput: DisclosureInput,
): DisclosureResult {
  const { reasons, issues } = withheldAmong(figures, disclosureInput);
  return {
    figures: figures.map((rawFigure, index) => ({
      publishable: publishable(rawFigure, reasons.has(index)),
      reason: reasons.get(index),
    })),
    issues,
  };
}

type WithheldAmong = {
  readonly reasons: ReadonlyMap<number, WithholdingReason>;
  readonly issues: readonly Issue[];
};

function withheldAmong(givenFigures: readonly RawFigure[], disclosureInput: DisclosureInput): WithheldAmong {
  const { smallestCount, areas, neighbours, otherEditionReasons } = disclosureInput;
  const reasons = new Map<number, WithholdingReason>(otherEditionReasons);
  const figures = withNamedPopulations(givenFigures, disclosureInput.feedCounts);
  const peopled = peopledFigures(figures, disclosureInput.feedCounts);
  for (const { rawFigure, index } of peopled)
    if (rawFigure.indicator.people && coversFewPeople(rawFigure, smallestCount))
      reasons.set(index, 'few people');
  const uncounted = [
    sharesWithoutCounts(peopled, { areas, smallestCount }),
    averagesWithoutCounts(peopled, areas),
    sharesOfFew(peopled, { areas, smallestCount }),
  ];
  for (const index of uncounted.flatMap(({ indexes }) => indexes)) reasons.set(index, 'no counts');
  const keptBack = peopled.filter(
    ({ rawFigure: { kept: keptReason } }) => keptReason !== undefined && keptReason.kind !== 'short',
  );
  const forcedFigures = new Set([...reasons.keys(), ...keptBack.map(({ index }) => index)]);
  const { table, structures } = fullTable(
    peopled,
    { ...disclosureInput, forcedFigures },
    disclosureInput.askedIndicators,
  );
  const { primaryFigures, secondaryFigures, exposedCounts } = withheldFigures(table, smallestCount);
  for (const index of primaryFigures) if (!reasons.has(index)) reasons.set(index, 'few people');
  for (const index of secondaryFigures) reasons.set(index, 'gives away');
  for (const index of revealingMeans(peopled, (index) => reasons.has(index), neighbours))
    reasons.set(index, 'gives away');
  for (const index of otherRowsOfWithheld(peopled, (index) => reasons.has(index)))
    reasons.set(index, 'gives away');
  for (const index of sharesOfWithheldCounts(peopled, (index) => reasons.has(index)))
    reasons.set(index, 'gives away');
  const idsWithHidden = indicatorsWithHidden(peopled, reasons);
  const hasSmallCount = table.counts.some((count) => isOfFewPeople(count, smallestCount));
  const openStructures = structures.filter(
    (structure) =>
      (hasSmallCount && idsWithHidden.has(structure.indicator.id)) || mayHoldFew(structure, smallestCount),
  );
  const nestedStructures = structures.filter(
    (structure) =>
      idsWithHidden.has(structure.indicator.id) ||
      mayNestFew(structure, smallestCount) ||
      fewBetweenAreas(peopled, structure, disclosureInput),
  );
  const openAreaIndexes = figuresInOpenAreas(peopled, nestedStructures).filter(
    (index) => !reasons.has(index),
  );
  if (openAreaIndexes.length > 0) {
    const addedReasons = openAreaIndexes.map((index) => [index, 'gives away'] as const);
    const withheldAreas = areasByIndicator(nestedStructures);
    return withheldAmong(figures, {
      ...disclosureInput,
      withheldAreas,
      otherEditionReasons: new Map([...otherEditionReasons, ...addedReasons]),
    });
  }
  // Changes are judged last, because they are not counts and are in no sum.
  for (const index of revealingChanges(peopled, {
    ...disclosureInput,
    isWithheld: (index) => reasons.has(index),
  }))
    reasons.set(index, 'gives away');
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id as string, indicator]));
  // What follows only from the officer's own zeros is left to the audit, which withholds more if needed.
  const feedIds = new Set<string>(disclosureInput.feedCounts.map(({ indicator }) => indicator.id));
  const givenAwayIds = new Set(
    exposedCounts.map((index) => table.counts[index]?.indicator ?? '').filter((id) => feedIds.has(id)),
  );
  return {
    reasons,
    issues: [
      ...uncounted.flatMap((uncountedFigures) => uncountedFigures.issues),
      ...openStructures.flatMap(structureIssues),
      ...nestedStructures.flatMap(openAreasIssues),
      ...[...givenAwayIds].flatMap((id) => indicators.get(id) ?? []).map(exposedIssue),
      ...[...groupedBy(peopled, ({ rawFigure }) => rawFigure.indicator.id).values()].flatMap(
        runningTotalIssue,
      ),
    ],
  };
}

/** The table of a plan. If populations that have no row follow from others, the table is made a second time with them. */
function fullTable(
  figures: readonly PeopledFigure[],
  context: TableContext,
  askedIndicators: ReadonlySet<string> | undefined,
): PlanTable {
  const firstTable = tableOf(figures, context, { askedIndicators });
  const figuresWithPopulations = withPopulations(figures, firstTable.countAt);
  return figuresWithPopulations === undefined
    ? firstTable
    : tableOf(figuresWithPopulations, context, { askedIndicators });
}

/** Whether groups whose structure is open differ somewhere by too few people to publish. */
function mayHoldFew({ indicator, groupSums }: IndicatorStructure, smallestCount: number): boolean {
  return (
    indicator.people &&
    [...groupSums.values()].some((sums) => sums.isOpen && sums.leastDifference() < smallestCount)
  );
}

/** Whether areas for which nobody says which lie in which may differ by few people, if one lies in another. */
function mayNestFew({ indicator, areaSums }: IndicatorStructure, smallestCount: number): boolean {
  return (
    indicator.people && areaSums.openAreas.some(({ leastDifference }) => leastDifference < smallestCount)
  );
}

function indicatorsWithHidden(
  figures: readonly PeopledFigure[],
  reasons: ReadonlyMap<number, WithholdingReason>,
): ReadonlySet<string> {
  return new Set(
    figures
      .filter(({ index, rawFigure }) => reasons.has(index) || isHiddenAlready(rawFigure))
      .map(({ rawFigure }) => rawFigure.indicator.id),
  );
}

function publishable(rawFigure: RawFigure, isWithheld: boolean): Publishable {
  const unshownFigure = {
    reading: shownReading(rawFigure),
    numerator: undefined,
    denominator: undefined,
    interval: undefined,
  };
  if (rawFigure.kept?.kind === 'exempt')
    return { ...unshownFigure, reading: withheld(rawFigure.kept.sign) } as Publishable;
  if (isWithheld) return { ...unshownFigure, reading: hiddenReading(rawFigure.reading) } as Publishable;
  if (rawFigure.reading.kind === 'withheld') return unshownFigure as Publishable;
  const [numerator, denominator] = [numberOf(rawFigure.numerator), numberOf(rawFigure.denominator)];
  return { ...unshownFigure, numerator, denominator, interval: roundedLimits(rawFigure) } as Publishable;
}

/** Gives every withheld figure the same sign, whatever the reason, unless the source has a sign of its own that says nothing of its size. */
function hiddenReading(reading: Reading): Reading {
  return reading.kind === 'withheld' && !isNearZero(reading) ? reading : withheld('c');
}

/** Rounds a figure about people to the decimals that pages show: the further digits of 1.42857 would say that it is one in 70. */
export function shownReading({ indicator, reading }: RawFigure): Reading {
  if (!indicator.people || reading.kind !== 'value') return reading;
  const decimals = Math.min(reading.decimals, indicator.decimals);
  return { ...reading, value: roundTo(reading.value, decimals), decimals };
}

function roundedLimits({ indicator, interval }: RawFigure): Interval | undefined {
  if (!indicator.people || interval === undefined) return interval;
  const { decimals } = indicator;
  return { lower: roundTo(interval.lower, decimals), upper: roundTo(interval.upper, decimals) };
}
