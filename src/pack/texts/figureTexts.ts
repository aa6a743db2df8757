import type { IndicatorId } from '@/domain/figures/indicator';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { Breakdown } from '@/pack/columns/breakdowns';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import { textsIn, type PlanText } from './planTexts';

/** The parts of the officer's own figures that are published. */
export type ShownFigures = {
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
};

/** The texts of observations.csv that a pack holds; the note of a withheld figure is not one of them. */
export function figureTexts(
  rows: readonly ObservationRow[],
  { origins, breakdowns }: ShownFigures,
): readonly PlanText[] {
  const raters = new Map(rows.map(({ row, rating }) => [row, rating?.by]));
  const textsOf = (indicator: string, figureOrigins: readonly FigureOrigin[]) =>
    figureOrigins.flatMap(({ row, source, page, note }) =>
      textsIn(rowOfText(row, indicator), [
        ['source', source],
        ['page', page],
        ['note', note],
        ['rating_by', raters.get(row)],
      ]),
    );
  return [
    ...[...origins].flatMap(([indicator, figureOrigins]) => textsOf(indicator, figureOrigins)),
    ...[...breakdowns].flatMap(([indicator, groups]) =>
      groups.flatMap(({ breakdown, origins: figureOrigins }) => [
        ...textsIn(rowOfText(figureOrigins[0]?.row, indicator), [['breakdown', breakdown]]),
        ...textsOf(indicator, figureOrigins),
      ]),
    ),
  ];
}

/** Every text of observations.csv, published or not. A mark in looked-at.csv is still of use if its text is among these. */
export function allFigureTexts(rows: readonly ObservationRow[]): readonly PlanText[] {
  return rows.flatMap(({ row, indicator, breakdown, source, page, note, rating }) =>
    textsIn(rowOfText(row, indicator), [
      ['breakdown', breakdown],
      ['source', source],
      ['page', page],
      ['note', note],
      ['rating_by', rating?.by],
    ]),
  );
}

function rowOfText(row: number | undefined, indicator: string) {
  return {
    file: OBSERVATIONS.file,
    row,
    subject: { kind: 'indicator', indicator },
    access: 'public',
  } as const;
}
