import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Plan } from '@/domain/plan/plan';
import {
  actionTally,
  foldedActions,
  allActionsOf,
  type FoldedAction,
} from '@/domain/registers/listedActions';
import { placeOf, whereOf } from '@/ui/address';
import { PageHeading } from '@/ui/PageHeading';
import { capital, inWords } from '@/wording/numberWords';
import { actionsGreenText, actionsTitle } from '@/wording/promisesText';
import { ActionFacts } from './ActionFacts';
import { ActionFilters } from './ActionFilters';
import { actionGroups } from './actionGroups';
import { ActionMark } from './ActionMark';
import { ActionsTable } from './ActionsTable';
import { Doubts } from './Doubts';
import { DidItMove } from './DidItMove';
import { DueStrip } from './DueStrip';
import { isAskedFor, parsePromisesParams, promisesSearch } from './promisesParams';
import type { PartProps } from './partProps';
import { SaveRegister } from './SaveRegister';
import { SourceNote } from './SourceNote';

/** The actions of the plan: how many are past their date, what colours they carry, and each in a row. */
export function ActionsPart({ data, registers, asAt, caption }: PartProps) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => parsePromisesParams(search), [search]);
  const folded = useMemo(() => foldedActions(registers.actions, asAt), [registers.actions, asAt]);
  const all = useMemo(() => allActionsOf(folded), [folded]);
  const shown = folded.filter((row) => isAskedFor(row, view));
  const title = actionsTitle(actionTally(all));
  return (
    <>
      <PageHeading caption={caption} title={title} windowTitle={`Actions, ${data.plan.title}`} />
      <ColourTally folded={folded} />
      <ActionFacts data={data} folded={folded} />
      <DueStrip actions={all} asAt={asAt} />
      <section aria-label="The actions">
        <h2 className="govuk-heading-l">The actions</h2>
        <ActionFilters
          data={data}
          folded={folded}
          shown={shown}
          view={view}
          asAt={asAt}
          change={(next) =>
            navigate(
              placeOf({
                ...whereOf(data),
                page: 'promises',
                part: 'actions',
                params: promisesSearch({ ...view, ...next }),
              }),
              { replace: true },
            )
          }
        />
        <SaveRegister
          name={[data.plan.id, 'actions', asAt]}
          csv={async () => {
            const [{ toCsv }, { actionRecords, ACTIONS_CSV }] = await Promise.all([
              import('@/documents/csv'),
              import('@/documents/registerRecords'),
            ]);
            return toCsv(ACTIONS_CSV, actionRecords(shown, asAt));
          }}
        />
        <ActionsTable data={data} groups={actionGroups(shown, view)} asAt={asAt} />
      </section>
      <DidItMove
        data={data}
        promises={folded.map(({ action }) => ({
          id: action.id,
          text: action.action,
          indicator: action.indicator,
          on: action.promised ?? beginOf(data.plan),
          what: 'promised',
        }))}
      />
      <Doubts data={data} />
      <SourceNote plan={data.plan} rows={registers.actions} />
    </>
  );
}

/** An action without a day of its own was promised when its plan began, at the start of that year. */
function beginOf({ from }: Plan): string | undefined {
  return from !== undefined && /^\d{4}$/.test(from) ? `${from}-01-01` : undefined;
}

const COLOURS = ['red', 'amber', 'green', undefined] as const;

/** The colours as the plan gives them: counted out of all actions and out of those with a colour, and again without duplicates. */
function ColourTally({ folded }: { readonly folded: readonly FoldedAction[] }) {
  const all = actionTally(allActionsOf(folded));
  const once = actionTally(folded);
  const twice = all.actionCount - once.actionCount;
  return (
    <section className="sc-tally" aria-label="Colours counted">
      <ul>
        {COLOURS.map((colour) => (
          <li key={colour ?? 'none'}>
            <ActionMark rating={colour} wordless /> <strong>{all[colour ?? 'noColour']}</strong>{' '}
            <span aria-hidden="true">{colour ?? 'no colour'}</span>
          </li>
        ))}
      </ul>
      <p>
        {actionsGreenText(all)}
        {twice > 0 && (
          <>
            <br />
            {capital(inWords(twice))} {twice === 1 ? 'is' : 'are'} listed twice. Counted once, there are{' '}
            {once.actionCount}: {once.pastDue} past their date; {once.green} green, of {once.rated} with a
            colour.
          </>
        )}
      </p>
    </section>
  );
}
