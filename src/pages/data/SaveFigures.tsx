import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { SaveCsv } from '@/ui/SaveCsv';

/** Saves all figures of the area as one table, each as it was published. */
export function SaveFigures({
  data,
  publishedData,
}: {
  readonly data: PlanData;
  readonly publishedData: PublishedData;
}) {
  const area = mainArea(data);
  const name = areaName(data, area);
  const csv = async () => {
    const [{ AREA_CSV, areaRecords }, { toCsv }] = await Promise.all([
      import('@/documents/areaRecords'),
      import('@/documents/csv'),
    ]);
    return toCsv(AREA_CSV, areaRecords(data, area, sourcesIn(data, publishedData)));
  };
  return (
    <p className="sc-no-print">
      <SaveCsv name={[data.plan.id, name, data.plan.asAt]} csv={csv} buttonClass="govuk-button">
        Download all figures of {name} (CSV)
      </SaveCsv>
    </p>
  );
}

/** The source of an indicator's figures: as the indicator names it, or else the files that hold them. */
function sourcesIn(data: PlanData, publishedData: PublishedData): (indicator: string) => string {
  const sourcesInPlan = new Map<string, string | undefined>(
    data.indicators.map(({ id, source }) => [id, source]),
  );
  const files = new Map(
    publishedData.indicators.map((indicatorData) => [
      indicatorData.id,
      indicatorData.files.flatMap((index) => publishedData.files[index]?.name ?? []).join('; '),
    ]),
  );
  return (id) => sourcesInPlan.get(id) ?? files.get(id) ?? '';
}
