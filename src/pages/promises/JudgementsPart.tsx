import { useMemo } from 'react';
import { mainArea } from '@/domain/plan/planData';
import { ratedByOthers } from '@/domain/report/ratedByOthers';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { PageHeading } from '@/ui/PageHeading';
import { capital, inWords } from '@/wording/numberWords';
import { formatJudged } from '@/wording/promisesText';
import { JudgementLine } from './JudgementLine';
import type { PartProps } from './partProps';
import { RatedByOthersTable } from './RatedByOthersTable';
import { SourceNote } from './SourceNote';
import { Timeline } from './Timeline';

/** The part on what inspectors and peers judged, oldest first. */
export function JudgementsPart({ data, registers: { judgements }, asAt, caption }: PartProps) {
  const rows = useMemo(() => scorecardOf(data, mainArea(data), undefined), [data]);
  const sortedJudgements = judgements.toSorted((a, b) => a.date.localeCompare(b.date));
  const [firstJudgement, lastJudgement] = [sortedJudgements[0], sortedJudgements.at(-1)];
  const span =
    firstJudgement === undefined || lastJudgement === undefined || firstJudgement === lastJudgement
      ? ''
      : `, ${formatJudged(firstJudgement.date)} to ${formatJudged(lastJudgement.date)}`;
  const count = `${capital(inWords(sortedJudgements.length))} ${sortedJudgements.length === 1 ? 'judgement' : 'judgements'}`;
  return (
    <>
      <PageHeading
        caption={caption}
        title={`${count}${span}`}
        windowTitle={`Judgements, ${data.plan.title}`}
      />
      <p className="govuk-body sc-measure">
        Each as it is printed. They are not one scale: inspectors’ frameworks change, and bodies judge
        different things.
      </p>
      <JudgementLine judgements={sortedJudgements} asAt={asAt} isForWide />
      <Timeline data={data} rows={rows} judgements={sortedJudgements} />
      <RatedByOthersTable data={data} rated={ratedByOthers(rows)} />
      <SourceNote plan={data.plan} rows={judgements} />
    </>
  );
}
