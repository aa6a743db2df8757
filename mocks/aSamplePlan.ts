import { aPlanFile, aPlanFolder } from './aPlanFolder';

/**
 * The plan folder of Sampleton, a borough that is made up, with three neighbours that are made up; every figure is invented.
 * Its scorecard for 2014 holds each state that a row can be in: 1 red, 1 amber, 2 green, and 4 not rated for four reasons.
 */
export function aSamplePlan(
  files: Readonly<Record<string, string | undefined>> = {},
): ReadonlyMap<string, Uint8Array> {
  return aPlanFolder({
    'plan.json': aSamplePlanFile(),
    'areas.csv': AREAS,
    'indicators.csv': INDICATORS,
    'observations.csv': OBSERVATIONS,
    'targets.csv': `indicator,time_period,time_identifier,target,amber\nchecks,2014,Calendar year,90,\n`,
    'neighbours.csv': NEIGHBOURS,
    'commentary.csv': COMMENTARY,
    ...files,
  });
}

/** Sampleton's plan.json as text, with parts exchanged. */
export function aSamplePlanFile(overrides: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(
    aPlanFile({
      vision: 'Every child in Sampleton is safe and happy (made up)',
      priorities: [
        { id: 'P1', title: 'Every child a good start (made up)' },
        { id: 'P2', title: 'Every child is heard (made up)' },
        { id: 'P3', title: 'Every child in school (made up)' },
      ],
      ...overrides,
    }),
  );
}

const AREAS = `id,name
sampleton,Sampleton (made up)
exampleford,Exampleford (made up)
testbury,Testbury (made up)
mockham,Mockham (made up)
`;

const NEIGHBOURS = `area,rank,neighbour,closeness,model
sampleton,1,exampleford,very close,made up
sampleton,2,testbury,very close,made up
sampleton,3,mockham,close,made up
`;

const INDICATORS = `id,code,title,priority,themes,polarity,unit,decimals,people,definition
readiness,MU1,Children ready for school (made up),P1,ofsted:care,high,percent,1,no,Children who are ready for school at age 5.
checks,,Health checks done on time (made up),P1,,high,percent,0,no,
meals,,Pupils who eat a school meal (made up),P1,,high,percent,0,no,
homes,,Foster homes (made up),P1,,high,count,0,no,
accidents,,Serious accidents at nursery (made up),P1,,low,count,0,no,
absence,,School sessions missed (made up),P3,,low,percent,1,no,
starts,,Children who started a plan (made up),P3,,low,count,0,yes,
clubs,,Young people in clubs (made up),P3,,neutral,count,0,yes,
`;

/** A gap in readiness (2012), a break in meals (2014), a count too small to publish in starts, a true 0 in accidents, no row in homes. */
const OBSERVATIONS = `indicator,area,time_period,time_identifier,value,status,break,source,page,note
readiness,sampleton,2011,Calendar year,55.7,,,report,§1,
readiness,sampleton,2013,Calendar year,58.0,,,report,§1,
readiness,sampleton,2014,Calendar year,62.2,,,report,§1,Counted in July.
readiness,exampleford,2014,Calendar year,60.0,,,report,§1,
readiness,testbury,2014,Calendar year,61.0,,,report,§1,
readiness,mockham,2014,Calendar year,x,,,report,§1,
checks,sampleton,2013,Calendar year,88,,,report,§2,
checks,sampleton,2014,Calendar year,85,,,report,§2,
checks,exampleford,2013,Calendar year,90,,,report,§2,
checks,exampleford,2014,Calendar year,80,,,report,§2,
meals,sampleton,2013,Calendar year,50,,,report,§3,
meals,sampleton,2014,Calendar year,70,,yes,report,§3,
homes,sampleton,2013,Calendar year,25,,,report,§4,
homes,exampleford,2014,Calendar year,30,,,report,§4,
accidents,sampleton,2013,Calendar year,2,,,report,§5,
accidents,sampleton,2014,Calendar year,0,,,report,§5,
accidents,exampleford,2013,Calendar year,3,,,report,§5,
accidents,exampleford,2014,Calendar year,1,,,report,§5,
absence,sampleton,2013,Calendar year,6.0,,,report,§6,
absence,sampleton,2014,Calendar year,7.5,provisional,,report,§6,
absence,exampleford,2013,Calendar year,6.1,,,report,§6,
absence,exampleford,2014,Calendar year,6.5,,,report,§6,
absence,testbury,2013,Calendar year,5.9,,,report,§6,
absence,testbury,2014,Calendar year,6.7,,,report,§6,
absence,england,2013,Calendar year,5.8,,,report,§6,
absence,england,2014,Calendar year,6.0,,,report,§6,
absence,sampleton,2014,Calendar year,7.7,,,minutes,item 6,
starts,sampleton,2013,Calendar year,12,,,report,§7,
starts,sampleton,2014,Calendar year,4,,,report,§7,
starts,exampleford,2014,Calendar year,10,,,report,§7,
clubs,sampleton,2013,Calendar year,40,,,report,§8,
clubs,sampleton,2014,Calendar year,45,,,report,§8,
`;

const COMMENTARY = `indicator,priority,kind,text,owner,date,source,access
readiness,,working-well,"More children were **ready**. See [the plan](https://example.org/plan). (Made up.)",Head of early years,2015-01-14,The report (made up),public
absence,,concern,"Absence rose. <script>alert(1)</script> (Made up.)",,,,public
absence,,data-quality,"The autumn term is not in it. (Made up.)",,,The report (made up),public
,P2,data-quality,"Nobody publishes this. (Made up.)",,,Scorecard,public
`;
