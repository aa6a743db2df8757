import type { Indicator } from '@/domain/figures/indicator';
import type { IndicatorLink } from './link';
import type { PeopledFigure } from './peopledFigure';
import { tableCellKey, tableCellOf, type TableCell } from './tableCell';

/** The figures of one indicator, by place, period and group. */
export type IndicatorFigures = {
  readonly indicator: Indicator;
  readonly figureByKey: ReadonlyMap<string, MemberFigure>;
};
type MemberFigure = {
  readonly tableCell: TableCell;
  readonly count: number | undefined;
  readonly outOf: number | undefined;
};

/** The figures of one indicator: the first figure of each place, period and group. Empty if there are no figures. */
export function membersOf(figures: readonly PeopledFigure[]): readonly IndicatorFigures[] {
  const indicator = figures[0]?.rawFigure.indicator;
  if (indicator === undefined) return [];
  const figureByKey = new Map<string, MemberFigure>();
  for (const { rawFigure, people } of figures) {
    const tableCell = tableCellOf(rawFigure);
    const key = keyOfPlace(tableCell);
    if (!figureByKey.has(key)) figureByKey.set(key, { tableCell, count: people.count, outOf: people.outOf });
  }
  return [{ indicator, figureByKey }];
}

function keyOfPlace(tableCell: TableCell): string {
  return tableCellKey('count', '', tableCell);
}

/** The end of an `IndicatorLink` that stands for the count of an indicator. */
export function countKey({ indicator }: Pick<IndicatorFigures, 'indicator'>): IndicatorLink['total'] {
  return ['count', indicator.id];
}

/** Every place, period and group for which an indicator has a figure. */
export function tableCellsOf({ figureByKey }: IndicatorFigures): readonly TableCell[] {
  return [...figureByKey.values()].map(({ tableCell }) => tableCell);
}

/** Whether an indicator counts people, or may do so because its unit is not known. */
export function mayCountPeople({ indicator: { people, unit } }: IndicatorFigures): boolean {
  return people && (unit.kind === 'count' || unit.kind === 'unknown');
}

/** The link for a sum of counts, in every place where one of them has a figure. */
export function sumLink(parts: readonly IndicatorFigures[], total: IndicatorLink['total']): IndicatorLink {
  // A part that has no row in a place follows from the other parts.
  const tableCells = new Map(
    parts.flatMap(({ figureByKey }) =>
      [...figureByKey].map(([key, { tableCell }]) => [key, tableCell] as const),
    ),
  );
  return {
    total,
    parts: parts.map(countKey),
    tableCells: [...tableCells.values()],
    sumKind: 'rough',
    neededInTable: 'nothing',
  };
}

/** Whether counts add up wherever all of them are known, in at least one place. */
export function doAddUpTo(
  parts: readonly IndicatorFigures[],
  totalFor: (key: string) => number | undefined,
): boolean {
  let isSum = false;
  for (const key of parts[0]?.figureByKey.keys() ?? []) {
    const total = totalFor(key);
    const counts = parts.map(({ figureByKey }) => figureByKey.get(key)?.count);
    if (total === undefined || counts.some((count) => count === undefined)) continue;
    if (counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) !== total) return false;
    isSum ||= total > 0;
  }
  return isSum;
}
