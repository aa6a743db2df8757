import type { Dimension } from '@/domain/groups/dimension';
import type { DimensionAt } from '@/domain/groups/dimensionAt';
import { SaveChart } from '@/charts/SaveChart';
import type { PictureWords } from '@/charts/picture';
import type { IndicatorView } from './indicatorView';

/** Buttons that save the groups: the chart as a picture, and all figures with the gaps of the latest period as a CSV file. */
export function SaveGroups({
  dimension,
  dimensionAt,
  source,
  draw,
  pictureWords,
  view: { row, areaName, lastDay },
}: {
  readonly dimension: Dimension;
  readonly dimensionAt: DimensionAt;
  readonly source: string;
  readonly draw: () => Promise<SVGSVGElement>;
  readonly pictureWords: PictureWords;
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  const csv = async () => {
    const [{ toCsv }, { breakdownRecords, BREAKDOWN_CSV }] = await Promise.all([
      import('@/documents/csv'),
      import('@/documents/breakdownRecords'),
    ]);
    const records = breakdownRecords(dimension, dimensionAt, { indicator, area: areaName, source, lastDay });
    return toCsv(BREAKDOWN_CSV, records);
  };
  return (
    <SaveChart
      noun="chart of groups"
      from={draw}
      words={pictureWords}
      name={[indicator.id, 'by', dimension.name, areaName]}
      csv={csv}
    />
  );
}
