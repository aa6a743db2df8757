import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { SmallTrendKey } from '@/charts/BesideKey';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import { planOfSet, rowsOfSet } from '@/domain/scorecard/mySet';
import { figuresToAskAbout } from '@/domain/report/figuresToAskAbout';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Loaded } from '@/ui/Loaded';
import { NamedList } from '@/ui/NamedList';
import { useMyQuestions } from '@/ui/myQuestions';
import { mySetIn } from '@/ui/mySetAddress';
import { MySetBar } from '@/ui/MySetBar';
import { PageHeading } from '@/ui/PageHeading';
import { MARK_WORDS, RatingMark, type MarkColour } from '@/ui/RatingMark';
import { askQuestions } from '@/wording/askQuestions';
import { ASK_RULE, similarAreasText } from '@/wording/briefText';
import { greenText, redText } from '@/wording/tallyText';
import { AskedBefore } from './AskedBefore';
import { RequestsBackNow } from './RequestsBackNow';
import { AskEntry } from './AskEntry';
import { Improved } from './Improved';
import { MyQuestionsPart } from './MyQuestionsPart';
import { SinceLine } from './SinceLine';

/** One screen and one sheet for a member with ten minutes: the tally, what to ask about and why, what improved, and what was asked before. */
export function BriefPage({ data: planData }: { readonly data: PlanData }) {
  const search = useSearch();
  const mySet = useMemo(() => mySetIn(search), [search]);
  const data = useMemo(() => planOfSet(planData, mySet), [planData, mySet]);
  const area = mainArea(data);
  const rows = useMemo(() => rowsOfSet(scorecardOf(data, area), mySet), [data, area, mySet]);
  const rowsToAsk = useMemo(() => figuresToAskAbout(data, rows, area), [data, rows, area]);
  const askedQuestions = useMemo(() => askQuestions(data, rowsToAsk), [data, rowsToAsk]);
  const registers = useQuery(registersQuery(data));
  const planAddress = planAddressOf(data);
  const questions = useMyQuestions(planAddress);
  const tally = tallyOf(rows);
  const isDrawn = (name: 'neighbours' | 'england') =>
    rowsToAsk.some(({ row }) => row.comparators[name].benchmark.kind === 'value');
  const neighbourCount = Math.max(0, ...rowsToAsk.map(({ row }) => row.neighbours.length));
  const drawnMarks = { neighbours: isDrawn('neighbours'), england: isDrawn('england') };
  const counts: readonly (readonly [MarkColour, number])[] = [
    ['red', tally.red],
    ['amber', tally.amber],
    ['green', tally.green],
    ['none', tally.notRated],
  ];
  return (
    <article className="sc-brief">
      <p className="sc-brief__meeting sc-no-print">
        <a className="govuk-link" href={hrefOf({ ...planAddress, page: 'meeting' })}>
          Meeting mode
        </a>
      </p>
      <PageHeading
        caption={`Brief for members · ${mySet.length === 0 ? '' : 'my set · '}${areaName(data, area)} · figures as at ${formatDay(data.plan.asAt)}`}
        shortCaption={`Brief · figures as at ${formatDay(data.plan.asAt)}`}
        title={redText(tally)}
        windowTitle={`Brief, ${data.plan.title}`}
      />
      {mySet.length > 0 && (
        <MySetBar mySet={mySet} knownCount={rows.length} page="brief" planAddress={planAddress} />
      )}
      <div className="sc-brief__tally">
        <NamedList name="Ratings counted">
          {counts.map(([colour, count]) => (
            <li key={colour}>
              <RatingMark colour={colour} hidesWord /> <strong>{count}</strong>{' '}
              <span aria-hidden="true">{MARK_WORDS[colour].toLowerCase()}</span>
            </li>
          ))}
        </NamedList>
        <p>{greenText(tally)}.</p>
      </div>
      {registers.data !== undefined && <RequestsBackNow data={data} followUps={registers.data.followUps} />}
      <SinceLine data={data} rows={rows} area={area} />
      <section aria-labelledby="to-ask">
        <div className="sc-brief__head">
          <h2 id="to-ask" className="govuk-heading-m">
            {rowsToAsk.length === 0
              ? 'No figure is red, or amber and worsening'
              : `${NUMBERS[rowsToAsk.length]} to ask about`}
          </h2>
          {rowsToAsk.length > 0 && (
            <>
              <details className="sc-more sc-no-print">
                <summary>How these were chosen</summary>
                <p className="govuk-body">{ASK_RULE}</p>
              </details>
              <p className="sc-key sc-brief__key">
                <SmallTrendKey area={areaName(data, area)} shownMarks={drawnMarks} />
              </p>
            </>
          )}
        </div>
        <ol className="sc-brief__asks">
          {rowsToAsk.map((toAsk, index) => (
            <AskEntry
              key={toAsk.row.indicator.id}
              data={data}
              toAsk={toAsk}
              question={askedQuestions[index] ?? ''}
              questions={questions}
            />
          ))}
        </ol>
        {drawnMarks.neighbours && (
          <p className="sc-brief__similar sc-quiet">{similarAreasText(neighbourCount)}</p>
        )}
      </section>
      <div className="sc-brief__sides">
        <Improved data={data} rows={rows} area={area} />
        <Loaded query={registers} contentName="what was asked before">
          {(registers) => <AskedBefore data={data} followUps={registers.followUps} />}
        </Loaded>
      </div>
      <MyQuestionsPart
        questions={questions}
        title={`Questions for ${areaName(data, area)}, ${data.plan.title}`}
      />
      <SourceLine sources={data.plan.sources} />
    </article>
  );
}

/** The sources, for paper only: on screen the Data page is one link away. */
function SourceLine({ sources: [firstSource, ...otherSources] }: Pick<PlanData['plan'], 'sources'>) {
  if (firstSource === undefined) return null;
  return (
    <p className="sc-brief__source sc-print-only">
      Source: {firstSource.title}
      {otherSources.length > 0 && ` and ${otherSources.length} more`}.
    </p>
  );
}

const NUMBERS: readonly string[] = ['None', 'One', 'Two', 'Three', 'Four', 'Five'];
