import { capital } from '@/domain/figures/capital';
import { useQuery } from '@tanstack/react-query';
import { publishedDataQuery } from '@/data/packQueries';
import type { Source } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { DataFile } from '@/packFormat/publishedData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatNumber } from '@/ui/formatValue';
import { fileKindText, updateText } from '@/wording/packText';

/** The files that an indicator's figures come from, with their SHA-256 digests, and when the publisher updates them. */
export function WhereFrom({ data, indicator }: { readonly data: PlanData; readonly indicator: string }) {
  const { data: publishedData, isError, refetch } = useQuery(publishedDataQuery(data));
  if (isError)
    return (
      <p className="govuk-body-s" role="alert">
        What the files are could not be loaded.{' '}
        <button type="button" className="sc-link-button" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  const indicatorData = publishedData?.indicators.find(({ id }) => id === indicator);
  if (publishedData === undefined || indicatorData === undefined) return null;
  const dates = [
    indicatorData.updated && `updated by its publisher in ${updateText(indicatorData.updated)}`,
    indicatorData.next && `next update: ${updateText(indicatorData.next)}`,
  ].filter((date) => date !== undefined && date !== '');
  return (
    <>
      <ul className="govuk-list sc-where-from">
        {indicatorData.files.flatMap((dataFile) => {
          const file = publishedData.files[dataFile];
          return file === undefined ? [] : [<li key={file.name}>{fileText(file, data.plan.sources)}</li>];
        })}
        {(indicatorData.behind ?? []).flatMap((dataFile) => {
          const file = publishedData.files[dataFile];
          return file === undefined || indicatorData.files.includes(dataFile)
            ? []
            : [<li key={file.name}>Counts and groups: {fileText(file, data.plan.sources)}</li>];
        })}
      </ul>
      <p className={`govuk-body-s sc-quiet${dates.length > 0 ? '' : ' sc-no-print'}`}>
        {dates.length > 0 && `${capital(dates.join('; '))}. `}
        <a className="govuk-link sc-no-print" href={hrefOf({ ...planAddressOf(data), page: 'data' })}>
          All files and sources
        </a>
      </p>
    </>
  );
}

/** One file in words: "observations.csv: the plan’s own table of figures, 4,812 rows, SHA-256 3f9a…". */
function fileText({ name, place, kind, source, rows, digest }: DataFile, sources: readonly Source[]): string {
  const title = sources.find(({ id }) => id === source)?.title ?? source;
  const parts = [
    title === undefined ? fileKindText(kind) : `${fileKindText(kind)}, from ${title}`,
    rows === undefined ? undefined : `${formatNumber(rows, 0)} rows`,
    digest === undefined ? 'no digest, because not all of it is published' : `SHA-256 ${digest}`,
  ];
  return `${place ?? name}: ${parts.filter((part) => part !== undefined).join(', ')}`;
}
