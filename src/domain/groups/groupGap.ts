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
      /** `rest`: all the others, where counts are published; `whole`: the headline, in which the group is counted itself. */
      readonly to: 'rest' | 'whole';
      /** The figure of the others. */
      readonly other: number;
      /** The group's figure less theirs, in the unit of both; percentage points for shares. */
      readonly by: number;
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
  whole: Counted,
  others: readonly Counted[],
  {
    indicator,
    smallest,
  }: { readonly indicator: Pick<Indicator, 'unit' | 'people'>; readonly smallest: number },
): GroupGap {
  const [ours, theirs] = [group.observation?.reading, whole.observation?.reading];
  if (ours === undefined || group.observation === undefined) return none('no figure');
  if (ours.kind === 'withheld') return none(isHidden(ours) ? 'withheld' : 'no figure');
  if (indicator.unit.kind === 'count') return none('a count');
  if (theirs?.kind !== 'value') return none(isHidden(theirs) ? 'withheld' : 'no headline');
  const hidden = others.filter(({ observation }) => isHidden(observation?.reading)).length;
  const rest = hidden === 1 ? undefined : restOf(group.counts, whole.counts);
  if (rest !== undefined && indicator.people && isTooSmall(rest, indicator.unit, smallest))
    return none('few others');
  const toRest = rest && group.counts && gapToRest(indicator.unit, group.counts, rest);
  if (toRest !== undefined) return toRest;
  const by = differenceOf(ours, theirs);
  const { interval } = group.observation;
  return {
    kind: 'gap',
    to: 'whole',
    other: theirs.value,
    by,
    interval: interval && {
      lower: withoutNoise(interval.lower - theirs.value),
      upper: withoutNoise(interval.upper - theirs.value),
    },
    side: interval === undefined ? 'untested' : positionBeside(interval, theirs.value),
  };
}

/** What a side means for children: better or worse, if the indicator says which way is better. */
export function gapWord(
  side: Extract<GroupGap, { kind: 'gap' }>['side'],
  polarity: Polarity,
): 'better' | 'worse' | 'higher' | 'lower' | 'similar' | 'untested' {
  if (side === 'similar' || side === 'untested') return side;
  if (polarity === 'neutral') return side === 'above' ? 'higher' : 'lower';
  return (side === 'above') === (polarity === 'high') ? 'better' : 'worse';
}

/** The counts of everyone else; undefined where they are not published, or the group is no part of the whole. */
function restOf(group: Counts | undefined, whole: Counts | undefined): Counts | undefined {
  if (group === undefined || whole === undefined) return undefined;
  const rest = {
    numerator: whole.numerator - group.numerator,
    denominator: whole.denominator - group.denominator,
  };
  return rest.numerator < 0 || rest.denominator <= 0 ? undefined : rest;
}

function isTooSmall({ numerator, denominator }: Counts, unit: Unit, smallest: number): boolean {
  const parts =
    unit.kind === 'share' ? [numerator, denominator, denominator - numerator] : [numerator, denominator];
  return parts.some((count) => count > 0 && count < smallest);
}

function gapToRest(unit: Unit, group: Counts, rest: Counts): GroupGap | undefined {
  const [ours, theirs] = [group, rest].map((counts) => estimateOf(unit, counts));
  if (ours === undefined || theirs === undefined) return undefined;
  const { lower, upper } = differenceInterval(ours, theirs);
  const interval = { lower: withoutNoise(lower), upper: withoutNoise(upper) };
  return {
    kind: 'gap',
    to: 'rest',
    other: theirs.value,
    by: withoutNoise(ours.value - theirs.value),
    interval,
    side: positionBeside(interval, 0),
  };
}

function estimateOf(unit: Unit, counts: Counts) {
  const [base, interval] = [baseOf(unit), intervalFromCounts(unit, counts)];
  if (base === undefined || interval === undefined) return undefined;
  return { value: (base * counts.numerator) / counts.denominator, interval };
}

function none(because: NoGap): GroupGap {
  return { kind: 'none', because };
}
