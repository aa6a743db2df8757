import { CASE_STUDY_KINDS } from '@/domain/registers/register';
import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { entryId, parseRegister } from './registerTable';

export const CASE_STUDIES: TableShape = {
  file: 'case-studies.csv',
  columns: 'id priority indicator date kind title text source access'.split(' '),
  needed: ['id', 'kind', 'title', 'text'],
  mostRows: 5000,
};

export type CaseStudyRow = ReturnType<typeof parseCaseStudies>['rows'][number];

export function parseCaseStudies(bytes: Uint8Array) {
  return parseRegister(bytes, CASE_STUDIES, caseStudyFrom);
}

function caseStudyFrom(read: RowReader) {
  const [id, title, text] = [entryId(read), read.needed('title'), read.needed('text')];
  const kind = read.needed('kind') === undefined ? undefined : read.oneOf('kind', CASE_STUDY_KINDS);
  const rest = {
    priority: read.text('priority'),
    indicator: read.text('indicator'),
    date: read.date('date'),
    source: read.text('source'),
  };
  if (id === undefined || title === undefined || text === undefined || kind === undefined) return undefined;
  return { id, kind, title, text, ...rest };
}
