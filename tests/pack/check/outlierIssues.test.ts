import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

/** The rows of figures that are told as far outside their series; a figure is `value` or `value,yes` for a break. */
function outliersIn(unit: string, ...figures: readonly string[]) {
  const { issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,people',
        `made,A measure (made up),high,${unit},1,no`,
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value,break',
        ...figures.map((figure, year) => `made,sampleton,${2000 + year},Calendar year,${figure}`),
      ),
      'targets.csv': undefined,
      'commentary.csv': undefined,
    }),
  );
  return issues.filter(({ code }) => code === 'outlier');
}

describe('a figure far outside its series', () => {
  it.each([
    ['percent', ['27.5', '28.4', '261'], 4],
    ['count', ['1042', '988', '119000'], 4],
    ['count', ['1042', '119', '988', '1190'], 3],
    ['per 10000', ['84.4', '85.5', '8.6', '86.1'], 4],
    ['days', ['325', '3250', '311'], 3],
  ])('is a warning, without its digits: %s %j', (unit, figures, row) => {
    const found = outliersIn(unit, ...figures);
    expect(found).toMatchObject([{ severity: 'warning', row, column: 'value' }]);
    expect(found[0]?.message).not.toContain(figures[row - 2]);
  });

  it.each([
    ['that moves as series do', 'percent', ['27.5', '28.4', '35.1']],
    ['of small shares', 'percent', ['0.2', '0.3', '3.0']],
    ['of small counts', 'count', ['2', '4', '20']],
    ['with a true nought', 'percent', ['27.5', '28.4', '0']],
    ['with a break before it', 'count', ['100', '101', '1000,yes', '1010']],
    ['of take-up beyond the whole', 'percent', ['120', '150', '233']],
    ['with one figure beside it', 'count', ['10', '1000']],
    ['that is wide by itself', 'count', ['100', '400', '1600', '6400']],
  ])('is not one of a series %s', (_, unit, figures) => {
    expect(outliersIn(unit, ...figures)).toEqual([]);
  });
});

// The neighbours' one figure is 22.3%, and 223 where the point was lost; the authority's own are about 27%.
describe('a share of a series too short to judge itself', () => {
  const sharesOf = (neighbours: string, ...own: readonly string[]) => {
    const { issues } = compilePlan(
      aPlanFolder({
        'indicators.csv': aTable('id,title,polarity,unit,decimals,people', 'made,Made up,low,percent,1,no'),
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          ...own.map((figure, year) => `made,sampleton,${2010 + year},Calendar year,${figure}`),
          `made,neighbours,2012,Calendar year,${neighbours}`,
        ),
        'targets.csv': undefined,
        'commentary.csv': undefined,
      }),
    );
    return issues.filter(({ code }) => code === 'outlier');
  };

  it('is judged by those of all areas', () => {
    expect(sharesOf('223', '27.5', '28.4', '26.1')).toMatchObject([
      { severity: 'warning', row: 5, message: expect.stringContaining('twice any other of made') },
    ]);
  });

  it('may go beyond 100% where others do', () => {
    expect(sharesOf('223', '96.1', '101.5', '99.0')).toEqual([]);
    expect(sharesOf('22.3', '27.5', '28.4', '26.1')).toEqual([]);
  });
});
