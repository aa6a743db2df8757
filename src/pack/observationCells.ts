import type { AreaCode } from '@/domain/area';
import type { Indicator } from '@/domain/indicator';
import type { Issue } from '@/domain/issue';
import { nearest } from '@/sources/nearest';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/plan/rowReader';
import type { AreaResolver } from './areaResolver';

export type ObservationContext = {
  readonly indicators: readonly Indicator[];
  readonly areas: AreaResolver;
  /** Source ids, first believed first. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly asAt: string;
  readonly smallest: number;
};

/** All rows of one indicator, area, period and breakdown. */
export type Cell = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  /** Empty for the headline. */
  readonly breakdown: string;
  readonly first: ObservationRow;
  readonly rows: ObservationRow[];
};

/** Joins rows to their indicators and areas; what points nowhere, or lies ahead, is an issue (`issues` is changed). */
export function cellsOf(
  rows: readonly ObservationRow[],
  context: ObservationContext,
  issues: Issue[],
): readonly Cell[] {
  const indicators = new Map<string, Indicator>(
    context.indicators.map((indicator) => [indicator.id, indicator]),
  );
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const at = { file: OBSERVATIONS.file, row: row.row };
    const area = context.areas.resolve(row.area, { ...at, column: 'area' });
    const indicator = indicators.get(row.indicator);
    if (indicator === undefined)
      issues.push({
        ...at,
        severity: 'error',
        code: 'unknown-indicator',
        column: 'indicator',
        message: `The indicator "${quoted(row.indicator)}" is not in indicators.csv. Add it there, or correct the id.${nearest(row.indicator, [...indicators.keys()])}`,
      });
    if (indicator === undefined || area === undefined) continue;
    if (row.period.start > context.asAt)
      issues.push({
        ...at,
        severity: 'error',
        code: 'period-ahead',
        column: 'time_period',
        message: `The period ${row.period.timePeriod} ${row.period.timeIdentifier} begins after ${context.asAt}, the date "asAt" in plan.json. Correct the period, or the date.`,
      });
    if (row.access !== 'public') {
      issues.push({ ...at, ...NOT_PUBLIC });
      continue;
    }
    const key = [row.indicator, area.code, row.period.family, row.period.step, row.breakdown].join('|');
    const cell = cells.get(key) ?? {
      indicator,
      area: area.code,
      breakdown: row.breakdown,
      first: row,
      rows: [],
    };
    cell.rows.push(row);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

const NOT_PUBLIC = {
  severity: 'note',
  code: 'not-public',
  column: 'access',
  message: 'The figure is not public, and is left out of the pack.',
} as const;
