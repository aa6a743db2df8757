import { ACTION_RATINGS, ACTION_STATUSES } from '@/domain/registers/register';
import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { entryId, paperOf, parseRegister } from './registerTable';

export const ACTIONS: TableShape = {
  file: 'actions.csv',
  columns:
    'id priority indicator theme action owner champion promised due status rating rating_by progress impact updated merged_into source page doubt access'.split(
      ' ',
    ),
  needed: ['id', 'action'],
  mostRows: 10_000,
};

export type ActionRow = ReturnType<typeof parseActions>['rows'][number];

export function parseActions(bytes: Uint8Array) {
  return parseRegister(bytes, ACTIONS, actionFrom);
}

function actionFrom(read: RowReader) {
  const [id, action] = [entryId(read), read.needed('action')];
  const rest = {
    priority: read.text('priority'),
    indicator: read.text('indicator'),
    theme: read.text('theme'),
    owner: read.text('owner'),
    champion: read.text('champion'),
    promised: read.date('promised'),
    due: read.text('due'),
    status: read.oneOf('status', ACTION_STATUSES),
    rating: read.oneOf('rating', ACTION_RATINGS),
    ratingBy: read.text('rating_by'),
    progress: read.text('progress'),
    impact: read.text('impact'),
    updated: read.date('updated'),
    mergedInto: read.text('merged_into'),
    ...paperOf(read),
  };
  return id === undefined || action === undefined ? undefined : { id, action, ...rest };
}
