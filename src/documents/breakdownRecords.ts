import type { Dimension, GroupSeries } from '@/domain/groups/dimension';
import type { DimensionAt } from '@/domain/groups/dimensionAt';
import { gapWord, type GroupGap } from '@/domain/groups/groupGap';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
import { isSamePeriod } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import type { CsvShape } from './csv';
import { numberText } from './numberText';

const BREAKDOWN_COLUMNS = [
  'indicator',
  'title',
  'area',
  'unit',
  'polarity',
  'breakdown',
  'group',
  'time_period',
  'time_identifier',
  'value',
  'shorthand',
  'numerator',
  'denominator',
  'gap_to',
  'gap',
  'gap_lower',
  'gap_upper',
  'gap_word',
  'source',
] as const;

export const BREAKDOWN_CSV: CsvShape<(typeof BREAKDOWN_COLUMNS)[number]> = {
  columns: BREAKDOWN_COLUMNS,
  numbers: ['value', 'numerator', 'denominator', 'gap', 'gap_lower', 'gap_upper'],
};

type BreakdownRecord = Readonly<Record<(typeof BREAKDOWN_COLUMNS)[number], string>>;

type Facts = {
  readonly indicator: Indicator;
  readonly area: string;
  readonly source: string;
  readonly lastDay: string | undefined;
};

/** One record for each group and period, oldest first. Only the latest period has the gap, and a withheld figure leaves its cells empty. */
export function breakdownRecords(
  dimension: Dimension,
  place: DimensionAt,
  groupFacts: Facts,
): readonly BreakdownRecord[] {
  return dimension.groups.flatMap((group) => {
    const gap = place.groups.find(({ name }) => name === group.name)?.gap;
    return group.series.observations
      .filter(({ period }) => groupFacts.lastDay === undefined || period.end <= groupFacts.lastDay)
      .map((observation) => ({
        ...figureOf(dimension.name, group, observation, groupFacts),
        ...gapColumns(isSamePeriod(observation.period, place.period) ? gap : undefined, groupFacts.indicator),
        source: groupFacts.source,
      }));
  });
}

function figureOf(
  breakdown: string,
  group: GroupSeries,
  { reading, period }: Observation,
  groupFacts: Facts,
) {
  const { id, title, unit, polarity } = groupFacts.indicator;
  const origin = group.origins.find(
    (publishedGroup) =>
      publishedGroup.period[0] === period.timePeriod && publishedGroup.period[1] === period.timeIdentifier,
  );
  return {
    indicator: id,
    title,
    area: groupFacts.area,
    unit: unit.text,
    polarity,
    breakdown,
    group: group.name,
    time_period: period.timePeriod,
    time_identifier: period.timeIdentifier,
    value: reading.kind === 'value' ? plainNumber(reading.value) : '',
    shorthand: reading.kind === 'value' ? '' : reading.shorthand,
    numerator: numberText(origin?.numerator),
    denominator: numberText(origin?.denominator),
  };
}

function gapColumns(gap: GroupGap | undefined, { polarity }: Indicator) {
  if (gap?.kind !== 'gap')
    return { gap_to: '', gap: '', gap_lower: '', gap_upper: '', gap_word: gap?.because ?? '' };
  return {
    gap_to: gap.to === 'rest' ? 'the rest' : 'all',
    gap: plainNumber(gap.difference),
    gap_lower: numberText(gap.interval?.lower),
    gap_upper: numberText(gap.interval?.upper),
    gap_word: gapWord(gap.side, polarity),
  };
}
