import { aPlanFile, aPlanFolder } from './aPlanFolder';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Of 200 each: 10%, 12%, 11%, 13%, three times, and then 20%. The limits of the first twelve, by hand: mean 11.5, limits 6.422 and 16.578. */
const LATE = [20, 24, 22, 26, 20, 24, 22, 26, 20, 24, 22, 26, 40];

/**
 * A made-up plan with figures by month and their counts: what came late from January 2013 to January 2014, with a target it never meets;
 * young people not in work or learning by year; and a share of so few that it is withheld.
 */
export function aMonthlyPlan(): ReadonlyMap<string, Uint8Array> {
  return aPlanFolder({
    'plan.json': JSON.stringify(
      aPlanFile({ from: '2013', rating: { benchmarks: ['neighbours', 'england'] } }),
    ),
    'indicators.csv': `id,title,priority,polarity,unit,decimals,people,in_year,numerator,denominator
late,Visits made late (made up),P1,low,percent,1,no,pooled,Visits made late,Visits due
neet,Not in work or learning (made up),P1,low,percent,1,yes,,Young people not in work or learning,Young people
few,Children who moved (made up),P1,low,percent,1,yes,,,
`,
    'observations.csv': `indicator,area,time_period,time_identifier,value,numerator,denominator
${LATE.map((count, index) => `late,sampleton,${2013 + Math.floor(index / 12)},${MONTHS[index % 12]},${(count / 2).toFixed(1)},${count},200`).join('\n')}
neet,sampleton,2013,Calendar year,4.7,290,6200
neet,sampleton,2014,Calendar year,4.4,273,6200
neet,exampleford,2013,Calendar year,4.3,,
neet,exampleford,2014,Calendar year,4.2,,
neet,england,2013,Calendar year,3.5,,
neet,england,2014,Calendar year,3.4,,
few,sampleton,2013,Calendar year,12.0,12,100
few,sampleton,2014,Calendar year,4.0,4,100
few,england,2014,Calendar year,3.0,,
`,
    'targets.csv': `indicator,time_period,time_identifier,target,amber
late,2014,January,5,
late,2014,December,4,
`,
    'commentary.csv': undefined,
  });
}
