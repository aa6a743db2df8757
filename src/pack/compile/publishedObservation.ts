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
  /** A data query: a printed share differs from the share that its own counts give. */
  readonly query: DataQuery | undefined;
};

/** The observation that a pack publishes for one cell, with only as much of its figure as disclosure control allows. */
export function publishedObservation(
  figure: ChosenFigure,
  publishable: Publishable,
  observationContext: ObservationContext & ShownRows,
): PublishedObservation {
  const { cell } = figure;
  const { indicator, area, rows } = cell;
  const row = figure.row ?? cell.firstRow;
  const reading = atDecimals(publishable.reading, indicator.decimals);
  const publishedShare = shareOf(indicator, publishable);
  const misprint =
    reading.kind === 'value' && publishedShare !== undefined
      ? misprintOf(reading, publishedShare)
      : undefined;
  const observation: Observation = {
    period: row.period,
    reading:
      misprint === undefined
        ? reading
        : aValue(withoutNoise((100 * misprint.numerator) / misprint.denominator), indicator.decimals),
    status: row.status,
    break:
      rows.some((observationRow) => observationRow.break) ||
      indicator.breaks?.includes(row.period.timePeriod) === true,
    reported: reportedOf(figure, publishable, observationContext),
    interval:
      reading.kind === 'value'
        ? (publishable.interval ?? intervalFromCounts(indicator.unit, publishable))
        : undefined,
    access: observationContext.audience === 'public' || row.access === 'public' ? undefined : row.access,
  };
  const isExempt = observationContext.audience === 'public' && row.access !== 'public';
  const origin: FigureOrigin = {
    area,
    period: [row.period.timePeriod, row.period.timeIdentifier],
    file: OBSERVATIONS.file,
    row: row.row,
    source: isExempt ? undefined : row.source,
    page: row.page,
    note: isHidden(reading) ? undefined : row.note,
    numerator: publishable.numerator,
    denominator: publishable.denominator,
    revised: earlierOf(figure, publishable, observationContext),
  };
  const query = misprint && {
    indicator: indicator.id,
    area,
    period: row.period,
    doubt: {
      kind: 'recomputed' as const,
      ...misprint,
      source: titleOf(row.source, observationContext.sources),
    },
  };
  return { observation, origin, query };
}

/**
 * The printed ratings of a cell. A colour and a target next to a withheld count would limit what it can be: red against a target of 3 means 4
 * or more. A target of 0 is harmless: the colour says only that the count is not 0, as [c] does already (docs/methods.md#ratings).
 */
function reportedOf(
  { cell: { indicator, rows } }: ChosenFigure,
  { reading }: Publishable,
  { targets }: ObservationContext,
): readonly ReportedRating[] {
  const printedRatings = rows.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  if (!isHidden(reading) || !indicator.people) return printedRatings;
  const period = rows[0]?.period;
  const target = period && targetFor(targets, indicator, period);
  return target?.value === 0 ? printedRatings : [];
}

type Share = { readonly numerator: number; readonly denominator: number };

function misprintOf(
  printedFigure: ValueReading,
  publishedShare: Share,
): (Share & { readonly printed: ValueReading }) | undefined {
  return isMisprinted(printedFigure, publishedShare.numerator, publishedShare.denominator)
    ? { printed: printedFigure, ...publishedShare }
    : undefined;
}

function shareOf(indicator: Indicator, { numerator, denominator }: Publishable): Share | undefined {
  const isWhole =
    indicator.unit.kind === 'share' &&
    numerator !== undefined &&
    denominator !== undefined &&
    denominator > 0;
  return isWhole ? { numerator, denominator } : undefined;
}
