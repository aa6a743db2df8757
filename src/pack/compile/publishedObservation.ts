import { intervalFromCounts } from '@/domain/figures/counts';
import { isMisprinted, type DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation, ReportedRating } from '@/domain/figures/observation';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { targetFor } from '@/domain/plan/targetFor';
import { aValue, atDecimals, isHidden, type ValueReading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import type { Publishable } from '@/pack/disclosure/publishable';
import type { ObservationContext } from '@/pack/rows/observationCells';
import { earlierOf, titleOf, type ShownRows } from '@/pack/check/sourceQueries';

export type PublishedObservation = {
  readonly observation: Observation;
  readonly origin: FigureOrigin;
  /** A printed share that differs from the share its own counts give. */
  readonly query: DataQuery | undefined;
};

/** What a pack says about one cell, with only as much of its figure as disclosure control lets through. */
export function publishedObservation(
  chosen: ChosenFigure,
  shown: Publishable,
  context: ObservationContext & ShownRows,
): PublishedObservation {
  const { cell } = chosen;
  const { indicator, area, rows } = cell;
  const row = chosen.row ?? cell.first;
  const reading = atDecimals(shown.reading, indicator.decimals);
  const share = shareOf(indicator, shown);
  const misprint = reading.kind === 'value' && share !== undefined ? misprintOf(reading, share) : undefined;
  const observation: Observation = {
    period: row.period,
    reading:
      misprint === undefined
        ? reading
        : aValue(withoutNoise((100 * misprint.numerator) / misprint.denominator), indicator.decimals),
    status: row.status,
    break: rows.some((one) => one.break) || indicator.breaks?.includes(row.period.timePeriod) === true,
    reported: reportedOf(chosen, shown, context),
    interval:
      reading.kind === 'value' ? (shown.interval ?? intervalFromCounts(indicator.unit, shown)) : undefined,
    access: context.audience === 'public' || row.access === 'public' ? undefined : row.access,
  };
  const isExempt = context.audience === 'public' && row.access !== 'public';
  const origin: FigureOrigin = {
    area,
    period: [row.period.timePeriod, row.period.timeIdentifier],
    file: OBSERVATIONS.file,
    row: row.row,
    source: isExempt ? undefined : row.source,
    page: row.page,
    note: isHidden(reading) ? undefined : row.note,
    numerator: shown.numerator,
    denominator: shown.denominator,
    revised: earlierOf(chosen, shown, context),
  };
  const query = misprint && {
    indicator: indicator.id,
    area,
    period: row.period,
    doubt: {
      kind: 'recomputed' as const,
      ...misprint,
      source: titleOf(row.source, context.sources),
    },
  };
  return { observation, origin, query };
}

/**
 * Ratings as printed. Beside a withheld count of people a colour and a target would bound it: red beside a target of 3 is 4 or more. Beside a
 * target of 0 it says what [c] says already, that it is not 0 (docs/methods.md#ratings).
 */
function reportedOf(
  { cell: { indicator, rows } }: ChosenFigure,
  { reading }: Publishable,
  { targets }: ObservationContext,
): readonly ReportedRating[] {
  const printed = rows.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  if (!isHidden(reading) || !indicator.people) return printed;
  const period = rows[0]?.period;
  const target = period && targetFor(targets, indicator, period);
  return target?.value === 0 ? printed : [];
}

type Share = { readonly numerator: number; readonly denominator: number };

function misprintOf(
  printed: ValueReading,
  share: Share,
): (Share & { readonly printed: ValueReading }) | undefined {
  return isMisprinted(printed, share.numerator, share.denominator) ? { printed, ...share } : undefined;
}

function shareOf(indicator: Indicator, { numerator, denominator }: Publishable): Share | undefined {
  const isWhole =
    indicator.unit.kind === 'share' &&
    numerator !== undefined &&
    denominator !== undefined &&
    denominator > 0;
  return isWhole ? { numerator, denominator } : undefined;
}
