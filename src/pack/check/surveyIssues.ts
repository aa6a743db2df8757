import type { Area } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import type { Issue } from '@/domain/plan/issue';
import { INDICATORS, type IndicatorRow } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import { SURVEYS, type SurveyRow } from '@/sources/plan/registers/surveysTable';
import { listForMessage } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

type Rows = {
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly ObservationRow[];
  readonly surveys: readonly SurveyRow[];
};

/** Answers to a survey that may not be published: without the number who answered, by school, or from so few people that they could be recognised. */
export function surveyIssues(
  rows: Rows,
  { areas, smallest }: { readonly areas: readonly Area[]; readonly smallest: number },
): readonly Issue[] {
  const questions = new Map(
    rows.indicators.flatMap(({ indicator }) =>
      indicator.survey === undefined ? [] : [[indicator.id as string, indicator] as const],
    ),
  );
  const schools = new Set(
    areas.filter(isSchool).flatMap(({ code, name }) => [code.toLowerCase(), name.toLowerCase()]),
  );
  return [
    ...rows.surveys.flatMap((row) => responseIssues(row, smallest)),
    ...unknownSurveys(rows),
    ...rows.observations.flatMap((row) => {
      const question = questions.get(row.indicator);
      return question === undefined || row.reading?.kind !== 'value'
        ? []
        : answerIssues(row, question, { rows, schools });
    }),
  ];
}

function unknownSurveys({ indicators, surveys }: Rows): readonly Issue[] {
  const names = [...new Set(surveys.map(({ survey }) => survey))];
  return indicators.flatMap(({ row, indicator: { survey } }): readonly Issue[] => {
    if (survey === undefined || names.includes(survey)) return [];
    const advice =
      names.length === 0
        ? 'surveys.csv has no row.'
        : `Expected one of ${listForMessage(names)}, as surveys.csv has them.`;
    const message = `The survey "${quoted(survey)}" is not known. ${advice} Add it there with how many answered.`;
    return [
      { severity: 'error', code: 'unknown-survey', file: INDICATORS.file, row, column: 'survey', message },
    ];
  });
}

/** Finds responses of few people, and responses that do not add up. No message shows the number. */
function responseIssues(
  { row, asked: childrenAsked, answered: childrenAnswered, schools, schoolsOf }: SurveyRow,
  smallest: number,
): readonly Issue[] {
  const error = (code: string, column: string, message: string): Issue => ({
    severity: 'error',
    code,
    file: SURVEYS.file,
    row,
    column,
    message,
  });
  const isFew = (count: number | undefined) => count !== undefined && count > 0 && count < smallest;
  const childrenNotAnswering =
    childrenAsked === undefined || childrenAnswered === undefined
      ? undefined
      : childrenAsked - childrenAnswered;
  if (childrenNotAnswering !== undefined && childrenNotAnswering < 0)
    return [error('more-than-asked', 'answered', 'More answered than were asked. Correct one of the two.')];
  if (schools !== undefined && schoolsOf !== undefined && schools > schoolsOf)
    return [
      error(
        'more-than-asked',
        'schools',
        'More schools took part than there are. Correct schools or schools_of.',
      ),
    ];
  if (schools === 1)
    return [
      error(
        'survey-by-school',
        'schools',
        'One school took part, so this is the response of that school. Each school has its own figures from the survey, and they are not published. Delete the row.',
      ),
    ];
  if (!isFew(childrenAnswered) && !isFew(childrenAsked) && !isFew(childrenNotAnswering)) return [];
  return [
    error(
      'survey-of-few',
      isFew(childrenAsked) ? 'asked' : 'answered',
      `So few answered, or did not, that they could be known: fewer than ${smallest}. Leave the number out, and say in printed what may be said, such as "nearly all".`,
    ),
  ];
}

function answerIssues(
  { row, period, area, breakdown, denominator, access }: ObservationRow,
  question: Indicator,
  { rows, schools }: { readonly rows: Rows; readonly schools: ReadonlySet<string> },
): readonly Issue[] {
  const error = (code: string, column: string, message: string): Issue => ({
    severity: 'error',
    code,
    file: OBSERVATIONS.file,
    row,
    column,
    message,
  });
  const bySchool = isBySchool(breakdown) ? 'breakdown' : schools.has(area.toLowerCase()) ? 'area' : undefined;
  if (bySchool !== undefined)
    return [
      error(
        'survey-by-school',
        bySchool,
        'An answer of one school. Each school has its own figures from the survey, and they are not published. Delete the row.',
      ),
    ];
  const year = rows.surveys.find(
    (registerRow) =>
      registerRow.survey === question.survey &&
      isSamePeriod(registerRow.period, period) &&
      (registerRow.access === 'public' || access !== 'public'),
  );
  if (year === undefined)
    return [
      error(
        'answer-without-response',
        'time_period',
        `Nothing says how many answered the survey in this period. Expected a row in surveys.csv: write ${quoted(question.survey ?? '')} in survey, ${period.timePeriod} in time_period and ${period.timeIdentifier} in time_identifier, and how many answered.`,
      ),
    ];
  const answerCount = denominator?.kind === 'value' ? denominator.value : undefined;
  if (answerCount !== undefined && year.answered !== undefined && answerCount > year.answered)
    return [
      error(
        'more-than-asked',
        'denominator',
        'More answered this question than answered the survey. Correct one of the two.',
      ),
    ];
  if (year.answered !== undefined && question.people && denominator === undefined)
    return [
      error(
        'answer-without-count',
        'denominator',
        'surveys.csv says how many answered the survey, and this row does not say how many answered the question: a share and a count together may show who said what. Expected the number in denominator; where everybody answered, the same number as in surveys.csv.',
      ),
    ];
  return [];
}

function isSamePeriod(a: Period, b: Period): boolean {
  return a.timePeriod === b.timePeriod && a.timeIdentifier === b.timeIdentifier;
}

/** Finds a breakdown by school: `school=Sampleton High`. */
function isBySchool(breakdown: string): boolean {
  return breakdown
    .split(';')
    .some((filterPair) => /^\s*(school|academy|college|institution|urn)\s*=/i.test(filterPair));
}

function isSchool(area: Area): boolean {
  return area.kind === 'local' && /school|academy|college/i.test(area.sort ?? '');
}
