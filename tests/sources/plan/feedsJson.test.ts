import { describe, expect, it } from 'vitest';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { utf8 } from '#mocks/aPlanFolder';

const SOUND = { indicator: 'neet', file: 'lait.parquet' };

/** Each key in a line of its own, the first feed's first key in line 3. */
function parse(...feeds: readonly object[]) {
  return parseFeeds(utf8(JSON.stringify(feeds, undefined, 1)));
}

describe('feeds.json', () => {
  it('is a list of files, each with what it feeds; what is not said has its default', () => {
    const { feeds, issues } = parse(SOUND, {
      indicator: '*',
      file: 'feeds/2025/a b.csv',
      format: 'ees',
      column: 'children_percent',
      filters: { cla_group: 'Total', age: 16 },
      dictionary: 'dictionary.csv',
      neighbours: ['sn_may_2025.xlsx', 'sn_april_2021.xlsx'],
      priority: 'P1',
    });
    expect(issues).toEqual([]);
    expect(feeds).toEqual([
      { ...SOUND, format: 'auto', filters: {}, neighbours: [], row: 2 },
      {
        indicator: '*',
        file: 'feeds/2025/a b.csv',
        format: 'ees',
        column: 'children_percent',
        filters: { cla_group: 'Total', age: '16' },
        dictionary: 'dictionary.csv',
        neighbours: ['sn_may_2025.xlsx', 'sn_april_2021.xlsx'],
        priority: 'P1',
        row: 6,
      },
    ]);
  });

  it('may name one list of neighbours without brackets', () => {
    expect(parse({ ...SOUND, neighbours: 'sn.xlsx' }).feeds[0]?.neighbours).toEqual(['sn.xlsx']);
  });

  it('may be an empty list', () => {
    expect(parse()).toEqual({ feeds: [], issues: [] });
  });

  it.each<readonly [says: string, feed: object, column: string, row: number, message: RegExp]>([
    ['no indicator', { file: 'a.csv' }, '0.indicator', 2, /^It is missing\./],
    ['no file', { indicator: 'neet' }, '0.file', 2, /^It is missing\./],
    ['an empty file', { ...SOUND, file: ' ' }, '0.file', 4, /is empty/],
    [
      'an id with a capital',
      { ...SOUND, indicator: 'NEET' },
      '0.indicator',
      3,
      /"NEET".*not an indicator’s id/,
    ],
    [
      'an id that ends in a hyphen',
      { ...SOUND, indicator: 'neet-' },
      '0.indicator',
      3,
      /not an indicator’s id/,
    ],
    ['a format of nobody', { ...SOUND, format: 'excel' }, '0.format', 5, /"excel".*"ees".*"auto"/],
    ['a number for a column', { ...SOUND, column: 7 }, '0.column', 5, /Expected string/],
    [
      'filters in a list',
      { ...SOUND, filters: ['Total'] },
      '0.filters',
      5,
      /^Found Array\. It is not columns and their values/,
    ],
    ['a filter that is a list', { ...SOUND, filters: { age: ['16'] } }, '0.filters.age', 6, /.+/],
    ['neighbours that are a number', { ...SOUND, neighbours: 2025 }, '0.neighbours', 5, /.+/],
  ])('with %s is an error with its line and key', (_, feed, column, row, message) => {
    const { feeds, issues } = parse(feed);
    expect(feeds).toEqual([]);
    expect(issues).toEqual([
      {
        severity: 'error',
        code: expect.stringMatching(/^(missing-key|plan-value)$/),
        file: 'feeds.json',
        column,
        row,
        message: expect.stringMatching(message),
      },
    ]);
    expect(issues[0]?.message).toContain('See docs/formats.md');
  });

  it.each([
    '/etc/passwd',
    '../secret.csv',
    'feeds/../../a.csv',
    'C:\\data\\a.csv',
    '\\\\server\\a.csv',
    'a\\..\\..\\b',
  ])('names no file outside its folder: %s', (path) => {
    for (const feed of [
      { ...SOUND, file: path },
      { ...SOUND, dictionary: path },
      { ...SOUND, neighbours: path },
      { ...SOUND, neighbours: [path] },
    ]) {
      const { feeds, issues } = parse(feed);
      expect(feeds).toEqual([]);
      expect(issues).toMatchObject([{ severity: 'error', file: 'feeds.json' }]);
    }
  });

  it('tells every fault of every line', () => {
    const { issues } = parse({ file: 'a.csv' }, { ...SOUND, format: 'excel' }, { indicator: 'B', file: 'a' });
    expect(issues.map(({ column }) => column)).toEqual(['0.indicator', '1.format', '2.indicator']);
  });

  it('that is an object or a text is no list', () => {
    for (const text of ['{}', '"a"', 'null'])
      expect(parseFeeds(utf8(text))).toMatchObject({
        feeds: [],
        issues: [{ severity: 'error', file: 'feeds.json', message: /./ }].map((issue) => ({
          ...issue,
          message: expect.any(String),
        })),
      });
  });

  it('with a comma too many says in which line', () => {
    expect(parseFeeds(utf8('[\n  { "indicator": "neet", }\n]'))).toMatchObject({
      feeds: [],
      issues: [{ severity: 'error', code: 'json', row: 2 }],
    });
  });

  it('leaves out a key that no feed has, says so, and which was meant', () => {
    const { feeds, issues } = parse(SOUND, { ...SOUND, filter: { age: '16' } });
    expect(feeds).toHaveLength(2);
    expect(issues).toEqual([
      {
        severity: 'note',
        code: 'unknown-key',
        file: 'feeds.json',
        row: 9,
        column: 'filter',
        message: expect.stringMatching(/^The key "filter" is not one .* Did you mean "filters"\?$/),
      },
    ]);
  });
});
