import { describe, expect, it } from 'vitest';
import { screenEes } from '@/sources/ees/eesScreen';
import { aTextFile } from '#tests/support/aLaitFile';
import { anEesFile, ROTHERHAM } from '#tests/support/anEesFile';

const DATA = anEesFile(
  'age_group,age,children_count',
  `${ROTHERHAM},Children,16,7`,
  `${ROTHERHAM},Children,17,8`,
);
const HEADER =
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column';
const AGE = 'age,Filter,Age,,,,,age_group';
const COUNT = 'children_count,Indicator,Number of children,,,0,,';

function screen(...lines: readonly string[]) {
  const meta = aTextFile('things.meta.csv', ...lines);
  return screenEes(DATA, { meta })
    .filter(({ code }) => code !== 'no-total')
    .map(({ severity, code, file, row, column }) => [severity, code, file, row, column]);
}

describe('metadata', () => {
  it('that belong to the data have nothing to be said about them, and say that a column of numbers is a filter', () => {
    expect(screen(HEADER, AGE, COUNT)).toEqual([]);
  });

  const file = 'things.meta.csv';
  it.each([
    [
      'leave out a column',
      [AGE.replace('age_group', '')],
      ['warning', 'column-without-metadata', 'things.csv', 1, 'age_group'],
    ],
    [
      'have a column that is not there',
      [AGE, 'children_cuont,Indicator,Other,,,,,'],
      ['warning', 'metadata-without-column', file, 4, 'col_name'],
    ],
    [
      'have a column of place',
      [AGE, 'la_name,Filter,Authority,,,,,'],
      ['warning', 'metadata-of-place', file, 4, 'col_name'],
    ],
    [
      'have a column twice',
      [AGE, AGE.replace('Age', 'Years')],
      ['warning', 'duplicate-metadata', file, 4, 'col_name'],
    ],
    [
      'have a label twice',
      [AGE.replace('Age,', 'Number of children,')],
      ['warning', 'label', file, 3, 'label'],
    ],
    ['have no label', [AGE.replace(',Age,', ',,')], ['warning', 'label', file, 3, 'label']],
    [
      'have a unit that DfE does not',
      [AGE, 'age_group,Indicator,Group,,years,,,'],
      ['warning', 'unit', file, 4, 'indicator_unit'],
    ],
    [
      'have decimals that are no number',
      [AGE, 'age_group,Indicator,Group,,,one,,'],
      ['warning', 'decimals', file, 4, 'indicator_dp'],
    ],
    [
      'have a type that is neither',
      [AGE.replace('Filter', 'Fliter')],
      ['error', 'column-type', file, 3, 'col_type'],
    ],
    [
      'have a unit for a filter',
      [AGE.replace('Age,,', 'Age,,%')],
      ['warning', 'column-type', file, 3, 'col_type'],
    ],
    [
      'name a grouping that is not there',
      [AGE.replace('age_group', 'age_grop')],
      ['warning', 'grouping', file, 3, 'filter_grouping_column'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(screen(HEADER, COUNT, ...lines)).toContainEqual(expected);
  });

  it('have no header: an error', () => {
    expect(screen('age,Filter,Age')).toContainEqual(['error', 'missing-column', file, 1, 'col_type']);
  });

  it('make certain that a row is there twice', () => {
    const twice = anEesFile('age,children_count', `${ROTHERHAM},16,7`, `${ROTHERHAM},16,8`);
    const meta = aTextFile('things.meta.csv', HEADER, AGE.replace('age_group', ''), COUNT);
    expect(screenEes(twice, { meta })).toMatchObject([{ severity: 'error', code: 'duplicate-row', row: 3 }]);
  });
});
