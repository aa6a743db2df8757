import { describe, expect, it } from 'vitest';
import { changeShort, changeText, directionWord, polarityText } from '@/wording/directionText';
import { SAMPLETON } from '#mocks/anArea';
import type { Cell } from '#mocks/anObservation';
import { aScorecardRow } from '#mocks/aScorecardRow';
import { aPlanData } from '#mocks/aPlan';

type Parts = NonNullable<Parameters<typeof aPlanData>[0]>;

function rowOf(cells: Readonly<Record<string, Cell>>, indicator: Parts['indicator'] = {}) {
  return aScorecardRow({ figures: { [SAMPLETON]: cells }, indicator });
}

function changeOf(...given: Parameters<typeof rowOf>): string {
  const row = rowOf(...given);
  return `${directionWord(row.direction)}: ${changeText(row.direction, row.indicator)}`;
}

describe('the change of a figure in words', () => {
  it.each<readonly [cells: Readonly<Record<string, Cell>>, indicator: Parts['indicator'], sentence: string]>([
    [{ 2013: '55.7', 2014: '62.2' }, {}, 'improving: +6.5 pp on the year before'],
    [{ 2013: '62.2', 2014: '55.7' }, {}, 'worsening: −6.5 pp on the year before'],
    [
      { 2013: '9.6', 2014: '12.8' },
      { polarity: 'low', unit: 'per 100 pupils' },
      'worsening: +3.2 on the year before',
    ],
    [
      { 2013: '40', 2014: '45' },
      { polarity: 'neutral', unit: 'count', decimals: 0 },
      'increasing: +5 on the year before',
    ],
    [
      { 2013: '45', 2014: '40' },
      { polarity: 'neutral', unit: 'count', decimals: 0 },
      'decreasing: −5 on the year before',
    ],
    [{ 2013: '91', 2014: '91' }, { decimals: 0 }, 'no change: on the year before'],
    [
      { 2013: '1000000', 2014: '1200000' },
      { unit: 'pounds', decimals: 0 },
      'improving: +£200,000 on the year before',
    ],
  ])('%j is said with its sign and its judgement', (cells, indicator, sentence) => {
    expect(changeOf(cells, indicator)).toBe(sentence);
  });

  it.each<readonly [cells: Readonly<Record<string, Cell>>, sentence: string]>([
    [{ 2012: '50', 2014: '62' }, 'not comparable: no figure the period before'],
    [{ 2014: '62' }, 'not comparable: no figure the period before'],
    [{ 2013: 'c', 2014: '62' }, 'not comparable: withheld the period before'],
    [{ 2013: '50', 2014: { text: '62', break: true } }, 'not comparable: the series breaks here'],
    [{ 2014: 'c' }, 'not comparable: no figure now'],
  ])('%j is not compared, and it is said why', (cells, sentence) => {
    expect(changeOf(cells)).toBe(sentence);
  });
});

describe('the change in one line of a table', () => {
  it.each<readonly [cells: Readonly<Record<string, Cell>>, indicator: Parts['indicator'], words: string]>([
    [{ 2013: '55.7', 2014: '62.2' }, {}, '6.5 pp better'],
    [{ 2013: '9.6', 2014: '12.8' }, { polarity: 'low', unit: 'per 100 pupils' }, '3.2 worse'],
    [{ 2013: '40', 2014: '45' }, { polarity: 'neutral', unit: 'count', decimals: 0 }, '5 up'],
    [{ 2013: '45', 2014: '40' }, { polarity: 'neutral', unit: 'count', decimals: 0 }, '5 down'],
    [{ 2013: '91', 2014: '91' }, { decimals: 0 }, 'no change'],
    [{ 2012: '50', 2014: '62' }, {}, 'no figure before'],
    [{ 2013: 'c', 2014: '62' }, {}, 'withheld before'],
    [{ 2013: 'x', 2014: '62' }, {}, 'no figure before'],
    [{ 2013: '50', 2014: { text: '62', break: true } }, {}, 'new series'],
    [{ 2014: 'c' }, {}, 'no figure now'],
  ])('%j with %j is a size and its judgement, without a sign', (cells, indicator, words) => {
    const row = rowOf(cells, indicator);
    expect(changeShort(row.direction, row.indicator)).toBe(words);
  });
});

describe('what is better', () => {
  it('is said in words', () => {
    expect([polarityText('high'), polarityText('low'), polarityText('neutral')]).toEqual([
      'higher is better',
      'lower is better',
      'neither is better',
    ]);
  });
});
