import type { IndicatorId } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { responseShare, type Survey } from '@/domain/registers/survey';
import type { SurveyQuestion } from '@/domain/registers/surveyQuestions';
import type { CsvShape } from './csv';
import { numberText } from './numberText';

const COLUMNS = [
  'survey',
  'title',
  'time_period',
  'time_identifier',
  'asked',
  'answered',
  'printed',
  'response',
  'schools',
  'schools_of',
  'question',
  'question_title',
  'value',
  'shorthand',
  'answered_question',
  'source',
  'page',
] as const;

export const SURVEYS_CSV: CsvShape<(typeof COLUMNS)[number]> = {
  columns: COLUMNS,
  numbers: ['asked', 'answered', 'response', 'schools', 'schools_of', 'value', 'answered_question'],
};

/** One record for each question and year of a survey; for a survey without questions, one for each year. Every record has the number of people who responded. */
export function surveyRecords(
  surveys: readonly {
    readonly years: readonly Survey[];
    readonly questions: readonly SurveyQuestion[];
  }[],
  counts: (indicator: IndicatorId, period: Period) => number | undefined,
) {
  return surveys.flatMap(({ years, questions }) =>
    years.flatMap((year, yearIndex) => {
      const answeredQuestions = questions.flatMap(({ indicator, answers }) => {
        const reading = answers[yearIndex]?.reading;
        if (reading === undefined) return [];
        return [
          {
            ...responseRecord(year),
            question: indicator.id as string,
            question_title: indicator.title,
            value: reading.kind === 'value' ? numberText(reading.value) : '',
            shorthand: reading.kind === 'withheld' ? reading.shorthand : '',
            answered_question: countText(counts(indicator.id, year.period)),
          },
        ];
      });
      const noAnswer = { question: '', question_title: '', value: '', shorthand: '', answered_question: '' };
      return answeredQuestions.length === 0 ? [{ ...responseRecord(year), ...noAnswer }] : answeredQuestions;
    }),
  );
}

function responseRecord(year: Survey) {
  const {
    survey,
    title,
    period,
    asked: peopleAsked,
    answered: peopleAnswered,
    printed: printedShare = '',
    schools,
    schoolsOf,
  } = year;
  const shareAnswered = responseShare(year);
  return {
    survey,
    title,
    time_period: period.timePeriod,
    time_identifier: period.timeIdentifier,
    asked: countText(peopleAsked),
    answered: countText(peopleAnswered),
    printed: printedShare,
    response: shareAnswered === undefined ? '' : shareAnswered.value.toFixed(shareAnswered.decimals),
    schools: countText(schools),
    schools_of: countText(schoolsOf),
    source: year.source ?? '',
    page: year.page ?? '',
  };
}

function countText(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
