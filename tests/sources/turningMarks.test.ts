import { describe, expect, it } from 'vitest';
import { readerOf } from '@/pack/feeds/readerOf';
import { decodePublished } from '@/sources/decodePublished';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { parsePlanJson } from '@/sources/plan/planJson';
import { parseTable } from '@/sources/plan/tableText';
import { withoutTurningMarks } from '@/sources/turningMarks';
import { aPlanFile, utf8 } from '#mocks/aPlanFolder';
import { aTextFile } from '#tests/support/aLaitFile';

const MARKS = '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C';

describe('marks that turn the direction of text', () => {
  it('are left out, so that no name reads as another; one warning has the place of the first and how many there were', () => {
    const { text, issues } = withoutTurningMarks(
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
          /^A mark here .* text, the first of 13 in the file; they are left out\./,
        ),
      },
    ]);
  });

  it('are not spoken of where there are none, nor is a text that its own letters turn, nor a picture of several signs', () => {
    const text = 'title\n\u05E9\u05DC\u05D5\u05DD, caf\u00E9 \u{1F468}\u200D\u{1F469}\u200D\u{1F467}\n';
    expect(withoutTurningMarks(text, 'indicators.csv')).toEqual({ text, issues: [] });
  });

  it('are told with the row that a spreadsheet shows, where a cell has several lines', () => {
    const table = parseTable(utf8('id,title\na,"one\ntwo\nthree"\nb,x\u202E\n'), {
      file: 'things.csv',
      columns: ['id', 'title'],
      neededColumns: ['id'],
      mostRows: 10,
    });
    expect(table.issues).toEqual([
      expect.objectContaining({
        row: 3,
        message: expect.stringMatching(/^A mark here turns the direction of text, and is left out\. /),
      }),
    ]);
    expect(table.rows[1]?.cell('title')).toBe('x');
  });

  it('are left out of plan.json too, however they are written there', () => {
    const title = 'A\u202EB';
    for (const written of [
      title,
      String.raw`A\u202eB`,
      String.raw`A\u202EB`,
      String.raw`A\u200fB`,
      String.raw`A\u061CB`,
    ]) {
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
    expect(withoutTurningMarks(both, 'plan.json').text).toBe(JSON.stringify({ a: '\\' }));
  });

  it('are left out of feeds.json', () => {
    const feeds = JSON.stringify([{ indicator: '*', file: 'feeds/a\u202Eb.csv' }]);
    expect(parseFeeds(utf8(feeds))).toMatchObject({
      feeds: [{ file: 'feeds/ab.csv' }],
      issues: [{ code: 'turning-marks', row: 1 }],
    });
  });

  it('are left out of what publishers say too: the cells of a CSV file and LAIT’s dictionary', async () => {
    const header =
      'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes';
    const file = aTextFile(
      'ons.csv',
      header,
      `E08000018,Roth${MARKS}erham,Metropolitan District,Abs\u200Eence (made up),2023-08-01/P1Y,21.2,Per\u202Ecentage,%,,,,`,
    );
    const { indicators } = await (await readerOf('ons')).describe(file, {});
    expect(indicators.map(({ title }) => title)).toEqual([expect.stringContaining('Absence (made up)')]);
    expect(JSON.stringify(indicators)).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    expect(decodePublished(utf8('Meas\u200Fure\u202E'))).toBe('Measure');
  });
});
