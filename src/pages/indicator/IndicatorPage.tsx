import { capital } from '@/domain/figures/capital';
import { strongestChange } from '@/domain/certainty/strongestChange';
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { lastDayOf } from '@/domain/figures/period';
import { areaName, indicatorOf, mainArea, yearsWithFigures, type PlanData } from '@/domain/plan/planData';
import type { Indicator } from '@/domain/figures/indicator';
import { SHORTHAND_MEANINGS, signOf } from '@/domain/figures/reading';
import { processResult } from '@/domain/process/processOfRow';
import { policyOf, regionNameIn, rowOf } from '@/domain/scorecard/scorecard';
import { AsAtMenu, AsAtNotice, toAsAt } from '@/ui/AsAtMenu';
import { CopyLink } from '@/ui/CopyLink';
import { hrefOf, planAddressOf } from '@/ui/address';
import { PageHeading } from '@/ui/PageHeading';
import { priorityLabel } from '@/wording/priorityText';
import { polarityText } from '@/wording/directionText';
import { messageText } from '@/wording/messageText';
import { verdictText } from '@/wording/verdictText';
import { whenText } from '@/wording/whenText';
import { AboutIndicator } from './AboutIndicator';
import { QuestionToAsk } from './QuestionToAsk';
import { Breakdowns } from './Breakdowns';
import { CommentaryList } from './CommentaryList';
import { FigureBand } from './FigureBand';
import { HowSure } from './HowSure';
import { Neighbours } from './Neighbours';
import { NationalRankNotes } from './NationalRankWords';
import { PairLines, CompanionPairs } from './CompanionPairs';
import { Process } from './Process';
import { Queries } from './Queries';
import { ThisYear } from './ThisYear';
import { Trend } from './Trend';
import { WhyRating } from './WhyRating';
import { WouldTake } from './WouldTake';
import type { IndicatorView } from './indicatorView';

/** The page of one indicator: its figure, its trend, its neighbours, why it has its rating, and where the figures come from. */
export function IndicatorPage({
  data,
  indicatorId,
}: {
  readonly data: PlanData;
  readonly indicatorId: string;
}) {
  const indicator = indicatorOf(data, indicatorId);
  if (indicator === undefined) return <NoIndicator data={data} />;
  return <OneIndicator data={data} indicator={indicator} />;
}

function OneIndicator({ data, indicator }: { readonly data: PlanData; readonly indicator: Indicator }) {
  const asAt = toAsAt(new URLSearchParams(useSearch()).get('asat'));
  const area = mainArea(data);
  const years = useMemo(() => yearsWithFigures(data), [data]);
  const lastDay = asAt === undefined ? undefined : lastDayOf(asAt);
  const row = rowOf(data, indicator, { area, lastDay });
  const view: IndicatorView = {
    data,
    row,
    area,
    areaName: areaName(data, area),
    region: regionNameIn(data, row),
    combine: policyOf(data, indicator).combine,
    asAt,
    lastDay,
  };
  const planAddress = planAddressOf(data);
  const strongest = strongestChange(data, row);
  const message = messageText(row, strongest);
  const verdictSentence = verdictText(strongest, row, processResult(data, row));
  const priority = data.plan.priorities.find(({ id }) => id === indicator.priority);
  const hrefAt = (year: string | undefined) =>
    hrefOf({ ...planAddress, page: 'indicator', indicator: indicator.id, params: { asat: year } });
  return (
    <article className="sc-indicator">
      <nav aria-label="Breadcrumb" className="sc-crumbs sc-no-print">
        <a href={hrefOf({ ...planAddress, page: 'scorecard', params: { asat: asAt } })}>Scorecard</a>
        {priority !== undefined && (
          <>
            {' › '}
            <a
              href={hrefOf({
                ...planAddress,
                page: 'scorecard',
                params: { priority: priority.id, asat: asAt },
              })}
            >
              <PriorityCrumb label={priorityLabel(data.plan, priority)} title={priority.title} />
            </a>
          </>
        )}
      </nav>
      <PageHeading title={indicator.title} windowTitle={`${indicator.title}, ${data.plan.title}`}>
        {message !== undefined && <span className="sc-heading__message">: {message}</span>}
      </PageHeading>
      <p className="govuk-body sc-indicator__lead">
        {view.areaName}
        {row.period !== undefined && `, ${whenText(row.period, indicator)}`}.{' '}
        {capital(polarityText(indicator.polarity))}.
      </p>
      {verdictSentence !== undefined && (
        <p className="govuk-body sc-measure sc-indicator__verdict">{verdictSentence}</p>
      )}
      {indicator.seasonal && <p className="govuk-body sc-measure">{seasonNote(indicator)}</p>}
      <AsAtNotice asAt={asAt} hrefLatest={hrefAt(undefined)} />
      {row.laterObservation?.reading.kind === 'withheld' && (
        <p className="sc-notice">
          For {whenText(row.laterObservation.period, indicator)} the figure is{' '}
          {SHORTHAND_MEANINGS[row.laterObservation.reading.shorthand]}{' '}
          {signOf(row.laterObservation.reading.shorthand)}.
          {row.period !== undefined && ` The figure below is for ${whenText(row.period, indicator)}.`}
        </p>
      )}
      <FigureBand view={view} />
      <div className="sc-toolbar sc-no-print">
        <AsAtMenu years={years} asAt={asAt} hrefAt={hrefAt} />
        <CopyLink />
      </div>
      <PairLines view={view} />
      <Queries view={view} />
      <div className="sc-two">
        <div className="sc-two__first">
          <Trend view={view} />
        </div>
        <div className="sc-two__pair">
          <CompanionPairs view={view} />
        </div>
        <div className="sc-two__why">
          <WhyRating view={view} />
          <NationalRankNotes view={view} />
          <QuestionToAsk view={view} />
          <ThisYear view={view} />
          <HowSure view={view} />
          <WouldTake view={view} />
        </div>
        <div className="sc-two__more">
          <Process view={view} />
          <Neighbours view={view} />
        </div>
      </div>
      {indicator.definition !== undefined && (
        <section>
          <h2 className="govuk-heading-m">What it counts</h2>
          <p className="govuk-body sc-measure">{indicator.definition}</p>
        </section>
      )}
      <Breakdowns view={view} />
      <CommentaryList view={view} />
      <AboutIndicator view={view} />
    </article>
  );
}

/** What a seasonal indicator is compared with, and the officer's note on it, so that nobody takes the time of year for news. */
function seasonNote({ caveat }: Indicator): string {
  const note = 'It goes up and down with the time of year, so it is compared with the same period last year.';
  return caveat === undefined ? note : `${note} ${caveat}`;
}

/** The indicator's number, if it has one: the breadcrumb line has other links too. Screen readers hear the title as well. */
function PriorityCrumb({ label, title }: { readonly label: string; readonly title: string }) {
  if (!/\d/.test(label)) return title;
  return (
    <>
      {label}
      <span className="govuk-visually-hidden">: {title}</span>
    </>
  );
}

function NoIndicator({ data }: { readonly data: PlanData }) {
  return (
    <>
      <PageHeading title="Indicator not found" />
      <p className="govuk-body">
        This plan has no indicator of that name. It may have been renamed or left out.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'scorecard' })}>
          See all indicators of the plan
        </a>
      </p>
    </>
  );
}
