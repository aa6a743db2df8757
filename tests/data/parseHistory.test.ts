import { describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { parseBreakdowns } from '@/data/parseHistory';
import { parsePlan } from '@/data/parsePack';
import type { AreaCode } from '@/domain/figures/area';
import { indicatorOf } from '@/domain/plan/planData';

const OBSERVATIONS = `indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator
readiness,sampleton,2014,Calendar year,,62.2,,
readiness,sampleton,2013,Calendar year,sex=Female,60.0,60,100
readiness,sampleton,2014,Calendar year,sex=Female,66.0,66,100
readiness,sampleton,2014,Calendar year,sex=Male;age=5,50.0,50,100
starts,sampleton,2014,Calendar year,,40,,
starts,sampleton,2014,Calendar year,sex=Male,3,,
`;

describe('an indicator by sex and age', () => {
  const pack = aPack(aSamplePlan({ 'observations.csv': OBSERVATIONS }));
  const file = (name: string) => JSON.parse(pack.get(name) ?? 'null') as unknown;
  const data = parsePlan(file('sampleton/scorecard.json'));
  const readiness = indicatorOf(data, 'readiness');

  it('is told in the plan, and has a file of its own', () => {
    expect(data.brokenDown).toEqual(['readiness', 'starts']);
    if (readiness === undefined) throw new Error('The fixture has no indicator of readiness.');
    const groups = parseBreakdowns(file('sampleton/breakdowns/readiness.json'), readiness, data.areas);
    expect([...groups.keys()]).toEqual(['sex=Female', 'age=5;sex=Male']);
    const girls = groups.get('sex=Female');
    const area = 'sampleton' as AreaCode;
    expect(girls?.series.get(area)?.observations.map(({ reading }) => reading)).toEqual([
      { kind: 'value', value: 60, decimals: 1 },
      { kind: 'value', value: 66, decimals: 1 },
    ]);
    expect(girls?.originsOf(area).map(({ row, numerator }) => [row, numerator])).toEqual([
      [3, 60],
      [4, 66],
    ]);
  });

  it('withholds a count of three children', () => {
    const text = pack.get('sampleton/breakdowns/starts.json');
    expect(text).toContain('"series":[["sampleton","c"]]');
  });
});
