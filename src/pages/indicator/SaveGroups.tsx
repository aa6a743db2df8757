import type { Dimension } from '@/domain/groups/dimension';
import type { DimensionAt } from '@/domain/groups/dimensionAt';
import { SaveCsv } from '@/ui/SaveCsv';
import type { IndicatorView } from './indicatorView';

/** Saves the groups' figures of every period, and their gaps in the latest, as a CSV file. */
export function SaveGroups({
  dimension,
  at,
  source,
  view: { row, areaName, lastDay },
}: {
  readonly dimension: Dimension;
  readonly at: DimensionAt;
  readonly source: string;
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  const csv = async () => {
    const [{ toCsv }, { breakdownRecords, BREAKDOWN_CSV }] = await Promise.all([
      import('@/documents/csv'),
      import('@/documents/breakdownRecords'),
    ]);
    const records = breakdownRecords(dimension, at, { indicator, area: areaName, source, lastDay });
    return toCsv(BREAKDOWN_CSV, records);
  };
  return (
    <p className="sc-save sc-no-print">
      <SaveCsv name={[indicator.id, 'by', dimension.name, areaName]} csv={csv}>
        Save these figures as CSV
      </SaveCsv>
    </p>
  );
}
