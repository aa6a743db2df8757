import type { RowUnder } from './rowUnder';
import { targetCells, wideTargets } from './wideTargets';
import type { SheetFacts } from './sheetFacts';
import { wideIndicator } from './wideIndicator';
import type { WideGrid } from './wideGrid';
import type { WideIndicator } from './wideReading';

/** The indicator with what the row under it says: its targets, or printed figures to compare with. */
export function withRowUnder(
  grid: WideGrid,
  indicator: WideIndicator,
  { row, under }: { readonly row: number; readonly under: RowUnder },
  facts: SheetFacts,
): WideIndicator {
  if (under.kind === 'left out') return indicator;
  if (under.kind === 'area') {
    const { title, group, id } = indicator;
    const made = wideIndicator(grid, { row, title, group, id, area: under.area, of: indicator }, facts);
    return { ...indicator, observations: [...indicator.observations, ...made.observations] };
  }
  const columns = facts.columns.flatMap((one) =>
    one.role === 'figure' && one.period !== undefined ? [{ ...one, role: 'target' as const }] : [],
  );
  const { polarity, unit } = indicator;
  const how = { polarity, unit, year: undefined, asks: facts.asks };
  return {
    ...indicator,
    targets: [...indicator.targets, ...wideTargets(targetCells(grid, row, columns), how)],
  };
}
