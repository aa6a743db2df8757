import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { aValue } from '@/domain/figures/reading';
import { paceText } from '@/wording/paceText';
import { peopleText } from '@/wording/peopleText';
import { countsBehindText, greenNeedsText, toMatchText } from '@/wording/wouldTakeText';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aTarget } from '#mocks/aPlan';
import { aFigure } from '#mocks/aReading';

const neet = anIndicator({ polarity: 'low', numerator: 'Young people not in work or learning' });

describe('people in words', () => {
  it.each([
    [1, {}, '1 person'],
    [1234, {}, '1,234 people'],
    [2, { title: 'Pupils who were suspended' }, '2 pupils'],
    [1, { numerator: 'Children who are young people leaving care: care leavers' }, '1 young person'],
    [3, { title: 'Social workers', people: false }, '3 social workers'],
    [3, { title: 'Visits on time', people: false }, '3 visits'],
    [3, { title: 'Forms returned', people: false }, '3 cases'],
  ])('%i of %j are %s', (count, overrides, text) => {
    expect(peopleText(count, anIndicator({ title: 'Made up', ...overrides }))).toBe(text);
  });
});

describe('what it would take, in words', () => {
  it('says who are behind the figure and how many a point is', () => {
    const behind = {
      reading: aFigure('9.0'),
      unit: toUnit('percent'),
      counts: { numerator: 279, denominator: 3100 },
    };
    expect(countsBehindText(behind, neet)).toBe(
      '279 of 3,100 are behind the figure; 1 percentage point is 31 young people.',
    );
  });

  it('says how many fewer would match each comparator', () => {
    const all = [
      { comparatorName: 'the neighbours’ average', people: -12 },
      { comparatorName: 'England', people: -31 },
    ];
    expect(toMatchText(all, neet)).toBe(
      'To match the neighbours’ average takes 12 fewer young people, England 31 fewer.',
    );
  });

  it('says nothing of one that is matched', () => {
    expect(toMatchText([{ comparatorName: 'England', people: 0 }], neet)).toBeUndefined();
    expect(
      toMatchText(
        [
          { comparatorName: 'England', people: 0 },
          { comparatorName: 'the region', people: 1 },
        ],
        anIndicator(),
      ),
    ).toBe('To match the region takes 1 more child.');
  });

  it('says what green needs', () => {
    const needs = {
      kind: 'figures',
      needs: [
        { comparedWith: 'neighbours', figureNeeded: aValue(4.38, 1), isMet: true },
        { comparedWith: 'england', figureNeeded: aFigure('3.4'), isMet: false },
        { comparedWith: 'target', figureNeeded: aFigure('4'), isMet: false },
      ],
    } as const;
    const at = { indicator: neet, region: undefined, people: -60 };
    expect(greenNeedsText(needs, at)).toBe(
      'Green needs 3.4% or less to be in line with England, and 4% or less to meet the target: 60 fewer young people.',
    );
    expect(greenNeedsText({ kind: 'clear of', comparators: ['england'] }, at)).toBe(
      'Green needs a figure whose whole 95% interval is better than England.',
    );
    expect(greenNeedsText({ kind: 'figures', needs: [] }, at)).toBeUndefined();
  });
});

describe('the pace in words', () => {
  const pace = {
    target: aTarget('66', { period: aPeriod('2028') }),
    periodsLeft: 3,
    neededMove: 3,
    line: { from: aPeriod('2021'), start: aFigure('50.0'), valueNow: 59.14, behindLine: 2.1 },
    present: {
      perPeriod: 1.8,
      expectedValue: 63,
      range: { lower: 56.3, upper: 69.7 },
      figures: 5,
      verdict: 'may not get there',
    },
  } as const;

  it('says what is left, where the line stands and where the present pace leads, with a range', () => {
    expect(paceText(pace, anIndicator())).toEqual([
      'To reach 66% by 2028 it takes +3.0 percentage points in each of 3 periods.',
      'On a straight line from 50.0% in 2021 it would be 59.1% now: we are 2.1 percentage points worse than the line.',
      'The pace of the last 5 figures leads to 63.0% in 2028, and by chance anything from 56.3% to 69.7%: not enough for the target, though it may still meet it.',
    ]);
  });

  it('says that a target is met already', () => {
    const met = { ...pace, neededMove: -1, line: undefined, present: undefined };
    expect(paceText(met, anIndicator())).toEqual([
      'The target of 66% by 2028 is met already, if it can be held.',
    ]);
  });
});
