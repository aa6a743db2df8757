import { aPlanFile, aPlanFolder, aTable } from './aPlanFolder';

/**
 * Sampleton's plan with one indicator by locality, sex, age and both. In 2014 one pupil in five is often absent: 120 of 500 boys, 80 of 500
 * girls; two localities and one group of age and sex are too small to publish.
 */
export function aBrokenDownPlan(
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): ReadonlyMap<string, Uint8Array> {
  return aPlanFolder({
    'plan.json': JSON.stringify(aPlanFile()),
    'areas.csv': aTable(
      'id,name,kind,parent',
      'sampleton,Sampleton (made up),authority,',
      'south,South (made up),locality,sampleton',
      'north,North (made up),locality,sampleton',
      'west,West (made up),locality,sampleton',
      'east,East (made up),locality,sampleton',
    ),
    'indicators.csv': aTable(
      'id,title,priority,polarity,unit,decimals,people',
      'absent,Pupils often absent (made up),P1,low,percent,1,yes',
      'starts,Pupils who started (made up),P1,neutral,count,0,yes',
      'meals,Pupils who eat (made up),P1,high,percent,1,yes',
    ),
    'observations.csv': aTable(
      'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,source',
      ...ABSENT.map(([area, year, breakdown, n, of]) =>
        ['absent', area, year, 'Calendar year', breakdown, ((100 * n) / of).toFixed(1), n, of, 'report'].join(
          ',',
        ),
      ),
      'starts,sampleton,2014,Calendar year,,60,,,report',
      'starts,sampleton,2014,Calendar year,sex=Male,45,,,report',
      'starts,sampleton,2014,Calendar year,sex=Female,15,,,report',
      'meals,sampleton,2014,Calendar year,,50,,,report',
    ),
    'targets.csv': undefined,
    'neighbours.csv': undefined,
    'commentary.csv': undefined,
    ...files,
  });
}

const ABSENT: readonly (readonly [area: string, year: number, breakdown: string, n: number, of: number])[] = [
  ['sampleton', 2013, '', 190, 1000],
  ['sampleton', 2014, '', 200, 1000],
  ['sampleton', 2013, 'sex=Female', 85, 500],
  ['sampleton', 2013, 'sex=Male', 105, 500],
  ['sampleton', 2014, 'sex=Female', 80, 500],
  ['sampleton', 2014, 'sex=Male', 120, 500],
  ['sampleton', 2014, 'age=10', 70, 340],
  ['sampleton', 2014, 'age=9', 65, 330],
  ['sampleton', 2014, 'age=11', 65, 330],
  ['sampleton', 2014, 'age=9;sex=Male', 61, 165],
  ['sampleton', 2014, 'age=9;sex=Female', 4, 165],
  ['sampleton', 2014, 'age=10;sex=Male', 35, 170],
  ['sampleton', 2014, 'age=10;sex=Female', 35, 170],
  ['south', 2014, '', 118, 500],
  ['north', 2014, '', 75, 400],
  ['west', 2014, '', 3, 50],
  ['east', 2014, '', 4, 50],
];
