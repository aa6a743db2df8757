import { useState } from 'react';
import type { Dimension } from '@/domain/dimension';
import type { DimensionAt } from '@/domain/dimensionAt';
import { fileName, saveFile } from '@/ui/saveFile';
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
  const save = async () => {
    setFailed(false);
    try {
      const [{ toCsv }, { breakdownRecords, BREAKDOWN_COLUMNS }] = await Promise.all([
        import('@/documents/csv'),
        import('@/documents/breakdownRecords'),
      ]);
      const records = breakdownRecords(dimension, at, { indicator, area: areaName, source, lastDay });
      const text = toCsv(BREAKDOWN_COLUMNS, records);
      saveFile(
        fileName([indicator.id, 'by', dimension.name, areaName], 'csv'),
        new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }),
      );
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
