import { describe, expect, it } from 'vitest';
import type { Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import { compilePlan, type Purpose } from '@/pack/compile/compilePlan';
import { loadPlan } from '@/pack/compile/loadPlan';
import { folderOnDisk } from '@/pack/compile/folderOnDisk';
import { readPlanFolder } from '@/pack/compile/planFolder';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { textMark } from '@/pack/texts/textMark';
import { aPlanFile, aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { shippedFolder } from '#tests/support/shippedPlan';

const FIGURES = [
  'indicator,area,time_period,time_identifier,breakdown,value,source,page,note',
  'harmed,sampleton,2013,Calendar year,,40,,,',
  'harmed,sampleton,2014,Calendar year,,40,,,',
  'harmed,sampleton,2014,Calendar year,sex=Female,3,,,',
  'harmed,sampleton,2014,Calendar year,sex=Male,37,,,',
  'seen,sampleton,2014,Calendar year,,80,,,',
  'lessons,sampleton,2014,Calendar year,,80,,,',
];

const INDICATORS = [
  'id,title,priority,polarity,unit,people,read_with,definition',
  'harmed,Children harmed (made up),P1,low,count,yes,,',
  'seen,Children seen (made up),P1,high,count,yes,,',
  'lessons,Lessons held (made up),P2,high,count,no,,',
];

type Files = Readonly<Record<string, readonly string[] | string>>;

/** A plan in which girls harmed, 3 of 40, and with them boys are withheld. */
function compiled(files: Files = {}, audience: Audience = 'public', purpose?: Purpose) {
  const all = { 'indicators.csv': INDICATORS, 'observations.csv': FIGURES, ...files };
  const plan = aPlanFile({
    priorities: [
      { id: 'P1', title: 'Safe (made up)' },
      { id: 'P2', title: 'Learning (made up)' },
    ],
  });
  return compilePlan(
    aPlanFolder({
      'plan.json': JSON.stringify(plan),
      'targets.csv': undefined,
      'commentary.csv': undefined,
      ...Object.fromEntries(
        Object.entries(all).map(([name, text]) => [name, typeof text === 'string' ? text : aTable(...text)]),
      ),
    }),
    [],
    { audience, purpose },
  );
}

function doubts(files?: Files, audience?: Audience): readonly Issue[] {
  return compiled(files, audience).issues.filter(({ code }) =>
    ['number-beside-withheld', 'stale-mark'].includes(code),
  );
}

function paragraph(text: string, about = 'harmed,,2014', access = 'public'): Files {
  return {
    'commentary.csv': [
      'indicator,priority,time_period,time_identifier,kind,text,access',
      `${about},${about.endsWith(',') ? '' : 'Calendar year'},story,"${text}",${access}`,
    ],
  };
}

const place = ({ severity, file, row, column }: Issue) => [severity, file, row, column];

describe('a number in a text beside a figure that is withheld', () => {
  it('stops an edition that is published, and not the other edition that the audit reads beside it', () => {
    const files = paragraph('Three girls were harmed.', 'harmed,,2014', 'members');
    const codes = (purpose?: Purpose) =>
      compiled(files, 'members', purpose).issues.flatMap(({ severity, code }) =>
        severity === 'error' ? [code] : [],
      );
    expect(codes()).toContain('number-beside-withheld');
    expect(codes('audit')).not.toContain('number-beside-withheld');
  });

  it.each<[string, Files, readonly unknown[]]>([
    ['a paragraph', paragraph('Three girls were harmed.'), ['commentary.csv', 2, 'text']],
    [
      'a paragraph of another period',
      paragraph('Last year three girls.', 'harmed,,2012'),
      ['commentary.csv', 2, 'text'],
    ],
    ['a paragraph of no period', paragraph('3 in 40', 'harmed,,'), ['commentary.csv', 2, 'text']],
    [
      'an action',
      { 'actions.csv': ['id,indicator,action,progress', 'a-1,harmed,Visit,All but two were visited.'] },
      ['actions.csv', 2, 'progress'],
    ],
    [
      'what members asked for',
      { 'followups.csv': ['id,priority,ask,due_meeting', 'f-1,P1,Why were the 3 girls not seen?,'] },
      ['followups.csv', 2, 'ask'],
    ],
    [
      'a case study',
      {
        'case-studies.csv': [
          'id,priority,kind,title,text',
          'c-1,P1,case-study,Safe again,A pair of girls moved.',
        ],
      },
      ['case-studies.csv', 2, 'text'],
    ],
    ['a paragraph on its priority', paragraph('37 boys', ',P1,2014'), ['commentary.csv', 2, 'text']],
    [
      'a title',
      {
        'indicators.csv': [
          ...INDICATORS.slice(0, 1),
          'harmed,"Children harmed, 3 of them girls",P1,low,count,yes,,',
          ...INDICATORS.slice(2),
        ],
      },
      ['indicators.csv', 2, 'title'],
    ],
    [
      'a definition',
      {
        'indicators.csv': [
          ...INDICATORS.slice(0, 1),
          'harmed,Children harmed,P1,low,count,yes,,A pair of girls',
          ...INDICATORS.slice(2),
        ],
      },
      ['indicators.csv', 2, 'definition'],
    ],
    [
      'an event',
      { 'events.csv': ['date,text,indicator', '2014-05-01,Three girls were harmed,harmed'] },
      ['events.csv', 2, 'text'],
    ],
    [
      'an event of no indicator',
      { 'events.csv': ['date,text,indicator', '2014-05-01,All but two moved,'] },
      ['events.csv', 2, 'text'],
    ],
    [
      'the note of a target',
      {
        'targets.csv': [
          'indicator,time_period,time_identifier,target,note',
          'harmed,2014,Calendar year,50,Three girls last year',
        ],
      },
      ['targets.csv', 2, 'note'],
    ],
    [
      'the note of a figure that is shown',
      { 'observations.csv': [...FIGURES, 'harmed,sampleton,2012,Calendar year,,50,,,"twenty-three boys"'] },
      ['observations.csv', 8, 'note'],
    ],
    [
      'the page of a figure that is withheld',
      {
        'observations.csv': [
          ...FIGURES.slice(0, 3),
          'harmed,sampleton,2014,Calendar year,sex=Female,3,,p. 3: three girls,',
          ...FIGURES.slice(4),
        ],
      },
      ['observations.csv', 4, 'page'],
    ],
    [
      'the name of an area',
      {
        'areas.csv': [
          'id,name,kind,parent',
          'sampleton,Sampleton,authority,E12000003',
          'n,The ward of the three girls,ward,sampleton',
        ],
      },
      ['areas.csv', 3, 'name'],
    ],
    [
      'the vision',
      { 'plan.json': JSON.stringify(aPlanFile({ vision: 'No harm, not even to 3 girls' })) },
      ['plan.json', undefined, 'vision'],
    ],
    [
      'the words on confidentiality',
      {
        'plan.json': JSON.stringify(aPlanFile({ publication: { confidentiality: 'We leave out 3 girls.' } })),
      },
      ['plan.json', undefined, 'publication.confidentiality'],
    ],
    [
      'the title of a report',
      { 'plan.json': JSON.stringify(aPlanFile({ reports: [{ id: 'r', title: 'On the three girls' }] })) },
      ['plan.json', undefined, 'reports.0.title'],
    ],
    [
      'the title of a source',
      { 'plan.json': JSON.stringify(aPlanFile({ sources: [{ id: 'r', title: '3 girls and 37 boys' }] })) },
      ['plan.json', undefined, 'sources.0.title'],
    ],
    [
      'an address',
      {
        'indicators.csv': [
          'id,title,priority,polarity,unit,people,link',
          'harmed,Children harmed,P1,low,count,yes,https://council.example/three-girls-harmed',
          'seen,Seen,P1,high,count,yes,',
          'lessons,Lessons,P2,high,count,no,',
        ],
      },
      ['indicators.csv', 2, 'link'],
    ],
    [
      'the paragraph of another indicator of the priority that speaks of people',
      paragraph('Three girls were harmed.', 'seen,,2014'),
      ['commentary.csv', 2, 'text'],
    ],
  ])('stops the build in %s', (_, files, [file, row, column]) => {
    const issues = doubts({ ...files });
    expect(issues.map(place)).toEqual([['error', file, row, column]]);
    expect(compiled(files).plan).toBeUndefined();
  });

  it('stops the build in the words of the indicator that it is read with, whatever they count', () => {
    const pair = INDICATORS.map((line) => line.replace('P1,high,count,yes,', 'P2,high,count,yes,harmed'));
    expect(doubts({ 'indicators.csv': pair, ...paragraph('It rose to 37.', 'seen,,2014') })).toHaveLength(1);
  });

  it.each<[string, Files]>([
    [
      'nothing of its indicator or priority is withheld',
      paragraph('Three girls were taught.', 'lessons,,2014'),
    ],
    ['it counts nobody', paragraph('On 3 May 2014 the 12 schools met, as section 47 asks.')],
    ['it only may count people, and is of another indicator', paragraph('It rose to 80.', 'seen,,2014')],
    [
      'it is the note of a withheld figure, which no pack holds',
      {
        'observations.csv': [
          ...FIGURES.slice(0, 3),
          'harmed,sampleton,2014,Calendar year,sex=Female,3,,,three girls',
          ...FIGURES.slice(4),
        ],
      },
    ],
    [
      'every figure is shown',
      {
        'observations.csv': [...FIGURES.slice(0, 3), 'seen,sampleton,2013,Calendar year,,80,,,'],
        ...paragraph('Three girls were harmed.'),
      },
    ],
  ])('is passed over where %s', (_, files) => {
    expect(doubts(files)).toEqual([]);
  });

  it('is told with the words, the place and the row to add, and with no figure of the table', () => {
    const [issue, ...more] = doubts(paragraph('All but two were “boys”, aged 16.'));
    expect(more).toEqual([]);
    expect(issue?.message).toBe(
      'Found "All but two", "two were". This text is published, and figures of "Children harmed (made up)" are withheld: a reader could work one of them out from it. Take the number out. Or, if it gives none of them away, add this row to looked-at.csv or the sheet looked-at (file,row,text,by,date), with your role and the date: commentary.csv,2,"All but two were “boys”, aged 16.",YOUR ROLE,YYYY-MM-DD'.replace(
        ', "two were"',
        ', "two"',
      ),
    );
  });

  it('is told once where one text stands in many rows', () => {
    const rows = [2010, 2011, 2012].map((year) => `harmed,sampleton,${year},Calendar year,,50,,,only girl`);
    const issues = doubts({ 'observations.csv': [...FIGURES, ...rows] });
    expect(issues.map(place)).toEqual([['error', 'observations.csv', 8, 'note']]);
    expect(issues[0]?.message).toContain('The same text is in 2 more cells of this file.');
  });

  it('counts days beside a withheld figure in days, and visits beside withheld visits', () => {
    const days = (unit: string, title: string) => ({
      'indicators.csv': ['id,title,priority,polarity,unit,people', `harmed,${title},P1,low,${unit},yes`],
      'observations.csv': [
        'indicator,area,time_period,time_identifier,value',
        'harmed,sampleton,2013,Calendar year,c',
      ],
    });
    expect(doubts({ ...days('days', 'Waiting'), ...paragraph('It took 14 days.') })).toHaveLength(1);
    expect(doubts({ ...days('count', 'Waiting'), ...paragraph('It took 14 days.') })).toEqual([]);
    expect(doubts({ ...days('count', 'Visits'), ...paragraph('It took 14 visits.') })).toHaveLength(1);
    expect(doubts({ ...days('count', 'Waiting'), ...paragraph('It took 14 visits.') })).toEqual([]);
  });
});

it('an id such as m1 or n4 is no count', () => {
  const rename = (rows: readonly string[]) => rows.map((row) => row.replace(/^harmed/, 'm4'));
  expect(doubts({ 'indicators.csv': rename(INDICATORS), 'observations.csv': rename(FIGURES) })).toEqual([]);
  // A whole that other indicators are parts of is named by an id too.
  const [header = '', ...rows] = rename(INDICATORS);
  const ofWhole = [`${header},whole`, ...rows.map((row) => `${row},m4`)];
  expect(doubts({ 'indicators.csv': ofWhole, 'observations.csv': rename(FIGURES) })).toEqual([]);
});

describe('an amount of money for each child', () => {
  const money = (...rows: readonly string[]): Files => ({
    'money.csv': ['priority,period,item,amount,basis', ...rows],
  });

  it('stops the build where a row of money.csv has the amount for all of them', () => {
    expect(
      doubts(
        money('P1,2024/25,Girls’ placements,£48k,Outturn', 'P1,2024/25,One girl’s placement,£12k,Outturn'),
      ).map(place),
    ).toEqual([['error', 'money.csv', 3, 'item']]);
    expect(
      doubts({
        ...money('P1,2024/25,Girls’ placements,£48k,Outturn'),
        ...paragraph('Each girl’s placement cost £12,000.'),
      }).map(place),
    ).toEqual([['error', 'commentary.csv', 2, 'text']]);
  });

  it('stops nothing where no other amount is there to divide, or where nothing is withheld', () => {
    expect(doubts(money('P1,2024/25,One girl’s placement,£12k,Outturn'))).toEqual([]);
    expect(doubts(paragraph('Each girl’s placement cost £12,000.'))).toEqual([]);
    expect(
      doubts(money('P1,2024/25,Girls’ placements,£48k,Outturn', 'P1,2024/25,Hubs,£12k,Outturn')),
    ).toEqual([]);
    expect(
      doubts({
        ...money('P1,2024/25,Girls’ placements,£48k,Outturn', 'P1,2024/25,One girl’s placement,£12k,Outturn'),
        'observations.csv': FIGURES.filter((row) => !row.includes('sex=')),
      }),
    ).toEqual([]);
  });
});

describe('a text for members alone', () => {
  it('is a warning in the public edition, which does not hold it, and an error in theirs', () => {
    for (const access of ['exempt:1', 'draft']) {
      const files = paragraph('Three girls were harmed.', 'harmed,,2014', access);
      expect(doubts(files).map(place)).toEqual([['warning', 'commentary.csv', 2, 'text']]);
      expect(compiled(files).plan).toBeDefined();
      expect(doubts(files, 'members').map(place)).toEqual([['error', 'commentary.csv', 2, 'text']]);
    }
  });
});

describe('a text that stands in a public row and in one for members', () => {
  it('stops the public build, whichever row comes first', () => {
    const rows = ['exempt:1', 'public', 'draft'].map(
      (access) => `harmed,story,Three girls were harmed.,${access}`,
    );
    const issues = doubts({ 'commentary.csv': ['indicator,kind,text,access', ...rows] });
    expect(issues.map(place)).toEqual([['error', 'commentary.csv', 3, 'text']]);
  });
});

describe('a text that an officer has looked at', () => {
  const TEXT = 'Three girls were harmed.';
  const marked = (...rows: readonly string[]): Files => ({
    ...paragraph(TEXT),
    'looked-at.csv': ['file,row,text,by,date', ...rows],
  });

  it.each([
    `commentary.csv,2,${TEXT},Head of safeguarding,2015-01-10`,
    `commentary.csv,99,${TEXT},Head of safeguarding,2015-01-10`,
    `commentary,,${TEXT},Head of safeguarding,2015-01-10`,
    `Commentary.csv,2,"Three  girls were harmed. ",Head of safeguarding,2015-01-10`,
  ])('stops nothing, wherever its row has moved: %s', (row) => {
    expect(doubts(marked(row))).toEqual([]);
    expect(compiled(marked(row)).plan).toBeDefined();
  });

  it('needs a new mark once it was changed, and the old mark is said to be of no use', () => {
    const issues = doubts(marked('commentary.csv,2,Two girls were harmed.,Head of safeguarding,2015-01-10'));
    expect(issues.map(place)).toEqual([
      ['error', 'commentary.csv', 2, 'text'],
      ['note', 'looked-at.csv', 2, 'text'],
    ]);
  });

  it('is not marked by a row of another file', () => {
    const issues = doubts(marked(`events.csv,2,${TEXT},Head of safeguarding,2015-01-10`));
    expect(issues.map(({ severity }) => severity)).toEqual(['error', 'note']);
  });

  it.each([
    [`commentary.csv,2,${TEXT},,2015-01-10`, 'by', /Expected the role of whoever looked/],
    [`commentary.csv,2,${TEXT},Head of safeguarding,`, 'date', /empty/],
    [`commentary.csv,2,${TEXT},YOUR ROLE,YYYY-MM-DD`, 'date', /Expected a date/],
    [`,2,${TEXT},Head of safeguarding,2015-01-10`, 'file', /empty/],
    ['commentary.csv,2,,Head of safeguarding,2015-01-10', 'text', /empty/],
  ])('is not marked by a row without who or when: %s', (row, column, message) => {
    const { issues } = compiled(marked(row));
    expect(issues.filter(({ file }) => file === 'looked-at.csv')).toMatchObject([
      { severity: 'error', row: 2, column, message: expect.stringMatching(message) },
    ]);
    expect(issues.filter(({ code }) => code === 'number-beside-withheld')).toHaveLength(1);
  });

  it('is known by its beginning and digest where it is long; the row that the message gives is taken', () => {
    const long = `${'A paragraph that goes on. '.repeat(20)}\nThree girls.`;
    const [issue] = doubts(paragraph(long));
    const row =
      /date: (.*)$/.exec(issue?.message ?? '')?.[1]?.replace('YOUR ROLE,YYYY-MM-DD', 'Officer,2015-01-10') ??
      '';
    expect(row).toMatch(/^commentary\.csv,2,"A paragraph that goes on\. .{20,60}… \[[0-9a-f]{16}\]",Officer/);
    for (const mark of [row, `commentary.csv,2,"${long}",Officer,2015-01-10`])
      expect(doubts({ ...paragraph(long), 'looked-at.csv': ['file,row,text,by,date', mark] })).toEqual([]);
    expect(textMark(`${long} `)).toBe(textMark(long));
    expect(textMark(`${long}!`)).not.toBe(textMark(long));
  });

  it('and the marks themselves are in no file of a pack', () => {
    const { plan } = compiled(marked(`commentary.csv,2,${TEXT},Zebrafont,2015-01-10`));
    if (plan === undefined) throw new Error('The mark was not taken');
    const pack = [...publishedFiles([plan])].map(([path, text]) => path + text).join('\n');
    expect(pack).toContain(TEXT);
    expect(pack).not.toMatch(/Zebrafont|looked-at/);
  });
});

describe('a text that speaks of one person by an age', () => {
  const TEXT = 'A girl aged 7 from Elm Road waited for a decision.';
  /** Nothing of P2 is withheld, and here nothing at all. */
  const nothingWithheld = {
    'observations.csv': [FIGURES[0] ?? '', 'lessons,sampleton,2014,Calendar year,,80,,,'],
  };
  const persons = (files: Files, audience?: Audience) =>
    compiled({ ...nothingWithheld, ...files }, audience).issues.filter(
      ({ code }) => code === 'person-with-age' || code === 'stale-mark',
    );

  it('stops the plan where nothing is withheld', () => {
    const found = persons(paragraph(TEXT, 'lessons,,2014'));
    expect(found.map(place)).toEqual([['error', 'commentary.csv', 2, 'text']]);
    expect(found[0]?.message).toMatch(
      /^Found "girl aged 7"\. This text is published, and it speaks of one person, or of a few, by age: .* Take out the age .*: commentary\.csv,2,"A girl aged 7 from Elm Road waited for a decision\.",YOUR ROLE,YYYY-MM-DD$/,
    );
  });

  it('stops it no more once somebody has looked at it', () => {
    const marks = { 'looked-at.csv': ['file,row,text,by,date', `commentary.csv,2,${TEXT},Head,2015-01-10`] };
    const { plan, issues } = compiled({ ...nothingWithheld, ...paragraph(TEXT, 'lessons,,2014'), ...marks });
    expect(issues.filter(({ code }) => /person-with-age|stale-mark/.test(code))).toEqual([]);
    expect(plan).toBeDefined();
  });

  it('is a warning where only members see it, and an error in their edition', () => {
    const files = paragraph(TEXT, 'lessons,,2014', 'exempt:3');
    expect(persons(files).map(({ severity }) => severity)).toEqual(['warning']);
    expect(persons(files, 'members').map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is one error with a number beside a withheld figure, because one mark is for both', () => {
    const found = compiled(paragraph('Three girls were harmed, and a boy aged 14 was not.')).issues.filter(
      ({ code }) => code === 'person-with-age' || code === 'number-beside-withheld',
    );
    expect(found.map(({ code }) => code)).toEqual(['person-with-age']);
    expect(found[0]?.message).toContain('Found "Three girls" as well, and figures of "Children harmed');
  });

  it('is not looked for in the title of an indicator', () => {
    const title = 'lessons,"Lessons of a pupil aged 7 (made up)",P2,high,count,no,,';
    const indicators = [...INDICATORS.slice(0, 3), title];
    expect(persons({ 'indicators.csv': indicators })).toEqual([]);
    const defined = 'lessons,Lessons (made up),P2,high,count,no,,"Lessons of a boy aged 7, last year"';
    expect(persons({ 'indicators.csv': [...INDICATORS.slice(0, 3), defined] })).toHaveLength(1);
  });
});

describe('the plans that ship', () => {
  it.each(['rotherham-now', 'england-now', 'rotherham-2018'] as const)(
    'have no text that speaks of one person by an age: %s',
    async (id) => {
      const { issues } = await loadPlan(shippedFolder(id), undefined, 'members');
      expect(issues.filter(({ code }) => code === 'person-with-age')).toEqual([]);
    },
  );

  it.each(['rotherham-cypp-2013', 'rotherham-safeguarding-2012', 'sample-borough'] as const)(
    'have no text with such a number but what is marked, and no mark of no use: %s',
    async (id) => {
      const { issues } = await loadPlan(shippedFolder(id), undefined, 'members');
      expect(
        issues.filter(({ code }) => /number-beside-withheld|person-with-age|stale-mark/.test(code)),
      ).toEqual([]);
    },
  );

  it('would be stopped without their marks, where something is withheld beside such a text', async () => {
    const { files } = await readPlanFolder(await folderOnDisk(shippedFolder('sample-borough')));
    const { issues } = compilePlan(new Map([...files].filter(([name]) => name !== 'looked-at.csv')));
    const found = issues.filter(
      ({ code, severity }) => code === 'number-beside-withheld' && severity === 'error',
    );
    // Four texts that the public sees of some two hundred, each of which a person can look at in a moment.
    expect(found.map(({ file, row }) => `${file} ${row}`)).toEqual([
      'commentary.csv 2',
      'events.csv 4',
      'indicators.csv 12',
      'indicators.csv 17',
    ]);
  });
});
