import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACK_SCHEMA, type PublishedPlan } from '@/packFormat/publishedPlan';
import { compilePlan, type CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aPlanFile, aPlanFolder, aTable, utf8 } from '#mocks/aPlanFolder';

function aCompiledPlan(files: Parameters<typeof aPlanFolder>[0] = {}): CompiledPlan {
  const { plan, issues } = compilePlan(aPlanFolder(files));
  if (plan === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
  return plan;
}

/** Every byte of the pack as one text. */
function packText(...plans: readonly CompiledPlan[]): string {
  return [...publishedFiles(plans)].map(([path, text]) => `${path}\n${text}`).join('');
}

function jsonIn(plan: CompiledPlan, path: string): unknown {
  return JSON.parse(new Map(publishedFiles([plan])).get(path) ?? '');
}

function scorecardIn(plan: CompiledPlan): PublishedPlan {
  return jsonIn(plan, 'sampleton/scorecard.json') as PublishedPlan;
}

describe('the files of a pack', () => {
  it('are a history an indicator, the latest figures and a scorecard a plan, and the list of plans', () => {
    const second = aCompiledPlan({ 'plan.json': utf8(JSON.stringify(aPlanFile({ id: 'second' }))) });
    expect([...publishedFiles([aCompiledPlan(), second])].map(([path]) => path)).toEqual([
      'sampleton/indicators/readiness.json',
      'sampleton/indicators/starts.json',
      'sampleton/latest.json',
      'sampleton/data.json',
      'sampleton/scorecard.json',
      'second/indicators/readiness.json',
      'second/indicators/starts.json',
      'second/latest.json',
      'second/data.json',
      'second/scorecard.json',
      'plans.json',
    ]);
  });

  it('list each plan with its authority by name', () => {
    expect(jsonIn(aCompiledPlan(), 'plans.json')).toEqual({
      schema: PACK_SCHEMA,
      plans: [
        {
          id: 'sampleton',
          title: 'Children’s plan of Sampleton (made up)',
          authority: 'sampleton',
          area: 'Sampleton (made up)',
          asAt: '2015-01-14',
        },
      ],
    });
  });

  it('keep each figure’s text to its published decimals, its status, break, rating and interval', () => {
    const scorecard = scorecardIn(
      aCompiledPlan({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value,status,break,rating,lower_ci,upper_ci',
          'readiness,sampleton,2013,Calendar year,60.0,,,,,',
          'readiness,sampleton,2014,Calendar year,62,provisional,yes,amber,60,64',
          'starts,sampleton,2013,Calendar year,c,,,,,',
          'starts,sampleton,2014,Calendar year,0,,,,,',
        ),
      }),
    );
    expect(scorecard.periods).toEqual([
      ['2013', 'Calendar year'],
      ['2014', 'Calendar year'],
    ]);
    const area = scorecard.areas.findIndex(({ code }) => code === 'sampleton');
    expect(scorecard.area).toBe('sampleton');
    expect(scorecard.figures).toEqual([
      {
        periods: [0, 1],
        series: [
          [
            area,
            '60.0 62',
            {
              statuses: { 1: 'provisional' },
              breaks: [1],
              reported: { 1: [{ colour: 'amber', by: 'council' }] },
              intervals: { 1: { lower: 60, upper: 64 } },
            },
          ],
        ],
      },
      { periods: [0, 1], held: [1], series: [[area, 'c 0']] },
    ]);
  });

  it('say where each figure comes from', () => {
    expect(jsonIn(aCompiledPlan(), 'sampleton/indicators/starts.json')).toEqual({
      schema: PACK_SCHEMA,
      about: {},
      periods: [['2014', 'Calendar year']],
      series: [['sampleton', '40']],
      files: ['observations.csv'],
      origins: [['0:5', { 0: { source: 'report' } }]],
    });
  });

  it('are the same bytes from the same input', () => {
    expect(packText(aCompiledPlan())).toBe(packText(aCompiledPlan()));
  });

  it('are the same bytes whatever the order in which the folder lists its files', () => {
    const { plan } = compilePlan(new Map([...aPlanFolder()].toReversed()));
    expect(plan && packText(plan)).toBe(packText(aCompiledPlan()));
  });
});

describe('a small count of people never leaves the building', () => {
  const HEADER =
    'indicator,area,time_period,time_identifier,value,numerator,denominator,source,lower_ci,upper_ci';
  const share = (count: number) => ((100 * count) / 977).toFixed(1);
  const withRows = (...rows: readonly string[]) =>
    packText(aCompiledPlan({ 'observations.csv': aTable(HEADER, ...rows) }));

  it.each<readonly [string, (count: number) => readonly string[]]>([
    ['as a count', (n) => [`starts,sampleton,2014,Calendar year,${n},,,,,`]],
    ['as a numerator', (n) => [`readiness,sampleton,2014,Calendar year,${share(n)},${n},977,,,`]],
    [
      'as those left over',
      (n) => [`readiness,sampleton,2014,Calendar year,${share(977 - n)},${977 - n},977,,,`],
    ],
    ['as a denominator', (n) => [`readiness,sampleton,2014,Calendar year,0,0,${n},,,`]],
    ['as a share of a known denominator', (n) => [`readiness,sampleton,2014,Calendar year,${n}.0,,100,,,`]],
    [
      'as limits of an interval',
      (n) => [`readiness,sampleton,2014,Calendar year,${n}.0,${n},100,,0.${n},9.${n}`],
    ],
    ['as a misprint', (n) => [`readiness,sampleton,2014,Calendar year,${n}0,${n},977,,,`]],
    [
      'as the figure of a second source',
      (n) => [
        'starts,sampleton,2014,Calendar year,40,,,report,,',
        `starts,sampleton,2014,Calendar year,${n},,,minutes,,`,
      ],
    ],
    [
      'beside a second source',
      (n) => [
        `readiness,sampleton,2014,Calendar year,${share(n)},${n},977,report,,`,
        `readiness,sampleton,2014,Calendar year,${n}.9,,,minutes,,`,
      ],
    ],
  ])('%s: the pack is the same bytes whether it is 1 or 5', (_, rowsFor) => {
    const ofOne = withRows(...rowsFor(1));
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), (count) => withRows(...rowsFor(count)) === ofOne));
    expect(withRows(...rowsFor(6))).not.toBe(ofOne);
  });

  it('and nothing of its row is left but the mark', () => {
    const text = withRows('readiness,sampleton,2014,Calendar year,0.41,4,977,report,0.16,1.05');
    for (const trace of ['0.41', '977', '0.16', '1.05', '"numerator"', '"denominator"'])
      expect(text).not.toContain(trace);
    expect(text).toMatch(/\[\d+,"c"\]/);
  });

  it('but a true nought is shown', () => {
    expect(withRows('starts,sampleton,2014,Calendar year,0,,,,,')).toMatch(/\[\d+,"0"\]/);
  });

  it('and neither does a paragraph that is not public', () => {
    const text = packText(
      aCompiledPlan({
        'commentary.csv': aTable(
          'indicator,kind,text,access',
          'readiness,story,the-secret-story,exempt:2',
          'readiness,data-quality,the-secret-doubt,draft',
        ),
      }),
    );
    expect(text).not.toContain('secret');
  });
});
