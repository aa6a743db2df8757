import type { Comparator } from '@/domain/scorecard/comparator';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
import type { BenchmarkName, Combine } from '@/domain/figures/ratingPolicy';
import type { BenchmarkComparison, Rating, TargetComparison } from '@/domain/scorecard/rating';
import type { Target } from '@/domain/plan/plan';
import { otherColourByTarget } from '@/domain/scorecard/targetColour';
import type { ValueReading } from '@/domain/figures/reading';
import { formatDistance, formatValue, pointsOnce, spokenDistance } from '@/ui/formatValue';
import { comparatorText, countedText } from './comparatorText';
import { notRatedReason } from './notRatedText';

/** The part of a scorecard's row that a rating's sentence needs. */
export type RatingSubject = {
  readonly indicator: Indicator;
  readonly observation: Observation | undefined;
  /** A later period of the area whose figure is withheld or not available. */
  readonly laterObservation?: Observation | undefined;
  readonly rating: Rating;
  /** The target of the figure's own period, as it was recorded. */
  readonly target?: Pick<Target, 'amber'> | undefined;
  readonly comparators: Readonly<Record<BenchmarkName, Comparator>>;
  readonly combine: Combine;
  readonly region: string | undefined;
};

/** Names a rating: `Red`, `Amber`, `Green` or `Not rated`. */
export function ratingWord(rating: Rating): string {
  if (rating.kind === 'not rated') return 'Not rated';
  switch (rating.colour) {
    case 'red':
      return 'Red';
    case 'amber':
      return 'Amber';
    case 'green':
      return 'Green';
  }
}

/** Why this rating, with its figures: "46% is 4 percentage points lower than the neighbours’ average (50%) and 8 points lower than England (54%), which is worse." */
export function ratingReason(subject: RatingSubject): string {
  const { rating } = subject;
  if (rating.kind === 'not rated') return notRatedReason(rating.because, subject);
  const figure = ownFigureText(subject);
  if (rating.basis === 'reported') {
    const reportedText = `As reported by ${reporter(rating.reportedBy)}, not calculated.`;
    return rating.target === undefined
      ? reportedText
      : pointsOnce(
          `${reportedText} ${figure} is ${targetText(rating.target, subject)}.${byTargetText(subject)}`,
        );
  }
  const comparisonTexts = rating.comparisons.map((comparison) => comparisonText(comparison, subject));
  const target: SentencePart[] =
    rating.target === undefined ? [] : [{ text: targetText(rating.target, subject) }];
  const partsText = joinedParts([...comparisonTexts, ...target]);
  const toleranceText =
    rating.tolerance > 0
      ? ` A difference of up to ${distanceText(rating.tolerance, subject)} counts as in line.`
      : '';
  return pointsOnce(`${figure} is ${partsText}.${toleranceText}`);
}

/** Says that a printed colour is not the one that the target gives. The result is empty if it is, or nobody can tell. */
function byTargetText({ rating, target }: RatingSubject): string {
  const colour = otherColourByTarget(rating, target);
  return colour === undefined
    ? ''
    : ` By that target it would ${colour === 'not green' ? 'not be green' : `be ${colour}`}: ${ratingWord(rating).toLowerCase()} is the rating as printed.`;
}

/** The rule that was applied, in one sentence. */
export function ratingRule(rating: Rating, combine: Combine): string {
  if (rating.kind === 'not rated') return 'A figure that cannot be judged fairly is not given a colour.';
  switch (rating.basis) {
    case 'reported':
      return 'The colour is the one that a report printed. It is not worked out from a figure here.';
    case 'target':
      return 'At or better than the target is green; else at or better than the amber limit is amber; else red.';
    case 'significance':
      return 'Green or red only where the comparator lies outside the figure’s 95% interval; else amber, "similar".';
    case 'benchmark':
      return combine === 'all'
        ? 'In line with or better than every benchmark is green, worse than every one of them is red, else amber; a missed target turns green to amber.'
        : 'In line with or better than the benchmark is green; worse is red; in line but short of the target, or worse but meeting the target, is amber.';
  }
}

/** Names who printed a rating: `the council`, `Ofsted`. */
export function reporter(reportedBy: string | undefined): string {
  if (reportedBy === undefined || reportedBy === 'council') return 'the council';
  return reportedBy === 'ofsted' ? 'Ofsted' : reportedBy;
}

function comparisonText(
  { name, comparatorReading, distanceBehind, verdict }: BenchmarkComparison,
  subject: RatingSubject,
): SentencePart {
  const { rating, comparators, indicator } = subject;
  const countedNote = countedText(comparators[name]);
  const figure = `${comparatorFigureText(comparatorReading, subject)}${countedNote === undefined ? '' : `, ${countedNote}`}`;
  const comparatorName = `${comparatorText(name, subject.region)} (${figure})`;
  if (rating.kind === 'rated' && rating.basis === 'significance')
    return {
      text:
        verdict === 'amber'
          ? `similar to ${comparatorName}`
          : `${verdict === 'green' ? 'better' : 'worse'} than ${comparatorName}`,
    };
  if (distanceBehind === 0) return { text: `level with ${comparatorName}` };
  const toleranceNote = distanceBehind > 0 && verdict === 'green' ? ', within the tolerance' : '';
  const size = spokenDistanceTo(comparatorReading, Math.abs(distanceBehind), subject);
  return {
    text: `${size} ${sideWord(distanceBehind, indicator)} than ${comparatorName}${toleranceNote}`,
    judgement: toleranceNote === '' ? judgedWord(distanceBehind) : undefined,
  };
}

/** A part of a sentence, and the judgement that ends it; several parts with one judgement share it. */
type SentencePart = { readonly text: string; readonly judgement?: 'better' | 'worse' | undefined };

function joinedParts(parts: readonly SentencePart[]): string {
  const partTexts = parts.map(({ text, judgement }, index) => {
    const isRepeated = judgement === undefined || parts[index + 1]?.judgement === judgement;
    return isRepeated ? text : `${text}, which is ${judgement}`;
  });
  const lastPart = partTexts.at(-1) ?? '';
  if (partTexts.length < 2) return lastPart;
  // A part that ends with a judgement of its own is closed by a comma, so that "and" begins another.
  const isClosed = / which is \w+$/.test(partTexts.at(-2) ?? '');
  return `${partTexts.slice(0, -1).join(', ')}${isClosed ? ',' : ''} and ${lastPart}`;
}

/** Says on which side of a comparator a figure lies that is behind it by this much: "higher" or "lower", by polarity. */
export function sideWord(
  distanceBehind: number,
  { polarity }: Pick<Indicator, 'polarity'>,
): 'higher' | 'lower' {
  return distanceBehind > 0 === (polarity === 'low') ? 'higher' : 'lower';
}

export function judgedWord(distanceBehind: number): 'better' | 'worse' {
  return distanceBehind > 0 ? 'worse' : 'better';
}

function targetText(
  { target, distanceBehind, isMet, isNearTarget }: TargetComparison,
  subject: RatingSubject,
): string {
  const figure = `the target of ${comparatorFigureText(target, subject)}`;
  if (isMet) return `at or better than ${figure}`;
  return `off ${figure} by ${spokenDistanceTo(target, distanceBehind, subject)}${isNearTarget ? ', within the amber limit' : ''}`;
}

function ownFigureText({ indicator, observation }: RatingSubject): string {
  if (observation?.reading.kind !== 'value') return indicator.title;
  return formatValue(observation.reading.value, indicator.unit, indicator.decimals);
}

/** A comparator's figure at its own published decimals, so that England's "11%" is not shown as 11.0%. */
function comparatorFigureText(reading: ValueReading, { indicator }: RatingSubject): string {
  return formatValue(reading.value, indicator.unit, Math.min(reading.decimals, indicator.decimals));
}

type ComparedSubject = Pick<RatingSubject, 'indicator' | 'observation'>;

/** A distance at the decimals at which the two were compared: 4.7 is 6 pp better than a printed 11, not 6.0. */
export function distanceTo(comparatorReading: ValueReading, size: number, subject: ComparedSubject): string {
  return formatDistance(size, subject.indicator.unit, decimalsTo(comparatorReading, subject));
}

/** The distance as a sentence says it: "6 percentage points". */
export function spokenDistanceTo(
  comparatorReading: ValueReading,
  size: number,
  subject: ComparedSubject,
): string {
  return spokenDistance(size, subject.indicator.unit, decimalsTo(comparatorReading, subject));
}

function decimalsTo(comparatorReading: ValueReading, { indicator, observation }: ComparedSubject): number {
  const ownDecimals =
    observation?.reading.kind === 'value' ? observation.reading.decimals : indicator.decimals;
  return Math.min(ownDecimals, comparatorReading.decimals, indicator.decimals);
}

function distanceText(size: number, { indicator }: RatingSubject): string {
  return spokenDistance(size, indicator.unit, indicator.decimals);
}
