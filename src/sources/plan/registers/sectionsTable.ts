import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { parseRegister } from './registerTable';

export const SECTIONS: TableShape = {
  file: 'sections.csv',
  columns: ['report', 'section', 'text', 'access'],
  needed: ['report', 'section', 'text'],
  mostRows: 5000,
};

export type SectionRow = ReturnType<typeof parseSections>['rows'][number];

export function parseSections(bytes: Uint8Array) {
  return parseRegister(bytes, SECTIONS, sectionFrom);
}

function sectionFrom(read: RowReader) {
  const [report, section, text] = [read.needed('report'), read.needed('section'), read.needed('text')];
  if (report === undefined || section === undefined || text === undefined) return undefined;
  return { report, section, text };
}
