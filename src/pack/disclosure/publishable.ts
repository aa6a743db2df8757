import type { Area, AreaCode } from '@/domain/figures/area';
import type { Brand } from '@/domain/figures/brand';
import type { Interval } from '@/domain/figures/observation';
import type { NeighbourSet } from '@/domain/plan/plan';
import type { Issue } from '@/domain/plan/issue';
import { withheld, type Reading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { isHiddenAlready, numberOf, type RawFigure } from '@/pack/rows/rawFigure';
import { groupedBy } from '@/pack/rows/groupedBy';
import { isOfFewPeople } from './countTable';
import { fewBetweenAreas } from './fewBetweenAreas';
import { isOfFew } from './ofFew';
import {
  peopledFigures,
  withPopulations,
  type FedCount,
  type PeopledFigure,
  type TableContext,
  type ToldGroup,
} from './peopledFigure';
import { averagesWithoutCounts } from './averagesWithoutCounts';
import { besideTheirCount } from './sameSubject';
import { sharesOfFew } from './sharesOfFew';
import { sharesWithoutCounts } from './sharesWithoutCounts';
import { exposedIssue, openAreasIssues, runningTotalIssue, structureIssues } from './structureIssues';
import type { Structure } from './structure';
import { tableOf, type PlanTable } from './tableOf';
import { areasByIndicator, figuresInOpenAreas } from './openAreaFigures';
import { otherRows } from './otherRows';
import { tellingChanges } from './tellingChanges';
import { tellingMeans } from './tellingMeans';
import { withheldFigures } from './withheldFigures';

/** A figure and its companions as they may be published. Only disclosure control makes one, and nothing else is written into a pack. */
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
 * `few people`: the figure covers fewer people than may be published. `gives away`: a figure that does could be worked out
 * from it. `no counts`: nothing says how many people it covers.
 */
export type Reason = 'few people' | 'gives away' | 'no counts';

export type Control = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly neighbours: readonly NeighbourSet[];
  readonly smallest: number;
  /** The rows of groups.csv. */
  readonly told: readonly ToldGroup[];
  /** What published files show of the indicators that have rows of the officer's own, and of populations. */
  readonly fed: readonly FedCount[];
  /** Withheld in another edition of the same figures, by index, and why. */
  readonly elsewhere: ReadonlyMap<number, Reason>;
  /** Areas whose figures are all withheld, by indicator: no sum leads to them. */
  readonly apart?: TableContext['apart'];
  /** The indicators that are asked about. Of what no sum joins to them, only what is withheld for its own sake is worked out. */
  readonly about?: ReadonlySet<string> | undefined;
};

export type Controlled = {
  readonly figures: readonly { readonly publishable: Publishable; readonly reason: Reason | undefined }[];
  readonly issues: readonly Issue[];
};

/** Each figure as it may be published, in the given order, and the reason for each that is withheld. */
export function publishableFigures(figures: readonly RawFigure[], control: Control): Controlled {
  const { reasons, issues } = withheldAmong(figures, control);
  return {
    figures: figures.map((raw, index) => ({
      publishable: publishable(raw, reasons.has(index)),
      reason: reasons.get(index),
    })),
    issues,
  };
}

type Withheld = { readonly reasons: ReadonlyMap<number, Reason>; readonly issues: readonly Issue[] };

function withheldAmong(figures: readonly RawFigure[], control: Control): Withheld {
  const { smallest, areas, neighbours, elsewhere } = control;
  const reasons = new Map<number, Reason>(elsewhere);
  const peopled = peopledFigures(figures, control.fed);
  for (const { raw, index } of peopled)
    if (raw.indicator.people && isOfFew(raw, smallest)) reasons.set(index, 'few people');
  const uncounted = [
    sharesWithoutCounts(peopled, { areas, smallest }),
    averagesWithoutCounts(peopled, areas),
    sharesOfFew(peopled, { areas, smallest }),
  ];
  for (const index of uncounted.flatMap(({ indexes }) => indexes)) reasons.set(index, 'no counts');
  const kept = peopled.filter(({ raw: { kept: why } }) => why !== undefined && why.kind !== 'short');
  const forced = new Set([...reasons.keys(), ...kept.map(({ index }) => index)]);
  const { table, structures } = fullTable(peopled, { ...control, forced }, control.about);
  const { primary, secondary, exposed } = withheldFigures(table, smallest);
  for (const index of primary) if (!reasons.has(index)) reasons.set(index, 'few people');
  for (const index of secondary) reasons.set(index, 'gives away');
  for (const index of tellingMeans(peopled, (at) => reasons.has(at), neighbours))
    reasons.set(index, 'gives away');
  for (const index of otherRows(peopled, (at) => reasons.has(at))) reasons.set(index, 'gives away');
  for (const index of besideTheirCount(peopled, (at) => reasons.has(at))) reasons.set(index, 'gives away');
  const hides = indicatorsWithHidden(peopled, reasons);
  const small = table.counts.some((count) => isOfFewPeople(count, smallest));
  const open = structures.filter(
    (one) => (small && hides.has(one.indicator.id)) || mayHoldFew(one, smallest),
  );
  const nested = structures.filter(
    (one) =>
      hides.has(one.indicator.id) || mayNestFew(one, smallest) || fewBetweenAreas(peopled, one, control),
  );
  const inOpenAreas = figuresInOpenAreas(peopled, nested).filter((index) => !reasons.has(index));
  if (inOpenAreas.length > 0) {
    const more = inOpenAreas.map((index) => [index, 'gives away'] as const);
    const apart = areasByIndicator(nested);
    return withheldAmong(figures, { ...control, apart, elsewhere: new Map([...elsewhere, ...more]) });
  }
  // Changes are no counts: they are in no sum, and go last.
  for (const index of tellingChanges(peopled, { ...control, isWithheld: (at) => reasons.has(at) }))
    reasons.set(index, 'gives away');
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id as string, indicator]));
  // What follows from the officer's own zeros alone the audit judges, and withholds more for.
  const fed = new Set<string>(control.fed.map(({ indicator }) => indicator.id));
  const given = new Set(
    exposed.map((index) => table.counts[index]?.indicator ?? '').filter((id) => fed.has(id)),
  );
  return {
    reasons,
    issues: [
      ...uncounted.flatMap((one) => one.issues),
      ...open.flatMap(structureIssues),
      ...nested.flatMap(openAreasIssues),
      ...[...given].flatMap((id) => indicators.get(id) ?? []).map(exposedIssue),
      ...[...groupedBy(peopled, ({ raw }) => raw.indicator.id).values()].flatMap(runningTotalIssue),
    ],
  };
}

/** The table of a plan, once more where a population that has no row follows from others, and counts with it. */
function fullTable(
  figures: readonly PeopledFigure[],
  context: TableContext,
  about: ReadonlySet<string> | undefined,
): PlanTable {
  const first = tableOf(figures, context, { about });
  const known = withPopulations(figures, first.countAt);
  return known === undefined ? first : tableOf(known, context, { about });
}

/** Whether groups whose structure is open differ somewhere by too few people to publish. */
function mayHoldFew({ indicator, groupSums }: Structure, smallest: number): boolean {
  return (
    indicator.people &&
    [...groupSums.values()].some((sums) => sums.isOpen && sums.leastDifference() < smallest)
  );
}

/** Whether areas may lie within each other with few people between them, where nobody says which lie in which. */
function mayNestFew({ indicator, areaSums }: Structure, smallest: number): boolean {
  return indicator.people && areaSums.open.some(({ leastDifference }) => leastDifference < smallest);
}

function indicatorsWithHidden(
  figures: readonly PeopledFigure[],
  reasons: ReadonlyMap<number, Reason>,
): ReadonlySet<string> {
  return new Set(
    figures
      .filter(({ index, raw }) => reasons.has(index) || isHiddenAlready(raw))
      .map(({ raw }) => raw.indicator.id),
  );
}

function publishable(raw: RawFigure, isWithheld: boolean): Publishable {
  const shown = {
    reading: shownReading(raw),
    numerator: undefined,
    denominator: undefined,
    interval: undefined,
  };
  if (raw.kept?.kind === 'exempt') return { ...shown, reading: withheld(raw.kept.sign) } as Publishable;
  if (isWithheld) return { ...shown, reading: hiddenReading(raw.reading) } as Publishable;
  if (raw.reading.kind === 'withheld') return shown as Publishable;
  const [numerator, denominator] = [numberOf(raw.numerator), numberOf(raw.denominator)];
  return { ...shown, numerator, denominator, interval: roundedLimits(raw) } as Publishable;
}

/** Gives every withheld figure the same sign, whatever the reason, unless the source has a sign of its own. */
function hiddenReading(reading: Reading): Reading {
  return reading.kind === 'withheld' ? reading : withheld('c');
}

/** A figure of people is published to the decimals that pages show: of 1.42857 the rest would say that it is one in 70. */
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
