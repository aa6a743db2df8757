import type { Colour } from '@/domain/figures/observation';
import { textGrid } from '@/sources/wideSheet/gridOf';
import type { Merge, WideGrid } from '@/sources/wideSheet/wideGrid';

type Beside = {
  readonly merges?: readonly Merge[];
  /** By place, as `C4`. */
  readonly fills?: Readonly<Record<string, Colour>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hasColourRules?: boolean;
};

/** A sheet as an officer sees it, from lines whose cells `|` parts; figures made up. */
export function aWideGrid(
  lines: string,
  { merges = [], fills = {}, hiddenRows = [], hiddenColumns = [], hasColourRules = false }: Beside = {},
): WideGrid {
  const csv = lines
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => `"${cell.trim()}"`)
        .join(','),
    )
    .join('\n');
  const grid = textGrid('sheet.xlsx', 'Scorecard', csv);
  return {
    ...grid,
    cells: grid.cells.map((row, at) =>
      row.map((cell, column) => {
        const fill = fills[`${String.fromCharCode(65 + column)}${at + 1}`];
        return fill === undefined ? cell : { ...cell, fill };
      }),
    ),
    merges,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    hasColourRules,
  };
}
