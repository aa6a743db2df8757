import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { entryId, paperOf, parseRegister } from './registerTable';

export const FOLLOW_UPS: TableShape = {
  file: 'followups.csv',
  columns:
    'id asked_on meeting minute ask of due due_meeting answered_on answer priority indicator source page doubt access'.split(
      ' ',
    ),
  needed: ['id', 'ask'],
  mostRows: 10_000,
};

export type FollowUpRow = ReturnType<typeof parseFollowUps>['rows'][number];

export function parseFollowUps(bytes: Uint8Array) {
  return parseRegister(bytes, FOLLOW_UPS, followUpFrom);
}

function followUpFrom(read: RowReader) {
  const [id, ask] = [entryId(read), read.needed('ask')];
  const rest = {
    askedOn: read.date('asked_on'),
    meeting: read.text('meeting'),
    minute: read.text('minute'),
    of: read.text('of'),
    due: read.text('due'),
    dueMeeting: read.text('due_meeting'),
    answeredOn: read.date('answered_on'),
    answer: read.text('answer'),
    priority: read.text('priority'),
    indicator: read.text('indicator'),
    ...paperOf(read),
  };
  return id === undefined || ask === undefined ? undefined : { id, ask, ...rest };
}
