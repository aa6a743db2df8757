import { describe, expect, it } from 'vitest';
import { newestFirst } from '@/domain/plan/newestFirst';
import { aPeriod } from '#mocks/aPeriod';

const reports = [
  { id: 'apr17', title: 'March', date: '2017-04-20' },
  { id: 'jul17', title: 'June', date: '2017-07-20' },
];

describe('commentary', () => {
  it('stands newest first, by its day, its report or its period; without any of them last, in its order', () => {
    const paragraphs = [
      { text: 'undated' },
      { text: 'of March', report: 'apr17' },
      { text: 'written in May', date: '2017-05-01', report: 'apr17' },
      { text: 'also undated' },
      { text: 'of June', report: 'jul17', period: aPeriod('2017', 'June') },
      { text: 'of the same report on an older month', report: 'jul17', period: aPeriod('2017', 'May') },
      { text: 'of a year', period: aPeriod('2014', 'Calendar year') },
    ];
    expect(newestFirst(paragraphs, reports).map(({ text }) => text)).toEqual([
      'of June',
      'of the same report on an older month',
      'written in May',
      'of March',
      'of a year',
      'undated',
      'also undated',
    ]);
  });
});
