import type { Level } from '@/domain/figures/indicator';
import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { besideText, seriesText } from '@/wording/besideText';
import { comparatorText, countedText, fewNeighboursText } from '@/wording/comparatorText';
import { messageText } from '@/wording/messageText';
import { queryText } from '@/wording/queryText';
import { redKindsText, greenText, tallyText } from '@/wording/tallyText';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { anIndicator, READINESS } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aNeighbourSet, type Figures } from '#mocks/aPlan';
import { aFigure } from '#mocks/aReading';
import { aScorecardRow } from '#mocks/aScorecardRow';

const trio = [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)];

describe('how many are green', () => {
  it('is said over all indicators and over those that can be rated', () => {
    expect(greenText({ red: 18, amber: 9, green: 16, notRated: 4, indicatorCount: 47, rated: 43 })).toBe(
      '16 of 47 indicators are green (34%); 16 of the 43 that can be rated (37%)',
    );
  });

  it('is said in words of the only one that can be rated: a share of one says nothing', () => {
    expect(greenText({ indicatorCount: 19, rated: 1, red: 1, amber: 0, green: 0, notRated: 18 })).toBe(
      '0 of 19 indicators are green (0%); the only one that can be rated is not',
    );
  });

  it('is said once where every indicator can be rated', () => {
    expect(greenText({ red: 3, amber: 2, green: 6, notRated: 0, indicatorCount: 11, rated: 11 })).toBe(
      '6 of 11 indicators are green (55%)',
    );
    expect(greenText({ red: 0, amber: 0, green: 1, notRated: 0, indicatorCount: 1, rated: 1 })).toBe(
      'The one indicator is green (100%)',
    );
  });

  it('is not a share of nothing', () => {
    expect(greenText({ red: 0, amber: 0, green: 0, notRated: 3, indicatorCount: 3, rated: 0 })).toBe(
      '0 of 3 indicators are green (0%); none can be rated',
    );
    expect(greenText({ red: 0, amber: 0, green: 0, notRated: 0, indicatorCount: 0, rated: 0 })).toBe(
      'No indicator',
    );
  });

  it('stands beside the other counts', () => {
    expect(tallyText({ red: 18, amber: 9, green: 16, notRated: 4, indicatorCount: 47, rated: 43 })).toBe(
      '18 red · 9 amber · 16 green · 4 not rated',
    );
  });
});

describe('who an area is compared with', () => {
  it('is named, the region by its own name', () => {
    expect(comparatorText('neighbours', undefined)).toBe('the neighbours’ average');
    expect(comparatorText('england', 'The Shires')).toBe('England');
    expect(comparatorText('region', 'The Shires')).toBe('The Shires');
    expect(comparatorText('region', undefined)).toBe('the region');
  });

  it('comes with how many neighbours have a figure, where not all have', () => {
    const all: Figures = {
      [SAMPLETON]: { 2014: '5' },
      [EXAMPLEFORD]: { 2014: '6' },
      [TESTBURY]: { 2014: '7' },
      [MOCKHAM]: { 2014: '8' },
    };
    const beside = (figures: Figures) => aScorecardRow({ figures, neighbours: trio }).comparators.neighbours;
    expect(countedText(beside(all))).toBeUndefined();
    expect(fewNeighboursText(beside(all))).toBe(
      'There are only 3 neighbours to compare with, so their average is a weak guide.',
    );
    const some = beside({ ...all, [MOCKHAM]: { 2014: 'c' } });
    expect(countedText(some)).toBe('2 of 3 neighbours');
    expect(fewNeighboursText(some)).toBe(
      'Only 2 of 3 neighbours have a figure, so their average is a weak guide.',
    );
  });

  it('is said in one line under the strip', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2014: '39.5' },
      [EXAMPLEFORD]: { 2014: '38.0' },
      [ENGLAND_CODE]: { 2014: '52.71' },
    };
    expect(besideText(aScorecardRow({ figures, neighbours: trio }))).toBe(
      'neighbours 38.0% (1 of 3) · England 52.7%',
    );
  });

  it('is said with its own period where that is another', () => {
    const figures: Figures = { [SAMPLETON]: { 2012: '87.1' }, [ENGLAND_CODE]: { 2011: '84' } };
    expect(besideText(aScorecardRow({ figures }))).toBe('England 84% (for 2011)');
    expect(besideText(aScorecardRow({ figures: { [SAMPLETON]: { 2012: '87.1' } } }))).toBe('no comparator');
  });
});

describe('a series in a sentence', () => {
  const textOf = (cells: Readonly<Record<string, string>>) =>
    seriesText(aScorecardRow({ figures: { [SAMPLETON]: cells } }));
  it('has its first and last figure and how many there are', () => {
    expect(textOf({ 2012: '50.0', 2013: '55.7', 2014: '62.2' })).toBe(
      'From 50.0% in 2012 to 62.2% in 2014; 3 figures.',
    );
  });
  it('says how many are withheld', () => {
    expect(textOf({ 2012: '50.0', 2013: 'c', 2014: '62.2' })).toBe(
      'From 50.0% in 2012 to 62.2% in 2014; 2 figures, 1 withheld or not available.',
    );
  });
  it('says how often the series breaks, so that first and last are not taken for one', () => {
    const row = aScorecardRow({
      figures: { [SAMPLETON]: { 2012: '50.0', 2013: { text: '55.7', break: true }, 2014: '62.2' } },
    });
    expect(seriesText(row)).toBe('From 50.0% in 2012 to 62.2% in 2014; 3 figures; the series breaks once.');
  });
  it('says that there is one, or none', () => {
    expect(textOf({ 2014: '62.2' })).toBe('One figure: 62.2% in 2014.');
    expect(textOf({ 2014: 'c' })).toBe('No series.');
  });
});

describe('the red ones by kind', () => {
  const red = (level: Level | undefined) =>
    aScorecardRow({
      figures: { [SAMPLETON]: { 2014: '40' }, [ENGLAND_CODE]: { 2014: '50' } },
      indicator: { level, benchmarks: ['england'] },
    });
  it('tell measures of all children from the services’ own', () => {
    expect(redKindsText([red('population'), red('population'), red('how-well')])).toBe(
      'Of 3 red, 2 are about all children in the area and 1 about services.',
    );
    expect(redKindsText([red('how-well'), red('better-off')])).toBe('All 2 red are about services.');
  });
  it('are not told apart where the plan does not say, or where there is one', () => {
    expect(redKindsText([red('population'), red(undefined)])).toBeUndefined();
    expect(redKindsText([red('population')])).toBeUndefined();
  });
});

describe('the message of an indicator', () => {
  const messageOf = (figures: Figures) =>
    messageText(aScorecardRow({ figures, neighbours: [aNeighbourSet(EXAMPLEFORD)] }));
  // Its moves are of 1: one of 4 is 4 times its usual change.
  const steady = { 2008: '50', 2009: '51', 2010: '50', 2011: '51', 2012: '50' };
  it('says where it stands and where it goes, and not whether that is good', () => {
    const low = {
      [SAMPLETON]: { ...steady, 2013: '50', 2014: '46' },
      [EXAMPLEFORD]: { 2014: '50' },
      [ENGLAND_CODE]: { 2014: '54' },
    };
    expect(messageOf(low)).toBe(
      'lower than in similar areas and in England, and down from 50.0% to 46.0%, 4 times its usual change',
    );
    expect(messageOf({ ...low, [EXAMPLEFORD]: { 2014: '46' } })).toBe(
      'the same as in similar areas, lower than in England, and down from 50.0% to 46.0%, 4 times its usual change',
    );
    expect(messageOf({ [SAMPLETON]: { 2013: '46', 2014: '46' }, [ENGLAND_CODE]: { 2014: '40' } })).toBe(
      'higher than in England, and unchanged',
    );
  });
  it('names no way of a change that has too few before it to be judged', () => {
    const two = { 2013: '40', 2014: '46' };
    expect(messageOf({ [SAMPLETON]: two })).toBe('46.0% now and 40.0% in 2013');
    expect(messageOf({ [SAMPLETON]: two, [ENGLAND_CODE]: { 2014: '50' } })).toBe('lower than in England');
  });
  // Five moves of 1: beyond 2.906 is unusual.
  it('says how many times its usual change an unusual move is, and leaves another to speak for itself', () => {
    const ours = { ...steady, 2013: '51' };
    expect(messageOf({ [SAMPLETON]: { ...ours, 2014: '53' } })).toBe('up from 51.0% to 53.0%');
    expect(messageOf({ [SAMPLETON]: { ...ours, 2014: '55' } })).toBe(
      'up from 51.0% to 55.0%, 4 times its usual change',
    );
  });
  it('says that a move is no more than chance where it is tested', () => {
    const range = (value: number) => ({
      text: `${value}.0`,
      interval: { lower: value - 3, upper: value + 3 },
    });
    expect(messageOf({ [SAMPLETON]: { 2013: range(60), 2014: range(63) } })).toBe(
      'up from 60.0% to 63.0%, no more than chance',
    );
  });
  it('is none without a figure, or without anything to say', () => {
    expect(messageOf({ [SAMPLETON]: { 2014: 'c' }, [ENGLAND_CODE]: { 2014: '40' } })).toBeUndefined();
    expect(messageOf({ [SAMPLETON]: { 2014: '46' } })).toBeUndefined();
  });
});

describe('a data query', () => {
  const whole = anIndicator({ decimals: 0 });
  it('says what the report prints and what its counts come to', () => {
    const doubt = {
      kind: 'recomputed',
      printed: aFigure('93'),
      numerator: 919,
      denominator: 978,
      source: 'The report',
    } as const;
    expect(queryText({ indicator: READINESS, doubt }, whole)).toBe(
      'The report prints 93%; 919 of 978 is 94%. The figure here is worked out from the counts.',
    );
  });
  it('says which of two sources is used', () => {
    const doubt = {
      kind: 'sources differ',
      believed: 'the report',
      other: 'The minutes',
      text: '7.7',
    } as const;
    expect(queryText({ indicator: READINESS, period: aPeriod('2014'), doubt }, anIndicator())).toBe(
      'Two sources differ for 2014: The minutes gives 7.7%; the figure here is from the report.',
    );
  });
  it('repeats an officer’s words with their source', () => {
    const stated = { kind: 'stated', text: 'The autumn term is missing.' } as const;
    expect(queryText({ indicator: READINESS, doubt: stated }, whole)).toBe('The autumn term is missing.');
    expect(queryText({ indicator: READINESS, doubt: { ...stated, source: 'Report, §7' } }, whole)).toBe(
      'The autumn term is missing. (Report, §7)',
    );
  });
});
