import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { aValue, withheld, type Reading } from '@/domain/figures/reading';
import { shorthandOf } from '@/sources/publishedFile';
import { fedCells, numberAt, type FedCells } from './fedCells';
import type { FedPlan } from './fedPlan';

/** The figure that published files give for one area and period, with its file and row. */
export type FedFigure = { readonly reading: Reading; readonly file: string; readonly row: number };

export type FedFigures = (indicator: IndicatorId, area: AreaCode, period: Period) => FedFigure | undefined;

/** Looks figures up by indicator, area and period; the grid of each indicator is made once, when it is first asked for. */
export function fedFigures(feedPlan: FedPlan): FedFigures {
  const grids = new Map<IndicatorId, FedCells>();
  return (indicator, area, period) => {
    const columns = feedPlan.columnsOf.get(indicator);
    if (columns === undefined) return undefined;
    const cells = grids.get(indicator) ?? fedCells(feedPlan.store, columns);
    grids.set(indicator, cells);
    const areaIndex = cells.areas.findIndex(({ code }) => code === area);
    const column = cells.periods.findIndex((otherPeriod) => isSamePeriod(otherPeriod, period));
    if (areaIndex === -1 || column === -1) return undefined;
    const index = areaIndex * cells.periods.length + column;
    const reading = readingAt(cells, index);
    const file = feedPlan.columns[columns[numberAt(cells.from, index)] ?? -1]?.file;
    return reading && file !== undefined ? { reading, file, row: numberAt(cells.rows, index) } : undefined;
  };
}

function readingAt({ kinds, values }: FedCells, index: number): Reading | undefined {
  const kind = numberAt(kinds, index);
  if (kind === 0) return undefined;
  if (kind === 1) return aValue(numberAt(values, index), 0);
  const shorthand = shorthandOf(kind - 1);
  return shorthand && withheld(shorthand);
}
