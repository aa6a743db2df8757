import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { regionOf } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const sampleton = 'sampleton' as AreaCode;

describe('a sound plan folder', () => {
  const { plan, issues } = compilePlan(aPlanFolder());

  it('has no issues, and is a plan', () => {
    expect(issues).toEqual([]);
    expect(plan?.data.plan).toMatchObject({ id: 'sampleton', authority: 'sampleton', smallestCount: 6 });
  });

  it('makes the scorecard that its figures make', () => {
    const [readiness, starts] = plan === undefined ? [] : scorecardOf(plan.data, sampleton);
    expect(readiness).toMatchObject({
      observation: { reading: { kind: 'value', value: 62.2, decimals: 1 } },
      direction: { word: 'improving', change: 6.5 },
      comparators: { neighbours: { average: { mean: 60, withFigure: 1, neighbourCount: 2 } } },
      rating: { colour: 'amber', target: { isMet: false } },
    });
    expect(starts).toMatchObject({ observation: { reading: { value: 40 } }, rating: { kind: 'not rated' } });
  });

  it('keeps the row that each figure stands in', () => {
    const origins = [...(plan?.origins.values() ?? [])].flat();
    expect(
      origins.map(({ area, period, file, row, source }) => [area, period[0], file, row, source]),
    ).toEqual([
      ['sampleton', '2013', 'observations.csv', 2, 'report'],
      ['sampleton', '2014', 'observations.csv', 3, 'report'],
      ['exampleford', '2014', 'observations.csv', 4, 'report'],
      ['sampleton', '2014', 'observations.csv', 5, 'report'],
    ]);
  });

  it('knows the region that the authority lies in', () => {
    expect(plan && regionOf(plan.data, sampleton)?.name).toBe('Yorkshire and The Humber');
  });
});

describe('the rows of a plan folder', () => {
  it('are put in order of time, and neighbours in order of rank', () => {
    const { plan } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          'readiness,sampleton,2014,Calendar year,62.2',
          'readiness,sampleton,2012,Calendar year,50.0',
          'readiness,sampleton,2013,Calendar year,c',
        ),
        'neighbours.csv': aTable(
          'area,rank,neighbour,model',
          'sampleton,2,testbury,2025',
          'sampleton,1,exampleford,2025',
        ),
      }),
    );
    const [row] = plan === undefined ? [] : scorecardOf(plan.data, sampleton);
    expect(row?.series.observations.map(({ period }) => period.timePeriod)).toEqual(['2012', '2013', '2014']);
    expect(plan?.data.neighbours).toEqual([
      { area: 'sampleton', model: '2025', members: [{ area: 'exampleford' }, { area: 'testbury' }] },
    ]);
  });

  it('may name areas by GSS code, DfE number or part in the plan', () => {
    const { plan, issues } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          'readiness,372,2014,Calendar year,62',
          'readiness,E08000016,2014,Calendar year,61',
          'readiness,england,2014,Calendar year,60',
          'readiness,Region,2014,Calendar year,59',
          'readiness,neighbours,2014,Calendar year,58',
        ),
      }),
    );
    expect(issues).toEqual([]);
    const [series] = [...(plan?.data.series.values() ?? [])];
    expect([...(series?.keys() ?? [])]).toEqual([
      'E08000018',
      'E08000016',
      'E92000001',
      'E12000003',
      'neighbours',
    ]);
  });

  it('count as one area whichever of its codes they use', () => {
    const { issues } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          'readiness,372,2014,Calendar year,62',
          'readiness,E08000018,2014,Calendar year,61',
        ),
      }),
    );
    expect(issues).toMatchObject([{ code: 'duplicate-cell', row: 3 }]);
  });

  it('give a figure no more decimals than its indicator has', () => {
    const { plan } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          'readiness,sampleton,2014,Calendar year,62.249',
          'readiness,exampleford,2014,Calendar year,62',
        ),
      }),
    );
    const [series] = [...(plan?.data.series.values() ?? [])];
    expect([...(series?.values() ?? [])].map(({ observations }) => observations[0]?.reading)).toEqual([
      { kind: 'value', value: 62.2, decimals: 1 },
      { kind: 'value', value: 62, decimals: 0 },
    ]);
  });

  it('keep a colour that a source prints without a figure, and who printed it', () => {
    const { plan } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value,rating,rating_by,source',
          'readiness,sampleton,2014,Calendar year,,amber,council,report',
          'readiness,sampleton,2014,Calendar year,,green,ofsted,report',
        ),
      }),
    );
    const [row] = plan === undefined ? [] : scorecardOf(plan.data, sampleton);
    expect(row).toMatchObject({
      observation: {
        reading: { kind: 'withheld', shorthand: 'x' },
        reported: [
          { colour: 'amber', by: 'council' },
          { colour: 'green', by: 'ofsted' },
        ],
      },
      rating: { kind: 'not rated', because: { reason: 'reported only' } },
    });
  });
});

describe('the commentary of a plan folder', () => {
  const { plan } = compilePlan(
    aPlanFolder({
      'commentary.csv': aTable(
        'indicator,priority,time_period,time_identifier,kind,text,access',
        'readiness,,,,story,For every eye,',
        'readiness,,,,story,Under three,exempt:3',
        ',P1,,,concern,A draft,draft',
        'readiness,,2014,Calendar year,data-quality,The count is in doubt,public',
      ),
    }),
  );

  it('holds what is public, and nothing else', () => {
    expect(plan?.data.commentary.map(({ text }) => text)).toEqual(['For every eye']);
  });

  it('becomes a query beside the figure where it doubts one', () => {
    expect(plan?.data.queries).toEqual([
      { indicator: 'readiness', period: aPeriod(), doubt: { kind: 'stated', text: 'The count is in doubt' } },
    ]);
  });
});
