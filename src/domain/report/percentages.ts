import type { Indicator } from '@/domain/figures/indicator';
import { boundBefore } from './boundBefore';
import { isOfAnswers, isOfAPart } from './isOfAPart';
import type { NumberClaim } from './numberClaim';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

const PER_CENT_SIGN = /^(?: ?%| per ?cent\b)/i;
/** Words which show that a percentage is about a test, such as "95% confidence". */
const OF_A_TEST = /^[ -]?(?:confidence|likely|certain|sure)\b/i;
/** Words which show that a percentage is an aim, and so about a figure still to come. */
const AIM_BEFORE = /\b(?:aim|aims|aiming|goal|ambition|plan(?:ned)? to|want to|hope to|expect(?:ed)? to)\b/i;

/**
 * The percentages in a text that claim to be the indicator's share. Those of only some of the people, of answers, of a statistical test and of
 * an aim do not count.
 */
export function percentagesIn(text: string, { unit, title }: Indicator): readonly NumberClaim[] {
  if (unit.kind !== 'share') return [];
  return sentencesOf(text).flatMap((sentence) => {
    const plainText = searchableText(sentence);
    if (isOfAnswers(plainText, title)) return [];
    return numbersIn(plainText).flatMap((number): readonly NumberClaim[] => {
      const restOfSentence = plainText.slice(number.end);
      const sign = PER_CENT_SIGN.exec(restOfSentence)?.[0];
      if (sign === undefined || number.value > 100) return [];
      const [textBefore, textAfter] = [plainText.slice(0, number.start), restOfSentence.slice(sign.length)];
      if (
        OF_A_TEST.test(textAfter) ||
        AIM_BEFORE.test(textBefore) ||
        isPartAround(textBefore, textAfter, title)
      )
        return [];
      const decimals = /\.(\d+)$/.exec(number.text)?.[1]?.length ?? 0;
      const foundText = `${number.text}${sign}`;
      const baseClaim = { foundText, value: number.value, step: 10 ** -decimals, textBefore, textAfter };
      return [{ ...baseClaim, claimKind: 'figure', hasUnit: true, bound: boundBefore(textBefore) }];
    });
  });
}

/**
 * Whether a sentence says that a percentage is about a part of the people, before the number or in the few words after it: "43% of the girls",
 * "of the girls, 43%".
 */
function isPartAround(textBefore: string, textAfter: string, title: string): boolean {
  const clauseBefore = textBefore.split(/[;:(]/).at(-1) ?? '';
  const [clauseAfter = ''] = textAfter.split(/[,;:)]/);
  return isOfAPart(clauseBefore, title) || isOfAPart(clauseAfter.split(' ').slice(0, 5).join(' '), title);
}
