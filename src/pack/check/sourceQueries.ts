import type { DataQuery } from '@/domain/figures/dataQuery';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { isHidden, readingText } from '@/domain/figures/reading';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import { rawFigure, type ChosenFigure } from '@/pack/rows/chosenFigures';
import { shownReading, type Publishable } from '@/pack/disclosure/publishable';
import type { ObservationContext } from '@/pack/rows/observationCells';

/** The rows of second sources that may be shown. */
export type ShownRows = { readonly toldRows: ReadonlySet<ObservationRow> };

/** The figures of other sources that differ from the one used for the same cell; each becomes a data query, where it may be shown. */
export function sourceQueries(
  chosen: ChosenFigure,
  publishable: Publishable,
  context: ObservationContext & ShownRows,
): readonly DataQuery[] {
  const { cell, row: first } = chosen;
  if (first === undefined || cell.breakdown !== '') return [];
  return cell.rows.flatMap((other): readonly DataQuery[] => {
    if (other === first || other.reading === undefined || isRevisionOf(first, other)) return [];
    const text = publicText(chosen, { publishable, other, toldRows: context.toldRows });
    if (other.source === first.source || sameText(other) === sameText(first) || text === undefined) return [];
    return [
      {
        indicator: cell.indicator.id,
        area: cell.area,
        period: other.period,
        doubt: {
          kind: 'sources differ',
          believed: titleOf(first.source, context.sources),
          other: titleOf(other.source, context.sources),
          text,
        },
      },
    ];
  });
}

/** What a revised figure was, in the source that is believed most after its own. */
export function earlierOf(
  chosen: ChosenFigure,
  publishable: Publishable,
  { sources, toldRows }: ObservationContext & ShownRows,
): FigureOrigin['revised'] {
  const { cell, row: first } = chosen;
  const place = ({ source }: ObservationRow) => sources.findIndex(({ id }) => id === source);
  const [other] = cell.rows
    .filter((row) => row.reading !== undefined && first !== undefined && isRevisionOf(first, row))
    .toSorted((a, b) => place(a) - place(b) || a.row - b.row);
  if (other === undefined) return undefined;
  const was = publicText(chosen, { publishable, other, toldRows });
  return was === undefined ? undefined : { file: titleOf(other.source, sources), was };
}

/** A source as the plan names it. */
export function titleOf(source: string | undefined, sources: ObservationContext['sources']): string {
  return sources.find(({ id }) => id === source)?.title ?? source ?? 'source not stated';
}

/** A figure marked as revised replaces another source's: the older one is its earlier value, not a conflict. */
function isRevisionOf(first: ObservationRow, other: ObservationRow): boolean {
  return first.status === 'revised' && other.status !== 'revised' && other.source !== first.source;
}

function sameText({ reading }: ObservationRow): string {
  return reading === undefined ? '' : readingText(reading);
}

/** A second source's figure is shown only where disclosure control lets it through: never for a cell that is withheld. */
function publicText(
  { cell }: ChosenFigure,
  {
    publishable,
    other,
    toldRows,
  }: ShownRows & { readonly publishable: Publishable; readonly other: ObservationRow },
): string | undefined {
  if (isHidden(publishable.reading) || !toldRows.has(other)) return undefined;
  return readingText(shownReading(rawFigure(cell, other)));
}
