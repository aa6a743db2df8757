import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const INDICATORS = [
  'id,title,priority,polarity,unit,decimals,type,people,survey',
  'safe,Pupils who feel safe in town (made up),P1,high,percent,0,survey,yes,lifestyle',
] as const;
const SURVEY = 'survey,title,time_period,time_identifier,asked,answered,printed,response,schools,schools_of';
const ANSWER = 'indicator,area,time_period,time_identifier,breakdown,value,denominator';

/** The codes and columns of what is wrong with a survey's tables, and whether the plan compiles. */
function check(
  surveys: readonly string[],
  answers: readonly string[],
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
) {
  const { plan, issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(...INDICATORS),
      'observations.csv': aTable(ANSWER, ...answers),
      ...(surveys.length === 0 ? {} : { 'surveys.csv': aTable(SURVEY, ...surveys) }),
      'targets.csv': undefined,
      'commentary.csv': undefined,
      ...files,
    }),
  );
  return {
    isPublished: plan !== undefined,
    errors: issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, file, column }) => [code, file, column]),
    messages: issues.map(({ message }) => message).join('\n'),
  };
}

const YEAR = 'lifestyle,Lifestyle Survey (made up),2014,Calendar year,4000,3412,,,11,16';
const SAID = 'safe,sampleton,2014,Calendar year,,64,3390';

describe('answers to a survey', () => {
  it('are published with how many answered the survey and the question', () => {
    expect(check([YEAR], [SAID])).toMatchObject({ isPublished: true, errors: [] });
  });

  it('of a year without a response are not published, and the row to add is told', () => {
    const found = check([YEAR], [SAID, 'safe,sampleton,2013,Calendar year,,60,3000']);
    expect(found.isPublished).toBe(false);
    expect(found.errors).toEqual([['answer-without-response', 'observations.csv', 'time_period']]);
    expect(found.messages).toContain(
      'write lifestyle in survey, 2013 in time_period and Calendar year in time_identifier, and how many answered.',
    );
  });

  it('are not published for a survey that surveys.csv does not have', () => {
    expect(check([], [SAID]).errors).toEqual([
      ['unknown-survey', 'indicators.csv', 'survey'],
      ['answer-without-response', 'observations.csv', 'time_period'],
    ]);
  });

  it('beside a number of answers need their own number', () => {
    expect(check([YEAR], ['safe,sampleton,2014,Calendar year,,64,']).errors).toEqual([
      ['answer-without-count', 'observations.csv', 'denominator'],
    ]);
  });

  it('cannot be more than those who answered the survey', () => {
    expect(check([YEAR], ['safe,sampleton,2014,Calendar year,,64,3500']).errors).toEqual([
      ['more-than-asked', 'observations.csv', 'denominator'],
    ]);
  });

  it('are never by school, neither as a breakdown nor as an area', () => {
    expect(
      check([YEAR], [SAID, 'safe,sampleton,2014,Calendar year,school=High (made up),70,200']).errors,
    ).toContainEqual(['survey-by-school', 'observations.csv', 'breakdown']);
    const areas = aTable(
      'id,name,kind,parent',
      'sampleton,Sampleton (made up),authority,E12000003',
      'exampleford,Exampleford (made up),authority,E12000003',
      'testbury,Testbury (made up),authority,E12000003',
      'high,Sampleton High (made up),school,sampleton',
    );
    expect(
      check([YEAR], [SAID, 'safe,high,2014,Calendar year,,70,200'], { 'areas.csv': areas }).errors,
    ).toContainEqual(['survey-by-school', 'observations.csv', 'area']);
  });
});

describe('the response of a survey', () => {
  const errorsOf = (row: string) => check([row], []).errors;

  it('is needed: a number, the paper’s words, or a percentage', () => {
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,4000,,,,11,16')).toContainEqual([
      'no-response',
      'surveys.csv',
      'answered',
    ]);
  });

  it('of few is refused, and so is one that nearly everybody gave; the message has no number', () => {
    const few = check(['lifestyle,Survey (made up),2014,Calendar year,4000,4,,,11,16'], []);
    expect(few.errors).toContainEqual(['survey-of-few', 'surveys.csv', 'answered']);
    expect(few.messages).not.toMatch(/\b4\b/);
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,4000,3997,,,11,16')).toContainEqual([
      'survey-of-few',
      'surveys.csv',
      'answered',
    ]);
  });

  it('is not more than were asked, nor from more schools than there are', () => {
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,3000,3412,,,11,16')).toContainEqual([
      'more-than-asked',
      'surveys.csv',
      'answered',
    ]);
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,4000,3412,,,17,16')).toContainEqual([
      'more-than-asked',
      'surveys.csv',
      'schools',
    ]);
  });

  it('of one school is a figure of that school, and is refused', () => {
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,4000,3412,,,1,16')).toContainEqual([
      'survey-by-school',
      'surveys.csv',
      'schools',
    ]);
  });

  it('is a share between 0 and 100, of whole people', () => {
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,,,,158,11,16')).toContainEqual([
      'not-a-share',
      'surveys.csv',
      'response',
    ]);
    expect(errorsOf('lifestyle,Survey (made up),2014,Calendar year,,3412.5,,,11,16')).toContainEqual([
      'not-a-count',
      'surveys.csv',
      'answered',
    ]);
  });
});

describe('an answer of few', () => {
  it('is withheld: 0.1% of 3,390 are 3 pupils', () => {
    const { plan } = compilePlan(
      aPlanFolder({
        'indicators.csv': aTable(
          INDICATORS[0],
          'safe,Pupils who feel safe in town (made up),P1,high,percent,1,survey,yes,lifestyle',
        ),
        'observations.csv': aTable(ANSWER, 'safe,sampleton,2014,Calendar year,,0.1,3390'),
        'surveys.csv': aTable(SURVEY, YEAR),
        'targets.csv': undefined,
        'commentary.csv': undefined,
      }),
    );
    const [series] = [...(plan?.data.series.values() ?? [])].flatMap((areas) => [...areas.values()]);
    expect(series?.observations[0]?.reading).toEqual({ kind: 'withheld', shorthand: 'c' });
  });
});
