import type { DataQuery } from '@/domain/figures/dataQuery';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { isHidden, readingText } from '@/domain/figures/reading';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import { rawFigure, type ChosenFigure } from '@/pack/rows/chosenFigures';
import { shownReading, type Publishable } from '@/pack/disclosure/publishable';
import type { ObservationContext } from '@/pack/rows/observationCells';

/** The rows of second sources that may be published. */
export type ShownRows = { readonly publishableRows: ReadonlySet<ObservationRow> };

/** Finds figures of second sources that differ from the figure used for the same cell. Each becomes a data query, if it may be published. */
export function sourceQueries(
  chosenFigure: ChosenFigure,
  publishable: Publishable,
  context: ObservationContext & ShownRows,
): readonly DataQuery[] {
  const { cell, row: chosenRow } = chosenFigure;
  if (chosenRow === undefined || cell.breakdown !== '') return [];
  return cell.rows.flatMap((otherRow): readonly DataQuery[] => {
    if (otherRow === chosenRow || otherRow.reading === undefined || isRevisionOf(chosenRow, otherRow))
      return [];
    const text = publicText(chosenFigure, {
      publishable,
      otherRow,
      publishableRows: context.publishableRows,
    });
    if (
      otherRow.source === chosenRow.source ||
      sameText(otherRow) === sameText(chosenRow) ||
      text === undefined
    )
      return [];
    return [
      {
        indicator: cell.indicator.id,
        area: cell.area,
        period: otherRow.period,
        doubt: {
          kind: 'sources differ',
          believed: titleOf(chosenRow.source, context.sources),
          other: titleOf(otherRow.source, context.sources),
          text,
        },
      },
    ];
  });
}

/** The earlier value of a revised figure, from the source that is believed most after the figure's own. */
export function earlierOf(
  chosenFigure: ChosenFigure,
  publishable: Publishable,
  { sources, publishableRows }: ObservationContext & ShownRows,
): FigureOrigin['revised'] {
  const { cell, row: chosenRow } = chosenFigure;
  const sourceRank = ({ source }: ObservationRow) => sources.findIndex(({ id }) => id === source);
  const [otherRow] = cell.rows
    .filter((row) => row.reading !== undefined && chosenRow !== undefined && isRevisionOf(chosenRow, row))
    .toSorted((a, b) => sourceRank(a) - sourceRank(b) || a.row - b.row);
  if (otherRow === undefined) return undefined;
  const earlierText = publicText(chosenFigure, { publishable, otherRow, publishableRows });
  return earlierText === undefined
    ? undefined
    : { file: titleOf(otherRow.source, sources), was: earlierText };
}

/** The source that a row names, as plan.json lists it. */
export function titleOf(source: string | undefined, sources: ObservationContext['sources']): string {
  return sources.find(({ id }) => id === source)?.title ?? source ?? 'source not stated';
}

/** A figure marked as revised replaces the figure of another source, which is its earlier value and not a conflict. */
function isRevisionOf(chosenRow: ObservationRow, otherRow: ObservationRow): boolean {
  return (
    chosenRow.status === 'revised' && otherRow.status !== 'revised' && otherRow.source !== chosenRow.source
  );
}

function sameText({ reading }: ObservationRow): string {
  return reading === undefined ? '' : readingText(reading);
}

/** A second source's figure is shown only where disclosure control allows it: never for a cell that is withheld. */
function publicText(
  { cell }: ChosenFigure,
  {
    publishable,
    otherRow,
    publishableRows,
  }: ShownRows & { readonly publishable: Publishable; readonly otherRow: ObservationRow },
): string | undefined {
  if (isHidden(publishable.reading) || !publishableRows.has(otherRow)) return undefined;
  return readingText(shownReading(rawFigure(cell, otherRow)));
}
