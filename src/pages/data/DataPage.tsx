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

/** What the scorecard is made of: files, freshness, what is withheld, what is doubtful, and who answers for it. */
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
      <Loaded query={query} what="what the scorecard holds">
        {(held) => (
          <>
            <Sum held={held} />
            <SaveFigures data={data} held={held} />
            <DueNext data={data} held={held} />
            <SourcesTable data={data} held={held} />
            <WithheldTable data={data} held={held} />
            <DataWarnings data={data} held={held} />
            <FilesTable files={held.files} />
            <HeldTable data={data} held={held} />
          </>
        )}
      </Loaded>
      <PublicationAnswers data={data} />
    </>
  );
}

/** "47 indicators, 21,318 figures of 166 areas." */
function Sum({ held }: { readonly held: PublishedData }) {
  const figures = held.indicators.reduce((sum, one) => sum + one.figures, 0);
  const empty = held.indicators.filter((one) => one.figures === 0).length;
  const most = Math.max(0, ...held.indicators.map(({ areas }) => areas));
  if (figures === 0)
    return (
      <p className="govuk-body">
        {formatNumber(held.indicators.length, 0)} indicators, and no figure of any: the plan holds ratings or
        words alone.
      </p>
    );
  return (
    <p className="govuk-body">
      <strong>
        {formatNumber(held.indicators.length, 0)} indicators, {formatNumber(figures, 0)} figures, of up to{' '}
        {formatNumber(most, 0)} areas.
      </strong>{' '}
      {empty > 0 &&
        `${formatNumber(empty, 0)} ${empty === 1 ? 'indicator has' : 'indicators have'} no figure. `}
      Each indicator’s page gives the file and row of every figure, under “Show the figures”.
    </p>
  );
}
