import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '@/data/packQueries';
import { changeAccount } from '@/domain/certainty/changeAccount';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { certaintyOf, type Certainty } from '@/domain/certainty/certainty';
import type { Indicator } from '@/domain/figures/indicator';
import { isInYear } from '@/domain/process/processKind';
import { strongestChange } from '@/domain/certainty/strongestChange';
import { oppositeYearOnYear } from '@/domain/scorecard/oppositeYearOnYear';
import { processOf } from '@/domain/process/processOfRow';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { HEADING_PARAM } from '@/ui/PageHeading';
import { formatReading } from '@/ui/formatValue';
import { countChangeText, intervalText, likenessesText, recentTrendText } from '@/wording/certaintyText';
import { comparatorText } from '@/wording/comparatorText';
import { noProcessText } from '@/wording/processText';
import { signalSentence } from '@/wording/signalText';
import { changeSureness } from '@/wording/surenessText';
import { countsOf } from './countsOf';
import type { IndicatorView } from './indicatorView';

/** How sure we can be: the figure's range, its distance from others and from the year before, and its trend. */
export function HowSure({ view }: { readonly view: IndicatorView }) {
  const { data, row, area } = view;
  const history = useQuery(historyQuery(data, row.indicator));
  const countsAt = countsOf(history.data, area);
  const certainty = certaintyOf(row, countsAt);
  if (certainty === undefined) return null;
  const [firstWord = '', reasonText] = splitAfterWord(changeSureness(strongestChange(data, row), row));
  const process = isInYear(row) ? noProcessText(processOf(data, row)) : undefined;
  const { numerator, denominator } = (row.period && countsAt(row.period)) ?? {};
  const isCounted = numerator !== undefined && denominator !== undefined;
  const texts = [...certaintyTexts(certainty, view, isCounted), ...(process === undefined ? [] : [process])];
  return (
    <section className="sc-sure">
      <h2 className="govuk-heading-m">How sure are we?</h2>
      <p className="govuk-body">
        <strong>{firstWord}</strong>
        {reasonText}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="govuk-body-s sc-quiet">
        <a
          className="govuk-link"
          href={hrefOf({ ...planAddressOf(data), page: 'methods', params: { [HEADING_PARAM]: 'how-sure' } })}
        >
          What these words mean
        </a>
      </p>
    </section>
  );
}

function certaintyTexts(certainty: Certainty, view: IndicatorView, isCounted: boolean): readonly string[] {
  const { row, region } = view;
  const otherYear = yearNotInMessage(view);
  const { indicator, direction } = row;
  const { range, likenesses, people, trend } = certainty;
  const signal = signalSentence(row);
  const directionChange = direction.kind === 'change' ? direction : undefined;
  const likeness = likenessesText(
    likenesses.map((comparison) => ({
      likeness: comparison.likeness,
      comparatorName: comparatorText(comparison.name, region),
    })),
  );
  return [
    range === undefined ? missingRangeText(row, isCounted) : rangeText(range, indicator),
    ...(likeness === undefined ? [] : [`Allowing for chance, it is ${likeness}.`]),
    ...(signal === undefined ? [] : [signal]),
    ...(directionChange && people
      ? [
          countChangeText(people, {
            indicator,
            earlierText: formatPeriodShort(directionChange.previous),
            isJudged: isJudgedRow(row),
            period: directionChange.previous,
          }),
        ]
      : []),
    ...(otherYear
      ? [
          `In ${formatPeriodShort(otherYear.period)} it was ${formatReading(otherYear.reading, indicator)}, ${otherYear.directionSide} than now.`,
        ]
      : []),
    ...(trend.kind === 'cannot be calculated' && (trend.because === 'not annual' || range === undefined)
      ? []
      : [trendSentence(trend, view)]),
  ];
}

/** Why a figure has no range. For a mean, the table of figures gives the counts, but they do not say how much people differ from each other. */
function missingRangeText({ indicator: { unit } }: IndicatorView['row'], isCounted: boolean): string {
  if (!isCounted) return 'The source gives neither a range for this figure nor the counts to work one out.';
  return unit.kind === 'mean'
    ? 'The source gives no range for this figure, and the counts behind an average are not enough to work one out.'
    : 'The source gives no range for this figure, and the counts behind it do not fit one that would hold it.';
}

/**
 * The figure of the same period last year, if the change since then goes the other way from the last change. Left out if the first sentence
 * already compares the two, or if chance explains the difference.
 */
function yearNotInMessage({ data, row }: IndicatorView) {
  const otherYear = oppositeYearOnYear(row);
  if (otherYear === undefined || row.direction.kind !== 'change') return undefined;
  const { leads, lastYear } = strongestChange(data, row);
  if (lastYear?.test?.likeness === 'similar') return undefined;
  const isInMessage = leads.kind === 'year' || (leads.kind === 'process' && lastYear?.test !== undefined);
  // The change on last year is opposite to the last change: a figure that has just risen is still below last year’s.
  const directionSide = row.direction.change > 0 ? 'higher' : 'lower';
  return isInMessage ? undefined : { ...otherYear, directionSide };
}

/** The recent trend in a sentence: "Recent trend, over five years: no significant change, 2020/21 to 2024/25, so that the last year alone stands out." */
function trendSentence(trend: Certainty['trend'], { data, row }: IndicatorView): string {
  const isLastYearAlone =
    trend.kind === 'no significant change' && strongestChange(data, row).leads.kind === 'step';
  const lastYearAloneText = isLastYearAlone ? ', so that the last year alone stands out' : '';
  return `Recent trend, over five years: ${recentTrendText(trend, row.indicator)}${lastYearAloneText}.`;
}

/** Splits a sentence after its first words, "Sure", "Probably" or "Cannot tell", so that the page can show these in bold. */
function splitAfterWord(sentence: string): readonly string[] {
  return sentence.split(/(?<=^(?:Sure|Probably|Cannot tell))/);
}

/** Whether the change is compared with the usual changes of the same series. */
function isJudgedRow(row: ScorecardRow): boolean {
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'usual' || kind === 'larger' || kind === 'unusual';
}

/** A complete count is no sample: its range says how it could have varied by chance, not how wrong it may be. */
function rangeText({ interval, method: by }: NonNullable<Certainty['range']>, indicator: Indicator): string {
  const range = intervalText(interval, indicator);
  if (by === 'source') return `95% range: ${range}, as its source prints it.`;
  const method = by === 'Wilson' ? 'Wilson’s method' : 'Byar’s method';
  if (indicator.type === 'survey') return `95% range: ${range}, from its counts (${method}).`;
  return `All are counted, so the figure is exact. As each case could have gone the other way, chance alone could have made it ${range}, 19 times in 20 (${method}).`;
}
