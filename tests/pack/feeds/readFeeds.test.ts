import { describe, expect, it } from 'vitest';
import { readFeeds } from '@/pack/feeds/readFeeds';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { aFeedFolder, type NamedFiles } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';
import { ENGLAND_FEED, ENGLAND_FILES } from '#mocks/anEnglandPack';
import { utf8 } from '#mocks/aPlanFolder';

const SMALL = anEesText('number,percentage', 'Rotherham|2024|10,5.1', 'Rotherham|2025|12,6.2');

async function read(published: NamedFiles, ...lines: readonly object[]) {
  const folder = aFeedFolder(published);
  const { feeds } = parseFeeds(utf8(JSON.stringify(lines, undefined, 1)));
  return { ...(await readFeeds(feeds, folder)), opened: folder.opened };
}

describe('the files that feeds.json names', () => {
  it('are read once, however many lines ask for one', async () => {
    const lines = ['number', 'percentage', 'number'].map((column, index) => ({
      indicator: `i${index}`,
      file: 'a.csv',
      column,
    }));
    const { store, columns, opened, issues } = await read({ 'a.csv': SMALL }, ...lines);
    expect(issues).toEqual([]);
    expect(opened).toEqual(['a.csv']);
    expect(columns.map(({ indicator, name }) => [indicator, name])).toEqual([
      ['i0', 'number'],
      ['i1', 'percentage'],
      ['i2', 'number'],
    ]);
    expect(store.columns.map(({ length, value }) => [...value.subarray(0, length)])).toEqual([
      [10, 12],
      [5.1, 6.2],
      [10, 12],
    ]);
  });

  it('are recognised by what is in them, whatever their names', async () => {
    const { store, issues } = await read(
      { 'download (3)': SMALL },
      { indicator: 'a', file: 'download (3)', column: 'number' },
    );
    expect(issues).toEqual([]);
    expect(store.columns[0]?.length).toBe(2);
  });

  it('bring neighbours by two models, each list read once', async () => {
    const { neighbours, opened } = await read(ENGLAND_FILES, ENGLAND_FEED, {
      ...ENGLAND_FEED,
      indicator: 'neet',
    });
    expect(neighbours).toHaveLength(20);
    expect(neighbours[0]).toMatchObject({ area: '372', rank: 1, neighbour: '370', model: '2025' });
    expect(neighbours.at(-1)).toMatchObject({ rank: 10, neighbour: '394', model: '2021' });
    expect(opened.filter((name) => name.startsWith('sn_'))).toEqual(['sn_2025.csv', 'sn_2021.csv']);
  });

  it('have their years by the dictionary where a line for one indicator names one', async () => {
    const line = { indicator: 'neet', file: 'lait.csv', column: 'NEET', dictionary: 'dictionary.csv' };
    const { store } = await read(ENGLAND_FILES, line);
    expect(store.periods.map(({ timeIdentifier }) => timeIdentifier)).toEqual([
      'Reporting year',
      'Reporting year',
    ]);
  });
});

describe('a file that feeds.json names and that is not there', () => {
  it('is an error with its line, where it was looked for, and the name that was meant', async () => {
    const { issues } = await read({ 'plans_2025.csv': SMALL }, { indicator: 'a', file: 'plans_2024.csv' });
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'missing-file',
        file: 'feeds.json',
        row: 2,
        column: 'file',
        message: expect.stringMatching(
          /^There is no file "plans_2024\.csv"\. Expected it in the folder "feeds" of the plan, in the folder "figures" beside the plan, or in the folder that --feeds names; .*README.* Did you mean "plans_2025\.csv"\?$/,
        ),
      },
    ]);
  });

  it('is said of an empty folder too, and of every line that names one', async () => {
    const line = { indicator: 'a', file: 'a.csv' };
    const { issues } = await read({}, line, { ...line, indicator: 'b' });
    expect(issues.map(({ row }) => row)).toEqual([2, 6]);
    expect(issues[0]?.message).toMatch(/There is no file there\.$/);
  });

  it.each([
    ['dictionary', { dictionary: 'dictionery.csv' }, 'dictionary.csv'],
    ['list of neighbours', { neighbours: 'sn_2205.csv' }, 'sn_2025.csv'],
  ])('is an error where it is a %s', async (_, line, meant) => {
    const { issues } = await read(ENGLAND_FILES, { ...ENGLAND_FEED, neighbours: [], ...line });
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'missing-file', row: 2, message: expect.stringContaining(`Did you mean "${meant}"?`) },
    ]);
  });
});

describe('a file that is not of the format that its line says', () => {
  it.each([
    ['ees', 'lait.csv', /^lait\.csv is a file of the format "lait", and the line says ees\./],
    ['auto', 'notes.csv', /^notes\.csv is in no format that is known\. Expected a file of DfE Explore/],
    ['lait', 'a.csv', /^a\.csv is a file of the format "ees", and the line says lait\./],
  ])('is refused: %s for %s', async (format, file, message) => {
    const files = { ...ENGLAND_FILES, 'a.csv': SMALL, 'notes.csv': 'a,b\n1,2\n' };
    const { issues, columns } = await read(files, { indicator: 'a', file, format });
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'format',
        file: 'feeds.json',
        row: 2,
        column: 'format',
        message: expect.stringMatching(message),
      },
    ]);
    expect(columns).toEqual([]);
  });
});
