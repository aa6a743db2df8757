import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { parseRegister } from './registerTable';

export const SECTIONS: TableShape = {
  file: 'sections.csv',
  columns: ['report', 'section', 'text', 'access'],
  neededColumns: ['report', 'section', 'text'],
  mostRows: 5000,
};

export type SectionRow = ReturnType<typeof parseSections>['rows'][number];

export function parseSections(bytes: Uint8Array) {
  return parseRegister(bytes, SECTIONS, sectionFrom);
}

function sectionFrom(reader: RowReader) {
  const [report, section, text] = [reader.needed('report'), reader.needed('section'), reader.needed('text')];
  if (report === undefined || section === undefined || text === undefined) return undefined;
  return { report, section, text };
}
