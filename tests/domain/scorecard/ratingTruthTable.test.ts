import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingOf } from '@/domain/scorecard/rating';
import { aComparator } from '#mocks/aComparator';
import { aTarget } from '#mocks/aPlan';
import { aRatingInput } from '#mocks/aRating';

type Line = readonly [
  title: string,
  benchmark: string | undefined,
  target: string | undefined,
  colour: 'green' | 'amber' | 'red',
];

// docs/methods.md#ratings. Ours is 90 and more is better: beside 89 in line, beside 93 behind; 85 is met, 95 is not.
const HIGH: readonly Line[] = [
  ['in line with the benchmark, target met', '89', '85', 'green'],
  ['in line with the benchmark, no target', '89', undefined, 'green'],
  ['in line with the benchmark, target missed', '89', '95', 'amber'],
  ['behind the benchmark, target met', '93', '85', 'amber'],
  ['behind the benchmark, target missed', '93', '95', 'red'],
  ['behind the benchmark, no target', '93', undefined, 'red'],
  ['no benchmark, target met', undefined, '85', 'green'],
  ['no benchmark, target missed by more than the tolerance', undefined, '95', 'red'],
];

// The same with ours 10 and less is better: beside 11 in line, beside 7 behind; 15 is met, 5 is not.
const LOW = HIGH.map(([title, benchmark, target, colour]): Line => {
  const turned = new Map([
    ['89', '11'],
    ['93', '7'],
    ['85', '15'],
    ['95', '5'],
  ]);
  return [title, turned.get(benchmark ?? ''), turned.get(target ?? ''), colour];
});

describe.each([
  ['more', 'high', '90', HIGH],
  ['less', 'low', '10', LOW],
] as const)('the rating against benchmark and target where %s is better', (_, polarity, value, lines) => {
  it.each(lines)('%s', (_title, benchmark, target, colour) => {
    const rating = ratingOf(
      aRatingInput({
        value,
        polarity,
        comparators: benchmark === undefined ? [] : [aComparator('neighbours', benchmark)],
        target: target === undefined ? undefined : aTarget(target),
      }),
    );
    expect(rating).toMatchObject({ kind: 'rated', colour, basis: 'benchmark' });
  });

  it('is not given with neither benchmark nor target', () => {
    const rating = ratingOf(aRatingInput({ value, polarity }));
    expect(rating).toEqual({ kind: 'not rated', because: { reason: 'no comparator' } });
  });
});

describe('a tolerance, in the unit of the indicator', () => {
  it.each([
    ['exactly as far behind as the tolerance', '90.0', '91.5', 1.5, 'green'],
    ['a tenth further behind than the tolerance', '90.0', '91.6', 1.5, 'red'],
    ['no tolerance and a tenth behind', '90.0', '90.1', 0, 'red'],
    ['a tolerance that floats cannot hold', '5.0', '5.3', 0.3, 'green'],
  ])('counts %s: %s beside %s is %5$s', (_, value, benchmark, tolerance, colour) => {
    const comparators = [aComparator('neighbours', benchmark)];
    expect(ratingOf(aRatingInput({ value, comparators, policy: { tolerance } }))).toMatchObject({
      colour,
      tolerance,
    });
  });

  it('makes a target that is narrowly missed amber where there is no benchmark', () => {
    const rating = ratingOf(
      aRatingInput({ value: '84.0', target: aTarget('85.0'), policy: { tolerance: 1 } }),
    );
    expect(rating).toMatchObject({
      colour: 'amber',
      target: { isMet: false, isNearTarget: true, distanceBehind: 1 },
    });
  });

  it('leaves a target missed by more red where there is no benchmark', () => {
    const rating = ratingOf(
      aRatingInput({ value: '83.9', target: aTarget('85.0'), policy: { tolerance: 1 } }),
    );
    expect(rating).toMatchObject({
      colour: 'red',
      target: { isMet: false, isNearTarget: false, distanceBehind: 1.1 },
    });
  });

  it('does not make a missed target a met one beside a benchmark', () => {
    const comparators = [aComparator('neighbours', '80.0')];
    const inputs = aRatingInput({
      value: '84.0',
      comparators,
      target: aTarget('85.0'),
      policy: { tolerance: 1 },
    });
    expect(ratingOf(inputs)).toMatchObject({ colour: 'amber' });
  });
});

describe('the facts that a rating stands on', () => {
  it('are the comparator’s figure, how far ours is behind, and the target', () => {
    const comparators = [aComparator('neighbours', '5.7'), aComparator('england', '4.6')];
    const inputs = aRatingInput({ value: '5.7', polarity: 'low', comparators, target: aTarget('5.0') });
    expect(ratingOf(inputs)).toEqual({
      kind: 'rated',
      colour: 'amber',
      basis: 'benchmark',
      comparisons: [
        {
          name: 'neighbours',
          comparatorReading: { kind: 'value', value: 5.7, decimals: 1 },
          distanceBehind: 0,
          verdict: 'green',
        },
      ],
      target: {
        target: { kind: 'value', value: 5, decimals: 1 },
        distanceBehind: 0.7,
        isMet: false,
        isNearTarget: false,
      },
      tolerance: 0,
    });
  });
});

describe('any rating against a benchmark', () => {
  const tenths = fc.integer({ min: 0, max: 1000 }).map((value) => (value / 10).toFixed(1));

  it('is the same when figures and polarity are turned round', () => {
    const turned = (text: string) => (100 - Number(text)).toFixed(1);
    fc.assert(
      fc.property(tenths, tenths, tenths, (value, benchmark, target) => {
        const high = aRatingInput({
          value,
          comparators: [aComparator('neighbours', benchmark)],
          target: aTarget(target),
        });
        const low = aRatingInput({
          value: turned(value),
          polarity: 'low',
          comparators: [aComparator('neighbours', turned(benchmark))],
          target: aTarget(turned(target)),
        });
        expect(ratingOf(high)).toMatchObject({ colour: expect.any(String) });
        expect({ ...ratingOf(low), comparisons: [], target: [] }).toEqual({
          ...ratingOf(high),
          comparisons: [],
          target: [],
        });
      }),
    );
  });

  it('is never worse for a better figure', () => {
    const order = ['red', 'amber', 'green'];
    fc.assert(
      fc.property(tenths, tenths, tenths, tenths, (one, other, benchmark, target) => {
        const place = (value: number) => {
          const comparators = [aComparator('neighbours', benchmark)];
          const rating = ratingOf(
            aRatingInput({ value: value.toFixed(1), comparators, target: aTarget(target) }),
          );
          return rating.kind === 'rated' ? order.indexOf(rating.colour) : -1;
        };
        const [worse, better] = [Number(one), Number(other)].toSorted((a, b) => a - b);
        expect(place(better ?? 0)).toBeGreaterThanOrEqual(place(worse ?? 0));
      }),
    );
  });
});
