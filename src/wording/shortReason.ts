import { formatReading } from '@/ui/formatValue';
import { comparatorShort, comparatorText, countedText } from './comparatorText';
import { ratingReason, type RatingSubject } from './ratingText';

const SIDE_WORDS = ['worse than', 'similar to', 'level with', 'better than'] as const;
type SideWord = (typeof SIDE_WORDS)[number];

/**
 * Why this rating, in few words: "Worse than neighbours (10%) and England (10%); off the target (8%)." Where it is not worked out from a comparison, as
 * ratingReason says it.
 */
export function shortReason(subject: RatingSubject): string {
  const { rating, comparators, indicator, region } = subject;
  if (rating.kind === 'not rated' || rating.basis === 'reported') return ratingReason(subject);
  const comparedTexts = rating.comparisons.map(({ name, comparatorReading, distanceBehind, verdict }) => {
    const countedNote = countedText(comparators[name]);
    const figure = `${formatReading(comparatorReading, indicator)}${countedNote === undefined ? '' : `, ${countedNote}`}`;
    const comparatorName = name === 'region' ? comparatorText(name, region) : comparatorShort(name);
    const sideWord = rating.basis === 'significance' ? VERDICT_SIDES[verdict] : sideOf(distanceBehind);
    return { side: sideWord, text: `${comparatorName} (${figure})` };
  });
  const sides = SIDE_WORDS.flatMap((side) => {
    const texts = comparedTexts.filter((comparison) => comparison.side === side).map(({ text }) => text);
    return texts.length === 0 ? [] : [`${side} ${joinedWithAnd(texts)}`];
  });
  const { target } = rating;
  const targetTexts =
    target === undefined
      ? []
      : [
          `${target.isMet ? 'meets' : 'off'} the target (${formatReading(target.target, { ...indicator, decimals: target.target.decimals })})`,
        ];
  const text = [...sides, ...targetTexts].join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Where chance is reckoned with, the verdict says the side. */
const VERDICT_SIDES: Readonly<Record<'red' | 'amber' | 'green', SideWord>> = {
  red: 'worse than',
  amber: 'similar to',
  green: 'better than',
};

function sideOf(distanceBehind: number): SideWord {
  if (distanceBehind === 0) return 'level with';
  return distanceBehind > 0 ? 'worse than' : 'better than';
}

function joinedWithAnd(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
