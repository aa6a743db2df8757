import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { entryId, paperOf, parseRegister } from './registerTable';

export const FOLLOW_UPS: TableShape = {
  file: 'followups.csv',
  columns:
    'id asked_on meeting minute ask of due due_meeting answered_on answer priority indicator source page doubt access'.split(
      ' ',
    ),
  neededColumns: ['id', 'ask'],
  mostRows: 10_000,
};

export type FollowUpRow = ReturnType<typeof parseFollowUps>['rows'][number];

export function parseFollowUps(bytes: Uint8Array) {
  return parseRegister(bytes, FOLLOW_UPS, followUpFrom);
}

function followUpFrom(reader: RowReader) {
  const [id, question] = [entryId(reader), reader.needed('ask')];
  const otherFields = {
    askedOn: reader.date('asked_on'),
    meeting: reader.text('meeting'),
    minute: reader.text('minute'),
    of: reader.text('of'),
    due: reader.text('due'),
    dueMeeting: reader.text('due_meeting'),
    answeredOn: reader.date('answered_on'),
    answer: reader.text('answer'),
    priority: reader.text('priority'),
    indicator: reader.text('indicator'),
    ...paperOf(reader),
  };
  return id === undefined || question === undefined ? undefined : { id, ask: question, ...otherFields };
}
