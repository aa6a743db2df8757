import type { DueState } from '@/domain/registers/dueState';
import { actionTally, foldedActions, allActionsOf } from '@/domain/registers/listedActions';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { actionsTitle, dueStateText, STATUS_WORDS } from '@/wording/promisesText';
import type { Block } from './block';
import type { Numbering } from './keyIssues';

const COLUMNS = ['What we will do', 'Who', 'By when', 'Done?'].map((title) => ({ title }));

/** The section on plans: the plan's actions with who does each and by when or, if there are none, what officers wrote about what is being done. */
export function cardPlans({ data, registers, report }: ReportFacts, number: Numbering): readonly Block[] {
  const day = report.date ?? data.plan.asAt;
  const folded = foldedActions(registers.actions, day);
  const words = data.commentary.filter(({ kind }) => kind === 'action');
  if (folded.length === 0 && words.length === 0)
    return [
      { kind: 'paragraph', number: number(), text: 'No action is recorded.', standing: 'drafted', notes: [] },
    ];
  const rows = folded.map(({ action, state }) => [
    withMark(action.action, formatAccess(action.access)),
    action.owner ?? 'Nobody is named',
    action.due?.text ?? 'No date',
    action.status === undefined ? `Not recorded (${whenText(state)})` : STATUS_WORDS[action.status],
  ]);
  return [
    ...words.map(({ text, owner, due, access }): Block => ({
      kind: 'paragraph',
      number: number(),
      text: withMark(text, formatAccess(access)),
      standing: 'written',
      notes: noteOf(owner, due),
    })),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            number: number(),
            text: `${actionsTitle(actionTally(allActionsOf(folded)))}.`,
            standing: 'drafted',
            notes: [],
          } as const,
          { kind: 'table', caption: `Actions at ${formatDay(day)}`, columns: COLUMNS, rows } as const,
        ]),
  ];
}

/** The time left for an action: "171 days to go", "18 days past", "no last day". */
function whenText(state: DueState): string {
  return dueStateText(state)
    .replace(/^No: /, '')
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function withMark(text: string, accessText: string | undefined): string {
  return accessText === undefined ? text : `${text} (for members: ${accessText})`;
}

function noteOf(owner: string | undefined, due: string | undefined): readonly string[] {
  const noteParts = [owner, due === undefined ? undefined : `by ${formatDay(due)}`];
  const notesToPrint = noteParts.filter((part) => part !== undefined);
  return notesToPrint.length === 0 ? [] : [notesToPrint.join(' · ')];
}
