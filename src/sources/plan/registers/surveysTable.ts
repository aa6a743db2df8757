import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { paperOf, parseRegister } from './registerTable';

export const SURVEYS: TableShape = {
  file: 'surveys.csv',
  columns:
    'survey title time_period time_identifier asked answered printed response schools schools_of schools_named text source page doubt access'.split(
      ' ',
    ),
  needed: ['survey', 'title', 'time_period', 'time_identifier'],
  mostRows: 1000,
};

export type SurveyRow = ReturnType<typeof parseSurveys>['rows'][number];

export function parseSurveys(bytes: Uint8Array) {
  return parseRegister(bytes, SURVEYS, surveyFrom);
}

function surveyFrom(read: RowReader) {
  const [survey, title, period] = [read.needed('survey'), read.needed('title'), read.period()];
  const answers = {
    asked: wholeNumber(read, 'asked'),
    answered: wholeNumber(read, 'answered'),
    printed: read.text('printed'),
    response: percentage(read),
  };
  const rest = {
    schools: wholeNumber(read, 'schools'),
    schoolsOf: wholeNumber(read, 'schools_of'),
    schoolsNamed: read.text('schools_named'),
    text: read.text('text'),
    ...paperOf(read),
  };
  if ([answers.answered, answers.printed, answers.response].every((answer) => answer === undefined)) {
    read.report({
      severity: 'error',
      code: 'no-response',
      column: 'answered',
      message:
        'Nothing says how many answered. Expected a number in answered, the paper’s own words in printed, such as "more than 3,800", or a percentage in response.',
    });
    return undefined;
  }
  if (survey === undefined || title === undefined || period === undefined) return undefined;
  return { survey, title, period, ...answers, ...rest };
}

/** Zero or more of something that is counted. A message shows no digit, because the count may be too small to publish. */
function wholeNumber(read: RowReader, column: string): number | undefined {
  const found = read.number(column)?.value;
  if (found === undefined || (Number.isInteger(found) && found >= 0)) return found;
  read.report({
    severity: 'error',
    code: 'not-a-count',
    column,
    message: 'Found a number that counts nothing. Expected a whole number, 0 or more, or an empty cell.',
  });
  return undefined;
}

function percentage(read: RowReader): { readonly value: number; readonly decimals: number } | undefined {
  const found = read.number('response');
  if (found === undefined) return undefined;
  if (found.value >= 0 && found.value <= 100) return { value: found.value, decimals: found.decimals };
  read.report({
    severity: 'error',
    code: 'not-a-share',
    column: 'response',
    message: 'Found a number outside 0 to 100. Expected a percentage such as 58%, or an empty cell.',
  });
  return undefined;
}
