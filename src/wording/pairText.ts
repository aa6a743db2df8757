import type { Indicator } from '@/domain/figures/indicator';
import type { SumBasis, Pair, PairLine } from '@/domain/scorecard/pair';
import { differenceOf } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatNumber, formatReading, formatValue } from '@/ui/formatValue';
import { comparatorShort, comparatorText } from './comparatorText';

/** A row's note: "read with Not known 4.7%: together 10.6%, not rated"; of a published figure "together 4.7%, as published". */
export function pairNote(pair: Pair): string {
  return `read with ${pair.companion.title} ${pairFiguresText(pair)}`;
}

/** What follows the title of the other in that note: "4.7%: together 10.6%, not rated". */
export function pairFiguresText(pair: Pair): string {
  const { companion, observation } = pair;
  const sum = pair.lines[0]?.sum;
  const figure = observation === undefined ? 'no figure' : formatReading(observation.reading, companion);
  const sumNote = pair.whole === undefined ? 'not rated' : 'as published';
  const togetherText = sum === undefined ? '' : `: together ${sumText(pair.lines[0], pair)}, ${sumNote}`;
  return `${figure}${togetherText}`;
}

/** Why two indicators are read together: "Read with “Not known”: either without the other misleads." */
export function readWithText({ title }: Pick<Indicator, 'title'>): string {
  return `Read with “${title}”: either without the other misleads.`;
}

/** The pair as a sentence, with the comparators' figures: a figure that misleads alone is never quoted without its companion. */
export function pairSentence(pair: Pair, indicator: Indicator): string {
  const { companion, observation, lines, period } = pair;
  if (lines.length === 0) {
    const noFigureText =
      observation === undefined || observation.reading.kind === 'value'
        ? 'which has no figure to add'
        : `which is ${formatReading(observation.reading, companion)}`;
    return `Read with ${companion.title}, ${noFigureText} for ${formatPeriodShort(period)}.`;
  }
  const lineTexts = lines.map((line) => {
    const bothFigures = `${figureText(line.indicatorReading, indicator)} and ${figureText(line.companionReading, companion)}`;
    return `${ownerText(line.owner)}${bothFigures}${line.sum === undefined ? '' : `, together ${sumText(line, pair)}`}`;
  });
  const sumNote = pair.whole === undefined ? 'added up here, not rated' : 'as published';
  const sumNoteText = lines[0]?.sum === undefined ? '' : ` (${sumNote})`;
  return `Read with ${companion.title}: ${lineTexts.join('; ')}${sumNoteText}.`;
}

/** Says where the two together lie on another side of a comparator than the one alone, which is why they are read together. */
export function turnedSides({ lines }: Pair): readonly string[] {
  const [ourLine, ...comparatorLines] = lines;
  const namesTurnedAt = (side: 1 | -1) =>
    comparatorLines.flatMap(({ owner, indicatorReading, sum }) => {
      if (owner === 'ours' || ourLine?.sum === undefined || sum === undefined) return [];
      const [aloneDifference, sumDifference] = [
        differenceOf(ourLine.indicatorReading, indicatorReading),
        differenceOf(ourLine.sum, sum),
      ];
      return aloneDifference * side > 0 && sumDifference * side < 0 ? [comparatorText(owner, undefined)] : [];
    });
  const turnedSentence = (names: readonly string[], aloneWord: string, togetherWord: string) =>
    names.length === 0
      ? []
      : [`Alone it is ${aloneWord} than ${names.join(' and ')}; together the two are ${togetherWord}.`];
  return [
    ...turnedSentence(namesTurnedAt(1), 'higher', 'lower'),
    ...turnedSentence(namesTurnedAt(-1), 'lower', 'higher'),
  ];
}

/** Says under which title the two are published together: "The two together are published as “NEET or not known”." */
export function publishedTogetherText({ title }: Pick<Indicator, 'title'>): string {
  return `The two together are published as “${title}”. That figure is shown, and nothing is added up here.`;
}

/** What the sum is made from, and why it is not rated. */
export function sumBasisText(footing: SumBasis): string {
  switch (footing.kind) {
    case 'one denominator':
      return `Both are counted out of the same number, so the sum is exact: ${formatNumber(footing.numerator, 0)} of ${formatNumber(footing.denominator, 0)}. It is added up here, and not rated.`;
    case 'two denominators':
      return `Added up here as a rough guide, and not rated: the two are counted out of different numbers, ${formatNumber(footing.firstDenominator, 0)} and ${formatNumber(footing.secondDenominator, 0)}.`;
    case 'no counts':
      return 'Added up here as a rough guide, and not rated: the counts of both out of the same number are not published.';
  }
}

/** The figure that limits how precise a sum is: "11% is published without decimals, so 15.6% may be out by half a point." */
export function coarseText(
  { indicatorReading, companionReading, sum }: PairLine,
  { unit }: Indicator,
): string | undefined {
  if (sum === undefined || indicatorReading.decimals === companionReading.decimals) return undefined;
  const coarserFigure =
    indicatorReading.decimals < companionReading.decimals ? indicatorReading : companionReading;
  if (coarserFigure.decimals > 0) return undefined;
  const finest = Math.max(indicatorReading.decimals, companionReading.decimals);
  return `${formatValue(coarserFigure.value, unit, 0)} is published without decimals, so ${formatValue(sum.value, unit, finest)} may be out by half a point.`;
}

/** The two together: as published, or the sum with all the decimals of its parts. */
export function sumText(
  line: PairLine | undefined,
  { companion: { unit, decimals }, whole }: Pick<Pair, 'companion' | 'whole'>,
): string {
  if (line?.sum === undefined) return '';
  if (whole !== undefined) return figureText(line.sum, whole);
  const finest = Math.max(line.indicatorReading.decimals, line.companionReading.decimals);
  return formatValue(line.sum.value, unit, Math.min(finest, decimals));
}

function figureText({ value, decimals }: ValueReading, indicator: Indicator): string {
  return formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
}

function ownerText(owner: PairLine['owner']): string {
  return owner === 'ours' ? '' : `${comparatorShort(owner)} `;
}
