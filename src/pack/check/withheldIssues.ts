import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import type { WithholdingReason } from '@/pack/disclosure/publishable';

/** Tells the officer what was withheld and why, for review; never the figure. */
export function withheldIssues(
  { row }: ChosenFigure,
  reason: WithholdingReason | undefined,
): readonly Issue[] {
  if (reason === undefined || row?.reading?.kind !== 'value') return [];
  return [
    { severity: 'note', file: OBSERVATIONS.file, row: row.row, column: 'value', ...ISSUE_BY_REASON[reason] },
  ];
}

const ISSUE_BY_REASON: Readonly<Record<WithholdingReason, Pick<Issue, 'code' | 'message'>>> = {
  'few people': {
    code: 'withheld',
    message:
      'The figure is about fewer people than may be published. It is withheld [c], with its counts and its note.',
  },
  'no counts': {
    code: 'withheld-without-counts',
    message:
      'The figure is withheld [c] because nothing says how many people it is of, and they may be few. Write its counts, and it is shown if they are enough.',
  },
  'gives away': {
    code: 'withheld-with-it',
    message:
      'The figure is withheld [c] because a smaller one could be worked out from it. To show it, leave the smaller figure out of the plan, or put its group together with another.',
  },
};
