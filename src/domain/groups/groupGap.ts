import { intervalFromCounts, type Counts } from '@/domain/figures/counts';
import { differenceInterval } from '@/domain/figures/differenceInterval';
import type { Indicator } from '@/domain/figures/indicator';
import { positionBeside } from '@/domain/figures/interval';
import type { Interval, Observation } from '@/domain/figures/observation';
import { differenceOf, type Polarity } from '@/domain/figures/polarity';
import { isHidden } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import { baseOf, type Unit } from '@/domain/figures/unit';

/** How far a group is from the others, and whether that is more than chance. */
export type GroupGap =
  | {
      readonly kind: 'gap';
      /**
       * What the group is compared with. `rest`: all the other groups together, where counts are published. `whole`: the headline, which
       * includes the group itself.
       */
      readonly to: 'rest' | 'whole';
      /** The figure that the group is compared with: of the rest, or the headline. */
      readonly otherValue: number;
      /** The group's figure less that figure, in the unit of both; in percentage points for shares. */
      readonly difference: number;
      readonly interval: Interval | undefined;
      /** Whether the group differs by more than chance. `untested` if neither counts nor an interval are published. */
      readonly side: 'above' | 'below' | 'similar' | 'untested';
    }
  | { readonly kind: 'none'; readonly because: NoGap };

export type NoGap = 'no figure' | 'withheld' | 'few others' | 'no headline' | 'a count';

/** A figure with the counts behind it, where they are published. */
export type Counted = {
  readonly observation: Observation | undefined;
  readonly counts: Counts | undefined;
};

/**
 * The gap between one group and the rest, which is the headline's counts less the group's. The rest is not given where the group is withheld, where
 * the rest is itself too small to publish, or where exactly one other group is withheld, because it would give that group away. The gap is then to the headline.
 */
export function groupGap(
  group: Counted,
  headline: Counted,
  otherGroups: readonly Counted[],
  {
    indicator,
    smallest,
  }: { readonly indicator: Pick<Indicator, 'unit' | 'people'>; readonly smallest: number },
): GroupGap {
  const [groupReading, headlineReading] = [group.observation?.reading, headline.observation?.reading];
  if (groupReading === undefined || group.observation === undefined) return noGap('no figure');
  if (groupReading.kind === 'withheld') return noGap(isHidden(groupReading) ? 'withheld' : 'no figure');
  if (indicator.unit.kind === 'count') return noGap('a count');
  if (headlineReading?.kind !== 'value') return noGap(isHidden(headlineReading) ? 'withheld' : 'no headline');
  const hiddenCount = otherGroups.filter(({ observation }) => isHidden(observation?.reading)).length;
  const otherCounts = hiddenCount === 1 ? undefined : countsOfOthers(group.counts, headline.counts);
  if (otherCounts !== undefined && indicator.people && isTooSmall(otherCounts, indicator.unit, smallest))
    return noGap('few others');
  const toRest = otherCounts && group.counts && gapToRest(indicator.unit, group.counts, otherCounts);
  if (toRest !== undefined) return toRest;
  const difference = differenceOf(groupReading, headlineReading);
  const { interval } = group.observation;
  return {
    kind: 'gap',
    to: 'whole',
    otherValue: headlineReading.value,
    difference,
    interval: interval && {
      lower: withoutNoise(interval.lower - headlineReading.value),
      upper: withoutNoise(interval.upper - headlineReading.value),
    },
    side: interval === undefined ? 'untested' : positionBeside(interval, headlineReading.value),
  };
}

/** Names the side that a group is on. It is better or worse if the indicator says which way is better, and otherwise higher or lower. */
export function gapWord(
  side: Extract<GroupGap, { kind: 'gap' }>['side'],
  polarity: Polarity,
): 'better' | 'worse' | 'higher' | 'lower' | 'similar' | 'untested' {
  if (side === 'similar' || side === 'untested') return side;
  if (polarity === 'neutral') return side === 'above' ? 'higher' : 'lower';
  return (side === 'above') === (polarity === 'high') ? 'better' : 'worse';
}

/** Returns the counts of everyone outside the group, or undefined if they are not published or the group is not part of the whole. */
function countsOfOthers(group: Counts | undefined, headline: Counts | undefined): Counts | undefined {
  if (group === undefined || headline === undefined) return undefined;
  const remainder = {
    numerator: headline.numerator - group.numerator,
    denominator: headline.denominator - group.denominator,
  };
  return remainder.numerator < 0 || remainder.denominator <= 0 ? undefined : remainder;
}

function isTooSmall({ numerator, denominator }: Counts, unit: Unit, smallest: number): boolean {
  const testedCounts =
    unit.kind === 'share' ? [numerator, denominator, denominator - numerator] : [numerator, denominator];
  return testedCounts.some((count) => count > 0 && count < smallest);
}

function gapToRest(unit: Unit, group: Counts, otherCounts: Counts): GroupGap | undefined {
  const [groupEstimate, otherEstimate] = [group, otherCounts].map((counts) => estimateOf(unit, counts));
  if (groupEstimate === undefined || otherEstimate === undefined) return undefined;
  const { lower, upper } = differenceInterval(groupEstimate, otherEstimate);
  const interval = { lower: withoutNoise(lower), upper: withoutNoise(upper) };
  return {
    kind: 'gap',
    to: 'rest',
    otherValue: otherEstimate.value,
    difference: withoutNoise(groupEstimate.value - otherEstimate.value),
    interval,
    side: positionBeside(interval, 0),
  };
}

function estimateOf(unit: Unit, counts: Counts) {
  const [unitBase, interval] = [baseOf(unit), intervalFromCounts(unit, counts)];
  if (unitBase === undefined || interval === undefined) return undefined;
  return { value: (unitBase * counts.numerator) / counts.denominator, interval };
}

function noGap(because: NoGap): GroupGap {
  return { kind: 'none', because };
}
