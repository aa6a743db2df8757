import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { paperOf, parseRegister } from './registerTable';

export const SURVEYS: TableShape = {
  file: 'surveys.csv',
  columns:
    'survey title time_period time_identifier asked answered printed response schools schools_of schools_named text source page doubt access'.split(
      ' ',
    ),
  neededColumns: ['survey', 'title', 'time_period', 'time_identifier'],
  mostRows: 1000,
};

export type SurveyRow = ReturnType<typeof parseSurveys>['rows'][number];

export function parseSurveys(bytes: Uint8Array) {
  return parseRegister(bytes, SURVEYS, surveyFrom);
}

function surveyFrom(reader: RowReader) {
  const [survey, title, period] = [reader.needed('survey'), reader.needed('title'), reader.period()];
  const answers = {
    asked: wholeNumber(reader, 'asked'),
    answered: wholeNumber(reader, 'answered'),
    printed: reader.text('printed'),
    response: percentage(reader),
  };
  const otherFields = {
    schools: wholeNumber(reader, 'schools'),
    schoolsOf: wholeNumber(reader, 'schools_of'),
    schoolsNamed: reader.text('schools_named'),
    text: reader.text('text'),
    ...paperOf(reader),
  };
  if ([answers.answered, answers.printed, answers.response].every((answer) => answer === undefined)) {
    reader.report({
      severity: 'error',
      code: 'no-response',
      column: 'answered',
      message:
        'Nothing says how many answered. Expected a number in answered, the paper’s own words in printed, such as "more than 3,800", or a percentage in response.',
    });
    return undefined;
  }
  if (survey === undefined || title === undefined || period === undefined) return undefined;
  return { survey, title, period, ...answers, ...otherFields };
}

/** Reads a count of zero or more. A message shows none of its digits, because the count may be too small to publish. */
function wholeNumber(reader: RowReader, column: string): number | undefined {
  const schoolCount = reader.number(column)?.value;
  if (schoolCount === undefined || (Number.isInteger(schoolCount) && schoolCount >= 0)) return schoolCount;
  reader.report({
    severity: 'error',
    code: 'not-a-count',
    column,
    message: 'Found a number that counts nothing. Expected a whole number, 0 or more, or an empty cell.',
  });
  return undefined;
}

function percentage(reader: RowReader): { readonly value: number; readonly decimals: number } | undefined {
  const responseNumber = reader.number('response');
  if (responseNumber === undefined) return undefined;
  if (responseNumber.value >= 0 && responseNumber.value <= 100)
    return { value: responseNumber.value, decimals: responseNumber.decimals };
  reader.report({
    severity: 'error',
    code: 'not-a-share',
    column: 'response',
    message: 'Found a number outside 0 to 100. Expected a percentage such as 58%, or an empty cell.',
  });
  return undefined;
}
