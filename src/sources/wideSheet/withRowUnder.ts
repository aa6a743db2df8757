import type { RowUnder } from './rowUnder';
import { targetCells, wideTargets } from './wideTargets';
import type { SheetFacts } from './sheetFacts';
import { wideIndicator } from './wideIndicator';
import type { WideGrid } from './wideGrid';
import type { WideIndicator } from './wideReading';

/** Adds what the row below an indicator holds to that indicator: its targets, or the printed figures of a comparator. */
export function withRowUnder(
  grid: WideGrid,
  indicator: WideIndicator,
  { row, under: meaningOfRow }: { readonly row: number; readonly under: RowUnder },
  sheetFacts: SheetFacts,
): WideIndicator {
  if (meaningOfRow.kind === 'left out') return indicator;
  if (meaningOfRow.kind === 'area') {
    const { title, group, id } = indicator;
    const indicatorMade = wideIndicator(
      grid,
      { row, title, group, id, area: meaningOfRow.area, repeatedOf: indicator },
      sheetFacts,
    );
    return { ...indicator, observations: [...indicator.observations, ...indicatorMade.observations] };
  }
  const columns = sheetFacts.columns.flatMap((column) =>
    column.role === 'figure' && column.period !== undefined ? [{ ...column, role: 'target' as const }] : [],
  );
  const { polarity, unit } = indicator;
  const targetSettings = { polarity, unit, year: undefined, questions: sheetFacts.questions };
  return {
    ...indicator,
    targets: [...indicator.targets, ...wideTargets(targetCells(grid, row, columns), targetSettings)],
  };
}
