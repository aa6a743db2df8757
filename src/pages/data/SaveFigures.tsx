import { useContext } from 'react';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { MembersMark } from '@/ui/membersMark';
import { saveCsv } from '@/ui/saveFile';

/** Saves all figures of the area as one table, each as it was published. */
export function SaveFigures({ data, held }: { readonly data: PlanData; readonly held: PublishedData }) {
  const mark = useContext(MembersMark);
  const area = mainArea(data);
  const name = areaName(data, area);
  const save = async () => {
    const [{ AREA_CSV, areaRecords }, { toCsv }] = await Promise.all([
      import('@/documents/areaRecords'),
      import('@/documents/csv'),
    ]);
    const csv = toCsv(AREA_CSV, areaRecords(data, area, sourcesIn(data, held)));
    saveCsv(csv, { name: [data.plan.id, name, data.plan.asAt], mark });
  };
  return (
    <p className="sc-no-print">
      <button type="button" className="govuk-button" onClick={() => void save()}>
        Download all figures of {name} (CSV)
      </button>
    </p>
  );
}

/** The indicator's own words for its source, else the files that its figures are from. */
function sourcesIn(data: PlanData, held: PublishedData): (indicator: string) => string {
  const stated = new Map<string, string | undefined>(data.indicators.map(({ id, source }) => [id, source]));
  const files = new Map(
    held.indicators.map((one) => [
      one.id,
      one.files.flatMap((place) => held.files[place]?.name ?? []).join('; '),
    ]),
  );
  return (id) => stated.get(id) ?? files.get(id) ?? '';
}
