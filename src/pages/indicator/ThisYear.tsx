import { useQuery } from '@tanstack/react-query';
import { inYearQuery } from '@/data/packQueries';
import type { Indicator, InYearRule } from '@/domain/figures/indicator';
import { strongestChange } from '@/domain/certainty/strongestChange';
import { inYearRow, type InYearRow } from '@/domain/inYear/inYear';
import { toDateLikeness } from '@/domain/inYear/toDateLikeness';
import type { YearToDate } from '@/domain/inYear/yearToDate';
import { formatReading } from '@/ui/formatValue';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { Loaded } from '@/ui/Loaded';
import {
  benchmarkAge,
  lastTargetSentence,
  ruleText,
  toDateBehindText,
  toDateSentence,
  yearTargetSentence,
} from '@/wording/inYearText';
import type { IndicatorView } from './indicatorView';

/** The year so far, for an indicator with figures within the year. Shows nothing for any other. */
export function ThisYear({ view }: { readonly view: IndicatorView }) {
  if (view.row.indicator.inYear === undefined) return null;
  return (
    <section className="sc-this-year">
      <h2 className="govuk-heading-m">This year so far</h2>
      <Sentences view={view} />
    </section>
  );
}

function Sentences({ view }: { readonly view: IndicatorView }) {
  const { data, area, lastDay, row, asAt } = view;
  const query = useQuery(inYearQuery(data));
  return (
    <Loaded query={query} contentName="this year so far">
      {(notes) => {
        const yearRow = inYearRow(data, row.indicator, notes, { area, lastDay });
        if (yearRow === undefined)
          return <p className="govuk-body">There is no figure within the year yet.</p>;
        return (
          <>
            <ul className="govuk-list govuk-list--bullet">
              {yearRow.isYearOver && asAt === undefined && (
                <li>
                  There is no figure of the current year yet. These are of {formatPeriodShort(yearRow.year)}.
                </li>
              )}
              {sentencesOf(yearRow, view).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className="govuk-body-s sc-no-print">
              <a
                className="govuk-link"
                href={hrefOf({ ...planAddressOf(data), page: 'in-year', params: { asat: asAt } })}
              >
                Every indicator this year, in one table
              </a>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

function sentencesOf(row: InYearRow, view: IndicatorView): readonly string[] {
  const { indicator, toDate, toDateLastYear, lastYear, benchmark } = row;
  const figureText = (text: Parameters<typeof formatReading>[0]) => formatReading(text, indicator);
  const readingBefore = lastYear?.observation?.reading;
  const behindNote = toDateBehindText(row);
  return [
    ...(toDate === undefined || indicator.inYear === undefined
      ? []
      : [toDateText(toDate, indicator, indicator.inYear)]),
    ...(behindNote === undefined
      ? []
      : [`The year to date is ${behindNote}: the rating is of the newest figure alone.`]),
    ...[yearTargetSentence(row), lastTargetSentence(row)].filter((text) => text !== undefined),
    ...(toDateLastYear?.kind === 'value' && indicator.inYear !== 'last' && indicator.inYear !== 'as-printed'
      ? [`By the same time last year: ${figureText(toDateLastYear.reading)}.${likenessOf(row, view)}`]
      : []),
    ...(readingBefore === undefined || lastYear === undefined
      ? []
      : [`${formatPeriodShort(lastYear.period)}, the same period last year: ${figureText(readingBefore)}.`]),
    ...(benchmark === undefined ? [] : [benchmarkSentence(row, benchmark, view.areaName)]),
  ];
}

/**
 * Whether the difference between the two years to date is more than chance, if that can be tested. Where the page calls the latest change
 * unclear, the text adds that the newest figure alone does not show a change.
 */
function likenessOf(yearRow: InYearRow, { data, row }: IndicatorView): string {
  const likeness = toDateLikeness(yearRow);
  if (likeness === undefined) return '';
  if (likeness === 'similar') return ' The difference is no more than chance.';
  const { sureness } = strongestChange(data, row);
  const aloneText = sureness === 'cannot tell' ? ', which its newest figure alone does not show' : '';
  return ` The year to date is ${likeness} by more than chance${aloneText}.`;
}

/** The year to date and the rule by which it was worked out. A year to date that the source printed has no rule. */
function toDateText(toDate: YearToDate, indicator: Indicator, rule: InYearRule): string {
  const sentence = toDateSentence(toDate, indicator);
  const isPrinted = toDate.kind === 'value' && toDate.isPrinted === true;
  return isPrinted ? sentence : `${sentence.replace(/\.$/, '')} (${ruleText(rule)}).`;
}

/** The published figures beside this year's: `Published for 2024/25, 8 months older: Sampleton 22.5%, neighbours 21.8%, England 22.4%.` */
function benchmarkSentence(
  { indicator }: InYearRow,
  benchmark: NonNullable<InYearRow['benchmark']>,
  area: string,
): string {
  const { observation, comparators } = benchmark.row;
  const ownFigures =
    observation === undefined ? [] : [`${area} ${formatReading(observation.reading, indicator)}`];
  const otherFigures = (['neighbours', 'england'] as const).flatMap((name) => {
    const benchmark = comparators[name].benchmark;
    const comparatorName = name === 'england' ? 'England' : 'neighbours';
    return benchmark.kind === 'value'
      ? [`${comparatorName} ${formatReading(benchmark.reading, indicator)}`]
      : [];
  });
  return `Published for ${benchmarkAge(benchmark)}: ${[...ownFigures, ...otherFigures].join(', ')}.`;
}
