import type { PlanData } from '@/domain/plan/planData';
import type { DueState } from '@/domain/registers/dueState';
import {
  actionTally,
  isPastDue,
  type FoldedAction,
  type ListedAction,
} from '@/domain/registers/listedActions';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { dueMeaning, dueStateText, STATUS_WORDS, toGoText } from '@/wording/promisesText';
import type { ActionGroup } from './actionGroups';
import { ActionMark } from './ActionMark';
import { LabelledCell } from '@/ui/LabelledCell';
import { DoubtNote } from './DoubtNote';
import { Missing } from './Missing';
import { RegisterTable } from './RegisterTable';

/** The actions in a table that prints, one row each. Duplicates of an action are listed in its row. */
export function ActionsTable({
  data: { plan },
  groups,
  asAt,
}: {
  readonly data: PlanData;
  readonly groups: readonly ActionGroup[];
  readonly asAt: string;
}) {
  // If no action states this fact, the page says so once above the table.
  const hasImpact = groups.some(({ rows }) => rows.some(({ action }) => action.impact !== undefined));
  if (groups.length === 0)
    return <p className="govuk-body sc-empty">No action matches. Change the filters, or show all.</p>;
  return (
    <RegisterTable
      name="sc-actions"
      hasPhoneRows
      caption={`${plan.title}: actions as at ${formatDay(asAt)}`}
      headings={[
        'No.',
        'Action',
        'Who',
        <>
          Due, as written <small>the last day it can mean</small>
        </>,
        <>
          Past its date? <small>as at {formatDay(asAt)}</small>
        </>,
        <>
          Colour <small>{plan.ratingKey === undefined ? 'as given, no key' : 'as given'}</small>
        </>,
        ...(hasImpact ? ['Impact on children'] : []),
      ]}
    >
      {groups.map(({ title, rows }) => (
        <tbody role="rowgroup" key={title}>
          <tr role="row" className="sc-register__group">
            <th role="rowheader" scope="rowgroup" colSpan={hasImpact ? 7 : 6}>
              {title} <small>{groupText(rows)}</small>
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.action.id} row={row} hasImpact={hasImpact} />
          ))}
        </tbody>
      ))}
    </RegisterTable>
  );
}

/** A line about the actions folded under a row that belong to another group: "3 actions · 2 amber · 1 green · champion: …". */
function groupText(rows: readonly FoldedAction[]): string {
  const tally = actionTally(rows);
  const champions = [...new Set(rows.flatMap(({ action }) => action.champion ?? []))];
  const counts = (['red', 'amber', 'green'] as const).flatMap((colour) =>
    tally[colour] === 0 ? [] : [`${tally[colour]} ${colour}`],
  );
  return [
    `${rows.length} ${rows.length === 1 ? 'action' : 'actions'}`,
    ...counts,
    ...(tally.noColour === 0 ? [] : [`${tally.noColour} without a colour`]),
    ...(champions.length === 0 ? [] : [`champion: ${champions.join('; ')}`]),
  ].join(' · ');
}

function Row({ row, hasImpact }: { readonly row: FoldedAction; readonly hasImpact: boolean }) {
  const { number, action, state, duplicates } = row;
  const accessNote = formatAccess(action.access);
  return (
    <tr role="row">
      <td role="cell" className="sc-register__number">
        {number}
      </td>
      <th role="rowheader" scope="row">
        {action.action}
        {accessNote !== undefined && <small className="sc-restricted">For members: {accessNote}</small>}
        {action.progress !== undefined && <small>Progress: {action.progress}</small>}
        {duplicates.map((otherAction) => (
          <small key={otherAction.action.id}>{againText(otherAction, action.action)}</small>
        ))}
        <DoubtNote text={action.doubt} />
        <small className="sc-actions__page">{action.page}</small>
      </th>
      <LabelledCell label="Who">{action.owner ?? <Missing>nobody is named</Missing>}</LabelledCell>
      <LabelledCell label="Due">
        {action.due === undefined ? (
          <Missing>no date</Missing>
        ) : (
          <>
            {action.due.text}
            <small>{dueMeaning(action.due)}</small>
          </>
        )}
      </LabelledCell>
      <LabelledCell label="Past its date?" className={isPastDue(state) ? 'sc-register__past' : undefined}>
        <DueIn state={state} />
        {action.status === undefined
          ? isPastDue(state) && <small>done: not recorded</small>
          : STATUS_WORDS[action.status] !== dueStateText(state) && (
              <small>{STATUS_WORDS[action.status]}</small>
            )}
      </LabelledCell>
      <LabelledCell label="Colour">
        <ActionMark rating={action.rating} />
        {action.ratingBy !== undefined && <small>by {action.ratingBy}</small>}
      </LabelledCell>
      {hasImpact && (
        <LabelledCell label="Impact on children">
          {action.impact ?? <Missing>not stated</Missing>}
        </LabelledCell>
      )}
    </tr>
  );
}

/** Whether an action is past its date: "18 days past" in bold; otherwise "No" and how many days are left. */
function DueIn({ state }: { readonly state: DueState }) {
  if (isPastDue(state)) return <strong>{dueStateText(state)}</strong>;
  if (state.kind !== 'due' || state.days === 0) return <>{dueStateText(state)}</>;
  return (
    <>
      No<span className="govuk-visually-hidden">: </span>
      <small>{toGoText(state.days)}</small>
    </>
  );
}

/** A line about a duplicate: "Listed again as 16, under “Underpinning actions”: 16th February 2018, green."; with its own wording if that differs. */
function againText({ number, action }: ListedAction, firstText: string): string {
  const titleText = action.action === firstText ? '' : ` as “${action.action.replace(/\.$/, '')}”`;
  const themeText = action.theme === undefined ? '' : `, under “${action.theme}”`;
  const dueText = action.due === undefined ? 'no date' : action.due.text;
  return `Listed again as ${number}${themeText}${titleText}: ${dueText}, ${action.rating ?? 'no colour'}.`;
}
