import { expect, it } from 'vitest';
import { describeFigures } from '@/sources/figures/describeFigures';
import { aTextFile } from '#tests/support/aLaitFile';

it('describes indicators by their ids, and the periods that have a figure', () => {
  const file = aTextFile(
    'a.csv',
    [
      'indicator,time_identifier,pooled,area,name,2023,2024,2025',
      'neet,Reporting year,,372,,1,,2',
      'absence,Academic year,,372,,,3,',
    ].join('\n'),
  );
  const { indicators, periods, rows } = describeFigures(file);
  expect(rows).toBe(2);
  expect(indicators.map(({ id }) => id)).toEqual(['neet', 'absence']);
  expect(periods.map(({ timePeriod }) => timePeriod)).toEqual(['2023', '202324', '2025']);
});

it('describes counts and groups apart from the indicators, each group in the order of its names', () => {
  const COUNTED = 'indicator,breakdown,part,time_identifier,area,2024,2025';
  const ROWS = [
    'moves,,,Reporting year,372,7,13',
    'moves,,numerator,Reporting year,372,37,62',
    'moves,,denominator,Reporting year,372,502,476',
    'moves,sex=Female;age=16,,Reporting year,372,5,x',
    'moves,age=16;sex=Female,numerator,Reporting year,372,6,c',
  ];
  const file = aTextFile('counts.csv', [COUNTED, ...ROWS].join('\n'));

  const { indicators, behind } = describeFigures(file);
  expect(indicators.map(({ id }) => id)).toEqual(['moves']);
  expect(behind?.map(({ column, breakdown, part }) => [column, breakdown, part])).toEqual([
    ['moves', '', 'numerator'],
    ['moves', '', 'denominator'],
    ['moves', 'age=16;sex=Female', 'figure'],
    ['moves', 'age=16;sex=Female', 'numerator'],
  ]);
});
