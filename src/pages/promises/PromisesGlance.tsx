import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import type { PlanData } from '@/domain/plan/planData';
import { requestsAtMeeting } from '@/domain/registers/requestsAtMeeting';
import { actionTally, foldedActions, allActionsOf } from '@/domain/registers/listedActions';
import { foldMerged } from '@/domain/registers/merged';
import type { Registers } from '@/domain/registers/register';
import { hrefOf, planAddressOf } from '@/ui/address';
import { actionsTitle, formatJudged, requestsText, undecidedText } from '@/wording/promisesText';
import { mainBody } from './mainBody';
import { PART_TITLES, type Part } from './parts';

/** One sentence and a link for each of a plan's registers. Shows nothing if the plan has none. */
export function PromisesGlance({ data }: { readonly data: PlanData }) {
  const { data: registers } = useQuery(registersQuery(data));
  const lines = registers === undefined ? [] : linesOf(registers, data.plan.asAt);
  if (lines.length === 0) return null;
  return (
    <section className="sc-no-print" aria-labelledby="promised">
      <h2 id="promised" className="govuk-heading-l">
        What was promised
      </h2>
      <ul className="govuk-list sc-promised">
        {lines.map(([part, text]) => (
          <li key={part}>
            <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'promises', part })}>
              {PART_TITLES[part]}
            </a>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(
  { actions, recommendations, followUps, judgements }: Registers,
  asAt: string,
): readonly (readonly [part: Part, text: string])[] {
  const lastJudgement = judgements
    .filter(({ body }) => body === mainBody(judgements))
    .toSorted((a, b) => b.date.localeCompare(a.date))[0];
  const undecidedNote = undecidedText(foldMerged(recommendations).map(({ entry }) => entry));
  const lines: readonly (readonly [Part, string | undefined])[] = [
    [
      'actions',
      actions.length === 0
        ? undefined
        : `${actionsTitle(actionTally(allActionsOf(foldedActions(actions, asAt))))}.`,
    ],
    ['recommendations', undecidedNote === undefined ? undefined : `${undecidedNote}.`],
    [
      'follow-ups',
      followUps.length === 0 ? undefined : requestsText(requestsAtMeeting(followUps, asAt), asAt),
    ],
    [
      'judgements',
      lastJudgement &&
        `${lastJudgement.judgement}: ${lastJudgement.body}, ${formatJudged(lastJudgement.date)}.`,
    ],
  ];
  return lines.flatMap(([part, text]) => (text === undefined ? [] : [[part, text] as const]));
}
