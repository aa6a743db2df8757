import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import { HIDDEN } from '@/domain/report/harmlessWords';
import { numbersIn, type FoundNumber } from '@/domain/report/numbersIn';
import { mayMeanPeriod, periodNamedWith } from '@/domain/report/namedPeriod';
import { searchableText } from '@/domain/report/searchableText';
import { sentencesOf } from '@/domain/report/sentencesOf';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import type { PlanText } from './planTexts';

/** Words for some of the people, for a part of the area, or for anything else that is not the figure of the whole area. */
const OF_A_PART =
  /\b(?:boys?|girls?|males?|females?|wards?|localit\p{L}+|teams?|areas?|north|south|east|west|centr\p{L}+|schools?|homes?|communit\p{L}+|groups?|each|every|another|others?|those|these|them|whom|which|who|some|most|rest|remaining|new|parts?|between|than|aged?|under|over|out of|or|except|but|only|more|fewer|less)\b/iu;

/** What is published: the figures, the area of the scorecard, and the names of the plan's groups. */
export type PublishedFigures = {
  readonly data: PlanData;
  readonly area: AreaCode | undefined;
  readonly groups: readonly string[];
};

/**
 * A paragraph on an indicator, without numbers that only repeat a published figure: "82.0% of assessments were finished in November 2025" says
 * no more than the figure does. A number is removed only in a sentence about the whole area in which every number is the area's own published
 * figure, for the period that the sentence gives or, without one, for the newest.
 */
export function withoutPublished(
  { file, column, subject, text, access }: PlanText,
  { data, area, groups }: PublishedFigures,
): string {
  if (area === undefined || file !== COMMENTARY.file || column !== 'text' || access !== 'public') return text;
  const indicator =
    subject.kind === 'indicator' ? data.indicators.find(({ id }) => id === subject.indicator) : undefined;
  if (indicator === undefined) return text;
  const otherAreaNames = [...data.areas.values()].filter(({ code }) => code !== area).map(({ name }) => name);
  const namesToFind = [...otherAreaNames, ...groups].map((name) => searchableText(name).toLowerCase());
  return sentencesOf(text)
    .map((sentence) => {
      const searchable = searchableText(sentence);
      if (OF_A_PART.test(searchable.replaceAll(TARGET, ''))) return sentence;
      if (namesToFind.some((name) => searchable.toLowerCase().includes(name))) return sentence;
      return withoutFigures(searchable, { data, indicator, area }) ?? sentence;
    })
    .join(' ');
}

/** Words that compare with the plan's own target, such as "less than the target". */
const TARGET = /\b(?:more|less|fewer) than the target\b/gi;

/** Returns the sentence with each of its numbers hidden, or undefined if one of them is not a published figure. */
function withoutFigures(
  searchable: string,
  place: { readonly data: PlanData; readonly indicator: Indicator; readonly area: AreaCode },
): string | undefined {
  const withoutDates = searchable.replaceAll(DATES, (matchedText) => HIDDEN.repeat(matchedText.length));
  const numbers = numbersIn(withoutDates);
  if (numbers.length === 0 || !numbers.every((number) => isPublished(searchable, number, place)))
    return undefined;
  return numbers.reduce(
    (remainingText, { start, end }) =>
      remainingText.slice(0, start) + HIDDEN.repeat(end - start) + remainingText.slice(end),
    withoutDates,
  );
}

const DATES =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?\b|\b(?:19|20)\d\d[/-]\d\d\b|\b(?:in|since|of) (?:19|20)\d\d\b/g;

function isPublished(
  searchable: string,
  { start, end, value, text }: FoundNumber,
  {
    data,
    indicator,
    area,
  }: { readonly data: PlanData; readonly indicator: Indicator; readonly area: AreaCode },
): boolean {
  const [textBefore, textAfter] = [searchable.slice(0, start), searchable.slice(end)];
  const isPercent = /^(?:%| per ?cent\b)/i.test(textAfter);
  if (isPercent !== (indicator.unit.kind === 'share') || !/^[\d.,]+$/.test(text)) return false;
  const ownObservations = data.series.get(indicator.id)?.get(area)?.observations ?? [];
  const namedPeriod = periodNamedWith({ textBefore, textAfter }, data.plan.asAt);
  const newest = ownObservations
    .filter(({ reading }) => reading.kind === 'value')
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  const isMeantPeriod = (period: Period) =>
    namedPeriod === undefined || namedPeriod.kind === 'now'
      ? newest !== undefined && comparePeriods(period, newest) === 0
      : mayMeanPeriod(namedPeriod, period);
  return ownObservations.some(
    ({ reading, period, access }) =>
      reading.kind === 'value' && access === undefined && reading.value === value && isMeantPeriod(period),
  );
}
