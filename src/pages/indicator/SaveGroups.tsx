import { useContext, useState } from 'react';
import type { Dimension } from '@/domain/groups/dimension';
import type { DimensionAt } from '@/domain/groups/dimensionAt';
import { MembersMark } from '@/ui/membersMark';
import { saveCsv } from '@/ui/saveFile';
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
  const [failed, setFailed] = useState(false);
  const { indicator } = row;
  const mark = useContext(MembersMark);
  const save = async () => {
    setFailed(false);
    try {
      const [{ toCsv }, { breakdownRecords, BREAKDOWN_CSV }] = await Promise.all([
        import('@/documents/csv'),
        import('@/documents/breakdownRecords'),
      ]);
      const records = breakdownRecords(dimension, at, { indicator, area: areaName, source, lastDay });
      saveCsv(toCsv(BREAKDOWN_CSV, records), { name: [indicator.id, 'by', dimension.name, areaName], mark });
    } catch {
      setFailed(true);
    }
  };
  return (
    <p className="sc-save sc-no-print">
      <button type="button" className="sc-link-button" onClick={() => void save()}>
        Save these figures as CSV
      </button>
      {failed && (
        <span role="alert"> The file could not be made: a part of the site did not come. Try again.</span>
      )}
    </p>
  );
}
