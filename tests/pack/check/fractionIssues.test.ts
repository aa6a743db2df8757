import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

type Given = { readonly unit?: string; readonly decimals?: number; readonly targets?: readonly string[] };

/** What is said of figures of Sampleton for 2010 and after, each `value` or `value,numerator,denominator`, and of targets `target,amber`. */
function doubtsOf(figures: readonly string[], { unit = 'percent', decimals = 1, targets = [] }: Given = {}) {
  const { issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,people',
        `eet,In education or work (made up),high,${unit},${decimals},no`,
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value,numerator,denominator',
        ...figures.map(
          (figure, year) =>
            `eet,sampleton,${2010 + year},Calendar year,${figure}${figure.includes(',') ? '' : ',,'}`,
        ),
      ),
      'targets.csv': aTable(
        'indicator,time_period,time_identifier,target,amber',
        ...targets.map((target, year) => `eet,${2010 + year},Calendar year,${target}`),
      ),
      'commentary.csv': undefined,
    }),
  );
  return issues
    .filter(({ code }) => ['fractions', 'target-apart'].includes(code))
    .map(({ severity, file, row, column, message }) => ({
      severity,
      at: `${file} ${row} ${column}`,
      message,
    }));
}

describe('percentages that look like fractions of 1', () => {
  it('are not published where digits would be lost: 0.261 would be 0.3%', () => {
    const [doubt, ...more] = doubtsOf(['0.261', '0', '0.284']);
    expect(more).toEqual([]);
    expect(doubt).toMatchObject({ severity: 'error', at: 'observations.csv 2 value' });
    expect(doubt?.message).toMatch(
      /figures in rows 2, 4 of eet, whose unit is percent, are all 1 or less\..*26\.1 for 0\.261.*with its sign \(0\.3%\)/,
    );
  });

  it('are asked about where they may be real shares below 1%', () => {
    expect(doubtsOf(['0.3', '0.2'])).toMatchObject([{ severity: 'warning' }]);
    expect(doubtsOf(['0.08', '0.12'], { decimals: 2 })).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['one is more than 1', ['0.3', '1.2']],
    ['a % sign says that they are meant', ['0.261%', '0.284']],
    ['their counts say so', ['0.3,3,1000', '0.2']],
    ['none is there but nought', ['0', '0']],
  ])('are no doubt where %s', (_, figures) => {
    expect(doubtsOf(figures)).toEqual([]);
  });

  it('are a matter of percentages alone', () => {
    expect(doubtsOf(['0.26', '0.28'], { unit: 'score' })).toEqual([]);
  });
});

describe('a target in another unit than its figures', () => {
  it('rates nothing until the officer has said which is meant', () => {
    const [doubt] = doubtsOf(['79.1', '81.5'], { targets: ['0.95,0.92', '0.95,'] });
    expect(doubt).toMatchObject({ severity: 'error', at: 'targets.csv 2 target' });
    expect(doubt?.message).toMatch(
      /targets and amber limits in rows 2, 3 .*If that is 95%, write 95; if it is less than 1 in 100, write 0\.95%/,
    );
  });

  it('is found where only the amber limit is a fraction', () => {
    expect(doubtsOf(['79.1'], { targets: ['95,0.92'] })).toMatchObject([
      { severity: 'error', at: 'targets.csv 2 amber' },
    ]);
  });

  it('is found beside small figures by the digits that it would lose', () => {
    expect(doubtsOf(['4.2', '0.7'], { targets: ['0.026,'] })).toMatchObject([{ severity: 'error' }]);
  });

  it('is an error where a percentage is taken a hundredfold: 2600 for 26%', () => {
    const [doubt] = doubtsOf(['27.5', '26.1'], { targets: ['2600,'] });
    expect(doubt).toMatchObject({ severity: 'error', at: 'targets.csv 2 target' });
    expect(doubt?.message).toMatch(/row 2 .* above 100.*If that is 26%, write 26\./);
  });

  it('is a warning where it is just above 100%, and none where figures are too', () => {
    expect(doubtsOf(['97.5'], { targets: ['105,'] })).toMatchObject([{ severity: 'warning' }]);
    expect(doubtsOf(['107.5'], { targets: ['105,'] })).toEqual([]);
  });

  it('is a warning for another unit', () => {
    expect(doubtsOf(['325', '338'], { unit: 'days', targets: ['4.26,'] })).toMatchObject([
      { severity: 'warning', at: 'targets.csv 2 target' },
    ]);
  });

  it.each([['95,92'], ['0.5,'], ['0.95%,']])('is none: %s', (target) => {
    expect(doubtsOf(['1.2', '2.1'], { targets: [target] })).toEqual([]);
  });
});
