import type { RowReading } from '@/sources/wideSheet/wideRows';
import { cellAt, type WideGrid } from '@/sources/wideSheet/wideGrid';
import type { CellPlace } from './askedPlaces';

/** More than these say no more. */
const MOST_TITLES = 3;

/**
 * Returns what the rows of a question's cells are called, so that the officer knows which indicator it is about. Returns undefined for a
 * question about headings alone.
 */
export function rowTitles(
  places: readonly CellPlace[],
  {
    grid,
    rows,
    head,
    title,
  }: {
    readonly grid: WideGrid;
    readonly rows: readonly RowReading[];
    /** The last row of the head. */
    readonly head: number;
    /** The column of the indicators' names. */
    readonly title: number;
  },
): string | undefined {
  const titleOf = (row: number) => {
    const reading = rows.find((rowReading) => rowReading.row === row);
    return reading?.kind === 'indicator' ? reading.title : cellAt(grid, row, title).text.trim();
  };
  const titles = [...new Set(places.flatMap(({ row }) => (row > head ? [titleOf(row)] : [])))].filter(
    (text) => text !== '',
  );
  if (titles.length === 0) return undefined;
  const shown = titles.slice(0, MOST_TITLES).join('; ');
  return titles.length > MOST_TITLES ? `${shown} and ${titles.length - MOST_TITLES} more` : shown;
}
