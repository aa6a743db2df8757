/** The files of a plan folder that has nothing wrong with it, as text. Sampleton and its neighbours are made up, and so are their figures. */
const SOUND: Readonly<Record<string, string>> = {
  'plan.json': JSON.stringify(aPlanFile(), undefined, 2),
  'areas.csv': `id,name,kind,parent
sampleton,Sampleton (made up),authority,E12000003
exampleford,Exampleford (made up),authority,E12000003
testbury,Testbury (made up),authority,E12000003
`,
  'indicators.csv': `id,title,priority,themes,polarity,unit,decimals,people
readiness,Children ready for school (made up),P1,ofsted:care,high,percent,1,yes
starts,Children who started a plan (made up),P1,,low,count,0,yes
`,
  'observations.csv': `indicator,area,time_period,time_identifier,value,numerator,denominator,source
readiness,sampleton,2013,Calendar year,55.7,,,report
readiness,sampleton,2014,Calendar year,62.2,,,report
readiness,exampleford,2014,Calendar year,60.0,,,report
starts,sampleton,2014,Calendar year,40,,,report
`,
  'targets.csv': `indicator,time_period,time_identifier,target,amber
readiness,2014,Calendar year,65,60
`,
  'neighbours.csv': `area,rank,neighbour,closeness
sampleton,1,exampleford,very close
sampleton,2,testbury,close
`,
  'commentary.csv': `indicator,priority,kind,text,report,access
readiness,,story,More children were ready. (Made up.),cabinet,public
`,
};

/** plan.json of the sound folder, with parts exchanged. */
export function aPlanFile(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'sampleton',
    title: 'Children’s plan of Sampleton (made up)',
    authority: 'sampleton',
    asAt: '2015-01-14',
    priorities: [{ id: 'P1', title: 'Every child a good start (made up)' }],
    frameworks: [
      { id: 'ofsted', title: 'Ofsted (made up)', themes: [{ id: 'care', title: 'Care (made up)' }] },
    ],
    reports: [{ id: 'cabinet', title: 'Report to Cabinet (made up)', date: '2015-01-14' }],
    sources: [
      { id: 'report', title: 'The report' },
      { id: 'minutes', title: 'The minutes' },
    ],
    ...overrides,
  };
}

/** A sound plan folder, with files exchanged by text or bytes, or taken out with `undefined`. */
export function aPlanFolder(
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): ReadonlyMap<string, Uint8Array> {
  const all = Object.entries({ ...SOUND, ...files });
  return new Map(
    all.flatMap(([name, content]) => {
      if (content === undefined) return [];
      return [[name, typeof content === 'string' ? utf8(content) : content] as const];
    }),
  );
}

/** Text as the bytes of a UTF-8 file. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A CSV file from its lines. */
export function aTable(...lines: readonly string[]): Uint8Array {
  return utf8(`${lines.join('\n')}\n`);
}
