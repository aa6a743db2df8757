import type { PlanData } from '@/domain/plan/planData';
import { answerers, type Answerer } from '@/domain/registers/answerers';
import { dueState } from '@/domain/registers/dueState';
import { followUpState } from '@/domain/registers/followUpState';
import { isPastDue } from '@/domain/registers/listedActions';
import { hrefOf, planAddressOf } from '@/ui/address';
import { PageHeading } from '@/ui/PageHeading';
import { capital, inWords } from '@/wording/numberWords';
import { DECISION_WORDS, dueStateText, followUpText } from '@/wording/promisesText';
import { AnswererTable } from './AnswererTable';
import type { PartProps } from './partProps';

/** Everything by the role that is responsible for it (figures, actions, recommendations and requests), and everything for which nobody is named. */
export function AnswersPart({ data, registers, asAt, caption }: PartProps) {
  const allAnswerers = answerers(registers, data.indicators);
  const namedCount = allAnswerers.filter(({ role }) => role !== undefined).length;
  const nobody = allAnswerers.find(({ role }) => role === undefined);
  const unansweredText =
    nobody === undefined
      ? 0
      : nobody.actions.length + nobody.recommendations.length + nobody.followUps.length;
  const answersText = `${capital(inWords(namedCount))} ${namedCount === 1 ? 'role or partner answers' : 'roles and partners answer'}`;
  return (
    <>
      <PageHeading
        caption={caption}
        title={`${answersText}; for ${unansweredText === 0 ? 'nothing' : inWords(unansweredText)} nobody is named`}
        windowTitle={`Who answers, ${data.plan.title}`}
      />
      <p className="govuk-body sc-measure">
        By role and never by name, as the papers print it. An action that is listed twice counts once; an
        action with several roles is shown under each.
      </p>
      <AnswererTable answerers={allAnswerers} asAt={asAt} />
      <div className="sc-answerers">
        {allAnswerers.map((answerer) => (
          <AnswererRole key={answerer.role ?? ''} answerer={answerer} data={data} asAt={asAt} />
        ))}
      </div>
    </>
  );
}

function AnswererRole({
  answerer,
  data,
  asAt,
}: {
  readonly answerer: Answerer;
  readonly data: PlanData;
  readonly asAt: string;
}) {
  const { role, indicators, actions, recommendations, followUps } = answerer;
  return (
    <section className="sc-answerer">
      <h2 className="govuk-heading-m">
        {role ?? 'Nobody is named'} <small>{countsText(answerer)}</small>
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {indicators.map(({ id, title }) => (
          <li key={id}>
            Figure:{' '}
            <a
              className="govuk-link"
              href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: id })}
            >
              {title}
            </a>
          </li>
        ))}
        {actions.map((action) => {
          const actionState = dueState(action, asAt);
          return (
            <li key={action.id}>
              Action: {action.action}{' '}
              <Progress
                isLate={isPastDue(actionState)}
              >{`${action.due?.text ?? 'no date'}; ${dueText(dueStateText(actionState))}`}</Progress>
            </li>
          );
        })}
        {recommendations.map((recommendation) => (
          <li key={recommendation.id}>
            Recommendation: {recommendation.recommendation}{' '}
            <Progress isLate={false}>
              {recommendation.decision === undefined
                ? 'decision not recorded'
                : DECISION_WORDS[recommendation.decision].toLowerCase()}
            </Progress>
          </li>
        ))}
        {followUps.map((followUp) => {
          const requestState = followUpState(followUp, asAt);
          return (
            <li key={followUp.id}>
              Request: {followUp.ask}{' '}
              <Progress isLate={requestState.kind === 'no-answer'}>
                {dueText(followUpText(requestState))}
              </Progress>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Progress({ isLate, children }: { readonly isLate: boolean; readonly children: string }) {
  return <span className="sc-quiet">({isLate ? <strong>{children}</strong> : children})</span>;
}

function dueText(text: string): string {
  return text.replace(/^No: /, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function countsText({ indicators, actions, recommendations, followUps }: Answerer): string {
  const counts = [
    [indicators.length, 'figure', 'figures'],
    [actions.length, 'action', 'actions'],
    [recommendations.length, 'recommendation', 'recommendations'],
    [followUps.length, 'request', 'requests'],
  ] as const;
  return counts
    .flatMap(([count, singular, plural]) =>
      count === 0 ? [] : [`${count} ${count === 1 ? singular : plural}`],
    )
    .join(' · ');
}
