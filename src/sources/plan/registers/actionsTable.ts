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
  neededColumns: ['id', 'action'],
  mostRows: 10_000,
};

export type ActionRow = ReturnType<typeof parseActions>['rows'][number];

export function parseActions(bytes: Uint8Array) {
  return parseRegister(bytes, ACTIONS, actionFrom);
}

function actionFrom(reader: RowReader) {
  const [id, action] = [entryId(reader), reader.needed('action')];
  const otherFields = {
    priority: reader.text('priority'),
    indicator: reader.text('indicator'),
    theme: reader.text('theme'),
    owner: reader.text('owner'),
    champion: reader.text('champion'),
    promised: reader.date('promised'),
    due: reader.text('due'),
    status: reader.oneOf('status', ACTION_STATUSES),
    rating: reader.oneOf('rating', ACTION_RATINGS),
    ratingBy: reader.text('rating_by'),
    progress: reader.text('progress'),
    impact: reader.text('impact'),
    updated: reader.date('updated'),
    mergedInto: reader.text('merged_into'),
    ...paperOf(reader),
  };
  return id === undefined || action === undefined ? undefined : { id, action, ...otherFields };
}
