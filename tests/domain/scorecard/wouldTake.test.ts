import fc from 'fast-check';
import { toUnit } from '@/domain/figures/unit';
import { describe, expect, it } from 'vitest';
import { behindBy } from '@/domain/figures/polarity';
import { aValue } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { countsPerPoint, peopleBehind, peopleToMatch, type PeopleBehind } from '@/domain/scorecard/wouldTake';
import { aFigure } from '#mocks/aReading';

/** 273 of 6,200 young people: 4.403…%, published as 4.4. */
const NEET: PeopleBehind = {
  reading: aFigure('4.4'),
  counts: { numerator: 273, denominator: 6200 },
  unit: toUnit('percent'),
  polarity: 'low',
};

describe('the people behind a figure', () => {
  it('are those who make it, to its published decimals', () => {
    expect(peopleBehind(aFigure('4.4'), toUnit('percent'), NEET.counts)).toMatchObject({
      counts: { numerator: 273 },
    });
  });

  it.each([
    ['of another figure', '4.9', 'percent', { numerator: 273, denominator: 6200 }],
    ['without a denominator', '4.4', 'percent', { numerator: 273 }],
    ['of none', '4.4', 'percent', { numerator: 0, denominator: 0 }],
    ['withheld', '4.4', 'percent', { denominator: 6200 }],
    ['that nobody gave', '4.4', 'percent', undefined],
    ['of a unit that is not a share of people', '4.4', 'days', { numerator: 44, denominator: 10 }],
  ])('are unknown for counts %s', (_, reading, unit, counts) => {
    expect(peopleBehind(aFigure(reading), toUnit(unit), counts)).toBeUndefined();
  });

  it('of a plain count are the count', () => {
    expect(peopleBehind(aFigure('620'), toUnit('count'), undefined)?.counts).toEqual({ numerator: 620 });
  });

  it('are so many to a point', () => {
    expect(countsPerPoint({ ...NEET, counts: { numerator: 300, denominator: 3100 } })).toBe(31);
    const rate = {
      ...NEET,
      unit: toUnit('per 10,000 children'),
      counts: { numerator: 620, denominator: 57_000 },
    };
    expect(countsPerPoint(rate)).toBe(5.7);
    expect(countsPerPoint({ ...NEET, unit: toUnit('count') })).toBeUndefined();
  });
});

describe('how many would match', () => {
  // Worked by hand: 213 of 6,200 is 3.4355%, which is 3.4; 214 is 3.4516%, which is 3.5.
  it('are 60 fewer for 3.4%', () => {
    expect(peopleToMatch(NEET, aFigure('3.4'))).toBe(-60);
  });

  it('are none for an average of 4.38 that is held to one decimal', () => {
    expect(peopleToMatch(NEET, aValue(4.38, 1))).toBe(0);
  });

  // 85% of 978 is 831.3; to the whole number 85 it takes 84.5%, 826.41, so 827: 8 more than 819.
  it('are 8 more where more is better and the benchmark is a whole number', () => {
    const behind = {
      ...NEET,
      polarity: 'high' as const,
      reading: aFigure('83.7'),
      counts: { numerator: 819, denominator: 978 },
    };
    expect(peopleToMatch(behind, aFigure('85'))).toBe(8);
    // To 85.0, held to one decimal, it takes 84.95%: 830.81, so 831.
    expect(peopleToMatch(behind, aFigure('85.0'))).toBe(12);
  });

  it('are told for rates and for plain counts', () => {
    const rate = {
      ...NEET,
      unit: toUnit('per 10,000 children'),
      reading: aFigure('60'),
      counts: { numerator: 342, denominator: 57_000 },
    };
    // 52 per 10,000 is below 52.5: 299.25, so 299 and 43 fewer.
    expect(peopleToMatch(rate, aFigure('52'))).toBe(-43);
    const count = { ...NEET, unit: toUnit('count'), reading: aFigure('84'), counts: { numerator: 84 } };
    expect(peopleToMatch(count, aFigure('70'))).toBe(-14);
    expect(peopleToMatch({ ...count, polarity: 'high' }, aFigure('90'))).toBe(6);
  });

  it('are none that would do where all are counted and it is still not enough', () => {
    const behind = {
      ...NEET,
      polarity: 'high' as const,
      reading: aFigure('50.0'),
      counts: { numerator: 5, denominator: 10 },
    };
    expect(peopleToMatch(behind, aFigure('101'))).toBeUndefined();
    expect(peopleToMatch(NEET, aFigure('-1'))).toBeUndefined();
  });

  it('are enough, and one less would not be', () => {
    const cases = fc.record({
      denominator: fc.integer({ min: 20, max: 20_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      theirs: fc.integer({ min: 0, max: 1000 }),
      decimals: fc.constantFrom(0, 1),
      polarity: fc.constantFrom('high', 'low'),
    });
    fc.assert(
      fc.property(cases, ({ denominator, share, theirs, decimals, polarity }) => {
        const numerator = Math.round(share * denominator);
        const held = (people: number) => aValue((100 * (numerator + people)) / denominator, 1);
        const printed = (people: number) => aValue(roundTo(held(people).value, 1), 1);
        const other = aValue(theirs / 10, decimals);
        const behind: PeopleBehind = {
          reading: printed(0),
          counts: { numerator, denominator },
          unit: toUnit('percent'),
          polarity,
        };
        const people = peopleToMatch(behind, other);
        if (people === undefined) return;
        const one = polarity === 'high' ? 1 : -1;
        const furthest = (more: number) =>
          Math.max(...[held, printed].map((figure) => behindBy(figure(more), other, polarity)));
        expect(furthest(people)).toBeLessThanOrEqual(0);
        expect(people === 0 || furthest(people - one) > 0).toBe(true);
      }),
    );
  });
});
