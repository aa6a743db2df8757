import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Plan } from '@/domain/plan/plan';
import {
  actionTally,
  foldedActions,
  allActionsOf,
  type FoldedAction,
} from '@/domain/registers/listedActions';
import { pageAddressOf, planAddressOf } from '@/ui/address';
import { PageHeading } from '@/ui/PageHeading';
import { capital, inWords } from '@/wording/numberWords';
import { actionsGreenText, actionsTitle } from '@/wording/promisesText';
import { ActionFacts } from './ActionFacts';
import { ActionFilters } from './ActionFilters';
import { actionGroups } from './actionGroups';
import { ActionMark } from './ActionMark';
import { ActionsTable } from './ActionsTable';
import { Doubts } from './Doubts';
import { PromisedFigures } from './PromisedFigures';
import { DueStrip } from './DueStrip';
import { isAskedFor, parsePromisesParams, promisesSearch } from './promisesParams';
import type { PartProps } from './partProps';
import { SaveRegister } from './SaveRegister';
import { SourceNote } from './SourceNote';

/** The part on the plan's actions: how many are past their date, which colours the plan gives them, and a table of them. */
export function ActionsPart({ data, registers, asAt, caption }: PartProps) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => parsePromisesParams(search), [search]);
  const foldedActionList = useMemo(() => foldedActions(registers.actions, asAt), [registers.actions, asAt]);
  const allActions = useMemo(() => allActionsOf(foldedActionList), [foldedActionList]);
  const shownActions = foldedActionList.filter((row) => isAskedFor(row, view));
  const title = actionsTitle(actionTally(allActions));
  return (
    <>
      <PageHeading caption={caption} title={title} windowTitle={`Actions, ${data.plan.title}`} />
      <ColourTally foldedActionList={foldedActionList} />
      <ActionFacts data={data} foldedActions={foldedActionList} />
      <DueStrip actions={allActions} asAt={asAt} />
      <section aria-label="The actions">
        <h2 className="govuk-heading-l">The actions</h2>
        <ActionFilters
          data={data}
          foldedActionList={foldedActionList}
          shownActions={shownActions}
          view={view}
          asAt={asAt}
          changeParams={(changes) =>
            navigate(
              pageAddressOf({
                ...planAddressOf(data),
                page: 'promises',
                part: 'actions',
                params: promisesSearch({ ...view, ...changes }),
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
            return toCsv(ACTIONS_CSV, actionRecords(shownActions, asAt));
          }}
        />
        <ActionsTable data={data} groups={actionGroups(shownActions, view)} asAt={asAt} />
      </section>
      <PromisedFigures
        data={data}
        promises={foldedActionList.map(({ action }) => ({
          id: action.id,
          text: action.action,
          indicator: action.indicator,
          on: action.promised ?? beginOf(data.plan),
          promiseKind: 'promised',
        }))}
      />
      <Doubts data={data} />
      <SourceNote plan={data.plan} rows={registers.actions} />
    </>
  );
}

/** The date of the promise of an action that has none of its own: the start of the year in which the plan began. */
function beginOf({ from }: Plan): string | undefined {
  return from !== undefined && /^\d{4}$/.test(from) ? `${from}-01-01` : undefined;
}

const COLOUR_ORDER = ['red', 'amber', 'green', undefined] as const;

/** How many actions have each colour that the plan gives: out of all actions and out of those with a colour, then again without duplicates. */
function ColourTally({ foldedActionList }: { readonly foldedActionList: readonly FoldedAction[] }) {
  const rowTally = actionTally(allActionsOf(foldedActionList));
  const actionTallyOnce = actionTally(foldedActionList);
  const repeatedCount = rowTally.actionCount - actionTallyOnce.actionCount;
  return (
    <section className="sc-tally" aria-label="Colours counted">
      <ul>
        {COLOUR_ORDER.map((colour) => (
          <li key={colour ?? 'none'}>
            <ActionMark rating={colour} hidesWord /> <strong>{rowTally[colour ?? 'noColour']}</strong>{' '}
            <span aria-hidden="true">{colour ?? 'no colour'}</span>
          </li>
        ))}
      </ul>
      <p>
        {actionsGreenText(rowTally)}
        {repeatedCount > 0 && (
          <>
            <br />
            {capital(inWords(repeatedCount))} {repeatedCount === 1 ? 'is' : 'are'} listed twice. Counted once,
            there are {actionTallyOnce.actionCount}: {actionTallyOnce.pastDue} past their date;{' '}
            {actionTallyOnce.green} green, of {actionTallyOnce.rated} with a colour.
          </>
        )}
      </p>
    </section>
  );
}
