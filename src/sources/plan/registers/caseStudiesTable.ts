import { CASE_STUDY_KINDS } from '@/domain/registers/register';
import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { entryId, parseRegister } from './registerTable';

export const CASE_STUDIES: TableShape = {
  file: 'case-studies.csv',
  columns: 'id priority indicator date kind title text source access'.split(' '),
  neededColumns: ['id', 'kind', 'title', 'text'],
  mostRows: 5000,
};

export type CaseStudyRow = ReturnType<typeof parseCaseStudies>['rows'][number];

export function parseCaseStudies(bytes: Uint8Array) {
  return parseRegister(bytes, CASE_STUDIES, caseStudyFrom);
}

function caseStudyFrom(reader: RowReader) {
  const [id, title, text] = [entryId(reader), reader.needed('title'), reader.needed('text')];
  const kind = reader.needed('kind') === undefined ? undefined : reader.oneOf('kind', CASE_STUDY_KINDS);
  const otherFields = {
    priority: reader.text('priority'),
    indicator: reader.text('indicator'),
    date: reader.date('date'),
    source: reader.text('source'),
  };
  if (id === undefined || title === undefined || text === undefined || kind === undefined) return undefined;
  return { id, kind, title, text, ...otherFields };
}
