import { describe, expect, it } from 'vitest';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { parsePlanJson } from '@/sources/plan/planJson';
import { parseTable } from '@/sources/plan/tableText';
import { withoutTurning } from '@/sources/turningMarks';
import { aPlanFile, utf8 } from '#mocks/aPlanFolder';

const MARKS = '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069';

describe('marks that turn the direction of text', () => {
  it('are left out, so that no name reads as another; one warning has the place of the first and how many there were', () => {
    const { text, issues } = withoutTurning(
      `title,note\nreport\u202Egpj.exe,\nplain,${MARKS}\n`,
      'indicators.csv',
    );
    expect(text).toBe('title,note\nreportgpj.exe,\nplain,\n');
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'turning-marks',
        file: 'indicators.csv',
        row: 2,
        message: expect.stringMatching(
          /^A mark .* stands here, the first of 10 in the file; they are left out\./,
        ),
      },
    ]);
  });

  it('are not spoken of where there are none, nor are the signs that a language needs', () => {
    const text = 'title\n\u05E9\u05DC\u05D5\u05DD, \u200Fcaf\u00E9 \u{1F468}\u200D\u{1F469}\u200D\u{1F467}\n';
    expect(withoutTurning(text, 'indicators.csv')).toEqual({ text, issues: [] });
  });

  it('are told with the row that a spreadsheet shows, where a cell has several lines', () => {
    const table = parseTable(utf8('id,title\na,"one\ntwo\nthree"\nb,x\u202E\n'), {
      file: 'things.csv',
      columns: ['id', 'title'],
      needed: ['id'],
      mostRows: 10,
    });
    expect(table.issues).toEqual([
      expect.objectContaining({
        row: 3,
        message: expect.stringMatching(/^A mark .* stands here and is left out\. /),
      }),
    ]);
    expect(table.rows[1]?.cell('title')).toBe('x');
  });

  it('are left out of plan.json too, however they are written there', () => {
    const title = 'A\u202EB';
    for (const written of [title, String.raw`A\u202eB`, String.raw`A\u202EB`]) {
      const file = JSON.stringify(aPlanFile({ title: 'TITLE' }), null, 1).replace('TITLE', written);
      const { plan, issues } = parsePlanJson(utf8(file));
      expect(plan?.title).toBe('AB');
      expect(issues).toMatchObject([{ code: 'turning-marks', severity: 'warning', file: 'plan.json' }]);
      expect(file.split('\n')[(issues[0]?.row ?? 0) - 1]).toContain('"title"');
    }
  });

  it('are no marks where their code is only spoken of', () => {
    const file = JSON.stringify(aPlanFile({ title: String.raw`The sign \u202E` }));
    expect(file).toContain(String.raw`\\u202E`);
    expect(parsePlanJson(utf8(file))).toMatchObject({
      plan: { title: String.raw`The sign \u202E` },
      issues: [],
    });
    const both = JSON.stringify({ a: '\\' }).replace(String.raw`\\`, String.raw`\\\u202E`);
    expect(withoutTurning(both, 'plan.json').text).toBe(JSON.stringify({ a: '\\' }));
  });

  it('are left out of feeds.json', () => {
    const feeds = JSON.stringify([{ indicator: '*', file: 'feeds/a\u202Eb.csv' }]);
    expect(parseFeeds(utf8(feeds))).toMatchObject({
      feeds: [{ file: 'feeds/ab.csv' }],
      issues: [{ code: 'turning-marks', row: 1 }],
    });
  });
});
