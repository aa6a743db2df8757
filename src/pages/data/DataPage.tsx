import { useQuery } from '@tanstack/react-query';
import { publishedDataQuery } from '@/data/packQueries';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { formatDay } from '@/ui/formatPeriod';
import { formatNumber } from '@/ui/formatValue';
import { Loaded } from '@/ui/Loaded';
import { PageHeading } from '@/ui/PageHeading';
import { DueNext } from './DueNext';
import { FilesTable } from './FilesTable';
import { HeldTable } from './HeldTable';
import { NewSince } from './NewSince';
import { PublicationAnswers } from './PublicationAnswers';
import { SaveFigures } from './SaveFigures';
import { SourcesTable } from './SourcesTable';
import { DataWarnings } from './DataWarnings';
import { WithheldTable } from './WithheldTable';

/** The page Data: the files, how recent the figures are, what is withheld, what is doubtful, and who is responsible for the data. */
export function DataPage({ data }: { readonly data: PlanData }) {
  const query = useQuery(publishedDataQuery(data));
  const area = mainArea(data);
  return (
    <>
      <PageHeading
        caption={`${areaName(data, area)} · figures as at ${formatDay(data.plan.asAt)}`}
        title="Data"
        windowTitle={`Data, ${data.plan.title}`}
      />
      <p className="govuk-body-l sc-measure">
        What this scorecard is made of, how fresh it is, what is withheld, and what is in doubt.
      </p>
      <NewSince data={data} />
      <Loaded query={query} contentName="what the scorecard holds">
        {(publishedData) => (
          <>
            <FigureTotals publishedData={publishedData} />
            <SaveFigures data={data} publishedData={publishedData} />
            <DueNext data={data} publishedData={publishedData} />
            <SourcesTable data={data} publishedData={publishedData} />
            <WithheldTable data={data} publishedData={publishedData} />
            <DataWarnings data={data} publishedData={publishedData} />
            <FilesTable files={publishedData.files} />
            <HeldTable data={data} publishedData={publishedData} />
          </>
        )}
      </Loaded>
      <PublicationAnswers data={data} />
    </>
  );
}

/** The size of the plan in a sentence: "47 indicators, 21,318 figures of 166 areas." */
function FigureTotals({ publishedData }: { readonly publishedData: PublishedData }) {
  const figures = publishedData.indicators.reduce((sum, indicatorData) => sum + indicatorData.figures, 0);
  const emptyCount = publishedData.indicators.filter((indicatorData) => indicatorData.figures === 0).length;
  const mostAreas = Math.max(0, ...publishedData.indicators.map(({ areas }) => areas));
  if (figures === 0)
    return (
      <p className="govuk-body">
        {formatNumber(publishedData.indicators.length, 0)} indicators, and no figure of any: the plan holds
        ratings or words alone.
      </p>
    );
  return (
    <p className="govuk-body">
      <strong>
        {formatNumber(publishedData.indicators.length, 0)} indicators, {formatNumber(figures, 0)} figures, of
        up to {formatNumber(mostAreas, 0)} areas.
      </strong>{' '}
      {emptyCount > 0 &&
        `${formatNumber(emptyCount, 0)} ${emptyCount === 1 ? 'indicator has' : 'indicators have'} no figure. `}
      Each indicator’s page gives the file and row of every figure, under “Show the figures”.
    </p>
  );
}
