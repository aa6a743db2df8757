/** For each column, the headings that officers use for it in their own sheets. */
const OTHER_COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  due: [
    'by when',
    'when',
    'due date',
    'deadline',
    'target date',
    'action by',
    'action by (date)',
    'timescale',
  ],
  owner: ['who', 'lead', 'lead officer', 'responsible', 'responsible officer', 'officer', 'assigned to'],
  officer: ['officer responsible', 'responsible officer', 'lead officer', 'owner', 'who', 'lead'],
  rating: ['rag', 'rag rating', 'rag status', 'colour'],
  action: ['activity', 'activities', 'task', 'themes and activities'],
  progress: ['update', 'progress update', 'comments', 'latest position'],
  decision: ['cabinet decision', 'accepted/rejected/deferred'],
  reason: ['cabinet response', 'response', 'rationale'],
  ask: ['request', 'question', 'what was asked'],
  of: ['who owes it', 'asked of', 'responsible', 'owner', 'officer'],
  amount: ['value', 'sum', 'budget', '£', 'cost'],
  period: ['year', 'financial year'],
  judgement: ['grade', 'rating', 'outcome', 'result'],
  body: ['inspector', 'inspectorate', 'organisation'],
};

/** The advice ` Did you mean "due"? Rename the column.` for a heading that means a column of the table. The result is empty for any other heading. */
export function columnAdvice(name: string, columns: readonly string[]): string {
  const matchingColumn = Object.entries(OTHER_COLUMN_NAMES).find(
    ([column, names]) => columns.includes(column) && names.includes(name),
  );
  return matchingColumn === undefined ? '' : ` Did you mean "${matchingColumn[0]}"? Rename the column.`;
}
