import { describe, expect, it } from 'vitest';
import { comparatorHeading } from '@/wording/comparatorText';
import { comparatorNames } from '@/charts/rankedRows';
import { comparisonTable, COMPARISON_CSV } from '@/documents/comparisonTable';
import { toCsv } from '@/documents/csv';
import { heatRecords, HEAT_CSV } from '@/documents/heatRecords';
import { pairRecords, PAIR_CSV } from '@/documents/pairRecords';
import { comparisonOf } from '@/domain/compare/comparedAreas';
import { sideBySide } from '@/domain/compare/sideBySide';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';
import { anIndicator } from '#mocks/anIndicator';
import { aBorough, wholeEngland } from '#mocks/aWholeEngland';

const FROM = { source: 'The survey', asAt: '2015-01-14' };
const NAMES = comparatorNames((name) => comparatorHeading(name, 'The Shires'));

describe('a comparison as CSV', () => {
  const data = wholeEngland();
  const [indicator] = data.indicators;
  if (indicator === undefined) throw new Error('no indicator');
  const held = { areas: data.areas, series: data.series.get(indicator.id) ?? new Map() };
  const records = comparisonTable(
    comparisonOf(data, held, { indicator, period: aPeriod(), set: 'neighbours' }),
    NAMES,
    FROM,
  );

  it('has each area with figure, place and band, then the comparators; a withheld figure has its shorthand and no value', () => {
    expect(records.map(({ area, value, shorthand }) => [area, value, shorthand])).toEqual([
      ['Borough 10 (made up)', '1.0', ''],
      ['Borough 11 (made up)', '1.1', ''],
      ['Borough 12 (made up)', '1.2', ''],
      ['Borough 3 (made up)', '', 'c'],
      ['Borough 4 (made up)', '', ''],
      ['Neighbours’ average', '1.2', ''],
      ['The Shires', '1.1', ''],
      ['England', '7', ''],
    ]);
    expect(records[0]).toMatchObject({ rank: '7', rank_tied: '2', rank_of: '139', band: 'A', is: 'ours' });
  });

  it('has title, source and date in each row', () => {
    for (const record of records)
      expect(record).toMatchObject({
        title: 'Children waiting (made up)',
        time_period: '2014',
        source: 'The survey',
        as_at: '2015-01-14',
      });
  });

  it('defuses a name that a spreadsheet would run', () => {
    const csv = toCsv(
      COMPARISON_CSV,
      records.map((record) => ({ ...record, area: '=1+1' })),
    );
    expect(csv).toContain(",'=1+1,");
    expect(csv).not.toContain(',=1+1');
  });
});

describe('a heat map as CSV', () => {
  it('has a record for each cell', () => {
    const cell = { reading: aReading('x'), nationalRank: undefined, beside: undefined };
    const columns = [
      { code: aBorough(1).code, name: 'Borough 1', role: 'ours', standIns: [] },
      { code: aBorough(2).code, name: 'Borough 2', role: 'neighbour', standIns: [] },
    ] as const;
    const rows = [
      {
        indicator: anIndicator(),
        period: aPeriod(),
        cells: [
          { ...cell, reading: aReading('5.0') },
          { ...cell, beside: 'worse' as const },
        ],
      },
    ];
    const [ours, theirs] = heatRecords(columns, rows, { ...FROM, title: 'All' });
    expect(Object.keys(ours ?? {}).toSorted()).toEqual(HEAT_CSV.columns.toSorted());
    expect(ours).toMatchObject({ area: 'Borough 1', value: '5.0', shorthand: '', beside_ours: '' });
    expect(theirs).toMatchObject({ area: 'Borough 2', value: '', shorthand: 'x', beside_ours: 'worse' });
  });
});

describe('two areas as CSV', () => {
  it('has both figures, the difference as a number and the result in words', () => {
    const side = (text: string) => ({
      reading: aReading(text),
      period: aPeriod(),
      rating: undefined,
      breaks: false,
    });
    const records = pairRecords([sideBySide(anIndicator({ polarity: 'low' }), side('4.4'), side('5.1'))], {
      ...FROM,
      ownName: 'Here',
      otherName: 'There',
    });
    const [record] = records;
    expect(Object.keys(record ?? {})).toEqual([...PAIR_CSV.columns]);
    expect(record).toMatchObject({
      value: '4.4',
      other_value: '5.1',
      difference: '-0.7',
      result: 'better',
      in_words: '0.7 pp less, better',
      rating: '',
    });
    expect(toCsv(PAIR_CSV, records)).toContain(',-0.7,');
  });
});
