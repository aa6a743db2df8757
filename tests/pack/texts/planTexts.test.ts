import { describe, expect, it } from 'vitest';
import { planTexts } from '@/pack/texts/planTexts';
import { parsePlanJson } from '@/sources/plan/planJson';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { aPlanFile, aTable, utf8 } from '#mocks/aPlanFolder';

function plan(overrides: Readonly<Record<string, unknown>> = {}) {
  const { plan: parsed } = parsePlanJson(utf8(JSON.stringify(aPlanFile(overrides))));
  if (parsed === undefined) throw new Error('plan.json is at fault');
  return parsed;
}

/** Figures, periods, and words of which the program knows every one. */
const FIXED =
  'decimals tolerance good_low good_high target amber amount rank time_period time_identifier model access asked answered response schools schools_of'.split(
    ' ',
  );

describe('the texts of a plan', () => {
  it.each(PLAN_TABLES.filter(({ file }) => !['observations.csv', 'looked-at.csv'].includes(file)))(
    'are those of every column of $file but its figures',
    ({ file, columns }) => {
      const row = columns.map((column) => `${column} of three girls`).join(',');
      const texts = planTexts(plan(), new Map([[file, aTable(columns.join(','), row)]]));
      const found = texts.filter((text) => text.file === file);
      expect(found.map(({ column }) => column).toSorted()).toEqual(
        columns.filter((column) => !FIXED.includes(column)).toSorted(),
      );
      for (const { column, row: at, text } of found)
        expect([at, text]).toEqual([2, `${column} of three girls`]);
    },
  );

  it('are every text of plan.json, those of a priority being about its indicators', () => {
    const texts = planTexts(
      plan({
        vision: 'One',
        notice: 'Two',
        publication: { contact: 'Three' },
        priorities: [{ id: 'P1', title: 'Four' }],
      }),
      new Map(),
    );
    const said = (text: string) => texts.find((one) => one.text === text);
    for (const text of ['One', 'Two', 'Three']) expect(said(text)?.subject).toEqual({ kind: 'plan' });
    expect(said('Four')).toMatchObject({
      column: 'priorities.0.title',
      subject: { kind: 'priority', priority: 'P1' },
    });
    expect(said('Report to Cabinet (made up)')?.column).toBe('reports.0.title');
  });

  it('are the names of published files and of their sources too, as names', () => {
    const feeds = [
      { indicator: 'a', file: 'three girls.csv', column: 'rate', source: 'The list of 3 girls' },
    ];
    const texts = planTexts(plan(), new Map([['feeds.json', utf8(JSON.stringify(feeds))]]));
    expect(texts.filter(({ file }) => file === 'feeds.json')).toMatchObject([
      { column: '0.file', text: 'three girls.csv', isName: true, subject: { kind: 'plan' } },
      { column: '0.source', text: 'The list of 3 girls', isName: true, subject: { kind: 'plan' } },
    ]);
  });

  it('keep what is not public apart', () => {
    const rows = [
      'indicator,kind,text,access',
      'a,story,Open,public',
      'a,story,Shut,exempt:1',
      'a,story,New,draft',
    ];
    const texts = planTexts(plan(), new Map([['commentary.csv', aTable(...rows)]]));
    expect(texts.flatMap(({ column, text, access }) => (column === 'text' ? [[text, access]] : []))).toEqual([
      ['Open', 'public'],
      ['Shut', 'exempt:1'],
      ['New', 'draft'],
    ]);
  });
});
