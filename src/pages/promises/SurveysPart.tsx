import { periodKey } from '@/domain/figures/period';
import { mainArea } from '@/domain/plan/planData';
import { yearsOf, type Survey } from '@/domain/registers/survey';
import { surveyQuestions } from '@/domain/registers/surveyQuestions';
import { formatAccess } from '@/ui/formatAccess';
import { formatPeriod } from '@/ui/formatPeriod';
import { Markdown } from '@/ui/Markdown';
import { PageHeading } from '@/ui/PageHeading';
import { answeredText, responseText, schoolsText, surveysTitle } from '@/wording/surveyText';
import type { PartProps } from './partProps';
import { DoubtNote } from './DoubtNote';
import { QuestionTable } from './QuestionTable';
import { SaveRegister } from './SaveRegister';
import { SourceNote } from './SourceNote';
import { useAnswerCounts } from './useAnswerCounts';
import { RegisterTable } from './RegisterTable';

/** The part on surveys: how many people answered each year, and each question by year with how many answered it. */
export function SurveysPart({ data, registers: { surveys }, asAt, caption }: PartProps) {
  const surveyNames = [...new Set(surveys.map(({ survey }) => survey))];
  const newest = surveys.toSorted((a, b) => b.period.end.localeCompare(a.period.end));
  const area = mainArea(data);
  const surveysAsked = surveyNames.map((survey) => {
    const years = yearsOf(surveys, survey);
    const questions = surveyQuestions(survey, years, {
      indicators: data.indicators,
      seriesOf: ({ id }) => data.series.get(id)?.get(area),
    });
    return { survey, years, questions };
  });
  const counts = useAnswerCounts(
    data,
    surveysAsked.flatMap(({ questions }) => questions.map(({ indicator }) => indicator)),
  );
  return (
    <>
      <PageHeading
        caption={caption}
        title={surveysTitle(newest)}
        windowTitle={`Surveys, ${data.plan.title}`}
      />
      <p className="govuk-body sc-measure">
        A survey speaks for those who answered. No answer is shown without how many did, and none by school.
      </p>
      <SaveRegister
        name={[data.plan.id, 'surveys', asAt]}
        csv={async () => {
          const [{ toCsv }, { surveyRecords, SURVEYS_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/surveyRecords'),
          ]);
          return toCsv(SURVEYS_CSV, surveyRecords(surveysAsked, counts));
        }}
      />
      {surveysAsked.map(({ survey, years, questions }) => (
        <section key={survey}>
          <h2 className="govuk-heading-l">{years[0]?.title}</h2>
          <Responses years={years} />
          {questions.length === 0 ? (
            <p className="sc-missing">
              No answer is printed as a figure, so none is shown.
              {years.some(({ text }) => text !== undefined) && ' What the paper says in words is below.'}
            </p>
          ) : (
            <QuestionTable data={data} years={years} questions={questions} counts={counts} />
          )}
          {years.map(({ period, text }) =>
            text === undefined ? null : (
              <div key={period.timePeriod} className="sc-measure">
                <h3 className="govuk-heading-m">What the paper says in words, {formatPeriod(period)}</h3>
                <Markdown text={text} />
              </div>
            ),
          )}
        </section>
      ))}
      <SourceNote plan={data.plan} rows={surveys} />
    </>
  );
}

function Responses({ years }: { readonly years: readonly Survey[] }) {
  return (
    <RegisterTable
      caption="Who answered"
      isCaptionShown
      headings={['When', 'Answered', 'Of', 'Response', 'Schools that took part']}
    >
      <tbody>
        {years.map((year) => (
          <tr key={periodKey(year.period)}>
            <th scope="row">
              {formatPeriod(year.period)}
              {formatAccess(year.access) !== undefined && (
                <small className="sc-restricted">For members: {formatAccess(year.access)}</small>
              )}
              <DoubtNote text={year.doubt} />
              <small>{year.page}</small>
            </th>
            <td>{answeredText(year)}</td>
            <td>{year.asked?.toLocaleString('en-GB') ?? 'not stated'}</td>
            <td>{responseText(year)}</td>
            <td>
              {schoolsText(year)}
              {year.schoolsNamed !== undefined && <small>{year.schoolsNamed}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}
