import { describe, expect, it } from 'vitest';
import { screenEes } from '@/sources/ees/eesScreen';
import { aTextFile } from '#tests/support/aLaitFile';
import { anEesFile, BARNSLEY, EES_HEADER, ENGLAND, ROTHERHAM, YORKSHIRE } from '#tests/support/anEesFile';

const SOUND = [
  `${ENGLAND},Total,120.5`,
  `${YORKSHIRE},Total,c`,
  `${ROTHERHAM},Total,7`,
  `${BARNSLEY},Total,8`,
];

/** What is found in a sound file when these rows are put behind it, or this header before it. */
function screen(lines: readonly string[], columns = 'sex,children_count') {
  return screenEes(anEesFile(columns, ...SOUND, ...lines), {}).map(short);
}

function short({ severity, code, row, column }: ReturnType<typeof screenEes>[number]) {
  return [severity, code, row, column];
}

describe('a file that DfE’s screener would take', () => {
  it('has nothing to be said about it', () => {
    expect(screen([])).toEqual([]);
  });

  it('may have quarters together, and weeks and terms', () => {
    const rows = ['Autumn term', 'Spring term'].map(
      (term) => `202425,${term},National,E92000001,England,,,,,,1`,
    );
    expect(screenEes(anEesFile('children_count', ...rows), {})).toEqual([]);
  });
});

describe('the header', () => {
  it.each([
    ['sex,children_count,Sex', ['warning', 'duplicate-column', 1, 'Sex']],
    ['sex,children_count,sex', ['error', 'duplicate-column', 1, 'sex']],
    ['sex,children_count,', ['warning', 'empty-column-name', 1, undefined]],
    ['sex,children count', ['note', 'column-name', 1, 'children count']],
    ['sex,3_months', ['note', 'column-name', 1, '3_months']],
    [`sex,${'a'.repeat(51)}`, ['note', 'long-column-name', 1, 'a'.repeat(51)]],
  ])('%s', (columns, expected) => {
    const found = screen([], columns).filter(([, code]) => code !== 'short-row');
    expect(found).toContainEqual(expected);
  });

  it('lacks the country: a warning, for the rows are read', () => {
    const header = 'time_period,time_identifier,geographic_level,country_code,children_count';
    const file = aTextFile('things.csv', header, '2025,Reporting year,National,E92000001,1');
    expect(screenEes(file, {}).map(short)).toEqual([
      ['warning', 'missing-column', 1, 'country_name'],
      ['warning', 'missing-location-column', 2, 'country_name'],
    ]);
  });

  it.each([
    ['semicolons', 'time_period;geographic_level', 'separator'],
    ['tabs', 'time_period\tgeographic_level', 'separator'],
    ['no column of time', 'geographic_level,children_count', 'missing-column'],
    ['only itself', `${EES_HEADER},children_count`, 'no-rows'],
    ['nothing', '', 'empty-file'],
  ])('has %s: an error', (_, line, code) => {
    expect(screenEes(aTextFile('things.csv', line), {})).toContainEqual(
      expect.objectContaining({ severity: 'error', code }),
    );
  });
});

describe('a row', () => {
  it.each([
    ['has no year', ROTHERHAM.replace('2025', ''), ['error', 'period', 6, 'time_period']],
    [
      'has no kind of time',
      ROTHERHAM.replace('Reporting year', ''),
      ['error', 'period', 6, 'time_identifier'],
    ],
    [
      'has two years that do not follow',
      ROTHERHAM.replace('2025,Reporting', '202427,Academic'),
      ['error', 'period', 6, 'time_period'],
    ],
    [
      'has a slash in its year',
      ROTHERHAM.replace('2025,Reporting', '2024/25,Academic'),
      ['error', 'period', 6, 'time_period'],
    ],
    [
      'has a level that is misspelt',
      ROTHERHAM.replace('Local authority', 'Local authroity'),
      ['error', 'unknown-level', 6, 'geographic_level'],
    ],
    [
      'has a level in other letters',
      ROTHERHAM.replace('Local authority', 'LOCAL AUTHORITY').replace('2025', '2024'),
      ['note', 'spelling', 6, 'geographic_level'],
    ],
    [
      'has a kind of time in other letters',
      ROTHERHAM.replace('2025,Reporting', '2024,reporting'),
      ['note', 'spelling', undefined, 'time_identifier'],
    ],
    [
      'has another kind of time than the rest',
      ROTHERHAM.replace('Reporting', 'Calendar'),
      ['warning', 'mixed-identifiers', undefined, 'time_identifier'],
    ],
    [
      'is years after the others',
      ROTHERHAM.replace('2025', '2028'),
      ['note', 'period-gap', undefined, 'time_period'],
    ],
    [
      'has a place that nobody knows',
      ROTHERHAM.replace('372,E08000018,Rotherham', '999,E08000099,Rotherhide'),
      ['warning', 'unknown-area', 6, 'la_name'],
    ],
    [
      'has a code that nobody knows',
      ROTHERHAM.replace('E08000018', 'E99000018').replace('2025', '2024'),
      ['warning', 'unknown-code', 6, 'new_la_code'],
    ],
    [
      'has another place’s name',
      ROTHERHAM.replace(',Rotherham', ',Barnsley').replace('2025', '2024'),
      ['note', 'area-name', 6, 'la_name'],
    ],
    [
      'has a code with another name above',
      ROTHERHAM.replace(',Rotherham', ',Barnsley').replace('2025', '2024'),
      ['warning', 'code-with-names', 6, 'new_la_code'],
    ],
    [
      'has no region',
      ROTHERHAM.replace('E12000003,Yorkshire and The Humber', ',').replace('2025', '2024'),
      ['warning', 'missing-region', 6, 'region_code'],
    ],
    [
      'has no code',
      ROTHERHAM.replace('E08000018', '').replace('2025', '2024'),
      ['note', 'blank-location', 6, 'new_la_code'],
    ],
    [
      'is of wards, for which the file has no columns',
      ROTHERHAM.replace('Local authority', 'Ward'),
      ['warning', 'missing-location-column', 6, 'ward_code'],
    ],
    ['is there already', ROTHERHAM, ['warning', 'duplicate-row', 6, undefined]],
  ])('%s', (_, place, expected) => {
    expect(screen([`${place},Total,5`])).toContainEqual(expected);
  });

  it.each([
    ['an empty figure', 'Total,', ['warning', 'blank-figure', 6, 'children_count']],
    ['a symbol of the past', 'Total,~', ['note', 'obsolete-symbol', 6, 'children_count']],
    ['a figure that is none', 'Total,12a', ['warning', 'not-a-number', 6, 'children_count']],
    ['an empty filter', ',5', ['note', 'blank-filter', 6, 'sex']],
    ['a cell too few', 'Total', ['warning', 'short-row', 6, undefined]],
    ['a cell too many', 'Total,5,6', ['error', 'extra-cells', 6, undefined]],
    ['text behind a quote', '"To"tal,5', ['error', 'quotes', 6, undefined]],
    ['a quote that is not closed', '"Total,5', ['error', 'quotes', 6, undefined]],
  ])('has %s', (_, cells, expected) => {
    expect(screen([`${ROTHERHAM.replace('2025', '2024')},${cells}`])).toContainEqual(expected);
  });

  it('is empty: a note', () => {
    expect(screen([',,,,,,,,,,,'])).toEqual([['note', 'empty-row', 6, undefined]]);
  });

  it('never has its figure told, and of its texts no more than forty characters', () => {
    const text = 'y'.repeat(60);
    const rows = [`${ROTHERHAM},Total,98765`, `${ROTHERHAM.replace('Rotherham', text)},${text},${text}`];
    const said = screenEes(anEesFile('sex,children_count', ...SOUND, ...rows), {})
      .map(({ message }) => message)
      .join('\n');
    expect(said).not.toContain('98765');
    expect(said).not.toContain('y'.repeat(41));
  });
});

describe('a file with many faults', () => {
  it('is told in a few lines', () => {
    const broken = Array.from(
      { length: 1000 },
      (_, index) => `20x${index},Reporting year,Locl authority,,,,,,,,${index},x,y,z`,
    );
    const wrong = Array.from(
      { length: 1000 },
      (_, index) => `${ROTHERHAM.replace('2025', `20x${index}`)},Total,n${index}`,
    );
    expect(screen([...broken, ...wrong]).length).toBeLessThan(30);
  });

  it('has filters without a total: a note for each', () => {
    const rows = [`${ENGLAND},Male,1`, `${ENGLAND},Female,2`];
    expect(screenEes(anEesFile('sex,children_count', ...rows), {}).map(short)).toEqual([
      ['note', 'no-total', undefined, 'sex'],
    ]);
  });
});
