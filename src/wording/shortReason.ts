import { formatReading } from '@/ui/formatValue';
import { comparatorShort, comparatorText, countedText } from './comparatorText';
import { ratingReason, type RatingSubject } from './ratingText';

const SIDES = ['worse than', 'similar to', 'level with', 'better than'] as const;
type Side = (typeof SIDES)[number];

/**
 * Why this rating, in few words: "Worse than neighbours (10%) and England (10%); off the target (8%)." Where it is not worked out from a comparison, as
 * ratingReason says it.
 */
export function shortReason(subject: RatingSubject): string {
  const { rating, comparators, indicator, region } = subject;
  if (rating.kind === 'not rated' || rating.basis === 'reported') return ratingReason(subject);
  const compared = rating.comparisons.map(({ name, theirs, behind, verdict }) => {
    const counted = countedText(comparators[name]);
    const figure = `${formatReading(theirs, indicator)}${counted === undefined ? '' : `, ${counted}`}`;
    const who = name === 'region' ? comparatorText(name, region) : comparatorShort(name);
    const judged = rating.basis === 'significance' ? JUDGED[verdict] : sideOf(behind);
    return { side: judged, text: `${who} (${figure})` };
  });
  const sides = SIDES.flatMap((side) => {
    const texts = compared.filter((one) => one.side === side).map(({ text }) => text);
    return texts.length === 0 ? [] : [`${side} ${joinedWithAnd(texts)}`];
  });
  const { target } = rating;
  const met =
    target === undefined
      ? []
      : [
          `${target.met ? 'meets' : 'off'} the target (${formatReading(target.target, { ...indicator, decimals: target.target.decimals })})`,
        ];
  const text = [...sides, ...met].join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Where chance is reckoned with, the verdict says the side. */
const JUDGED: Readonly<Record<'red' | 'amber' | 'green', Side>> = {
  red: 'worse than',
  amber: 'similar to',
  green: 'better than',
};

function sideOf(behind: number): Side {
  if (behind === 0) return 'level with';
  return behind > 0 ? 'worse than' : 'better than';
}

function joinedWithAnd(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
