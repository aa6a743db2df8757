import type { Indicator } from '@/domain/figures/indicator';
import { boundBefore } from './boundBefore';
import { isOfAnswers, isOfAPart } from './isOfAPart';
import type { NumberClaim } from './numberClaim';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

const PER_CENT = /^(?: ?%| per ?cent\b)/i;
/** "95% confidence" is of a test. */
const OF_A_TEST = /^[ -]?(?:confidence|likely|certain|sure)\b/i;
/** A promise is of a figure that is still to come. */
const AIM_BEFORE = /\b(?:aim|aims|aiming|goal|ambition|plan(?:ned)? to|want to|hope to|expect(?:ed)? to)\b/i;

/** Percentages of a share: each is a claim, as its unit is written with it. Those of some of the people, of answers, of a test and of an aim are none. */
export function percentagesIn(text: string, { unit, title }: Indicator): readonly NumberClaim[] {
  if (unit.kind !== 'share') return [];
  return sentencesOf(text).flatMap((sentence) => {
    const plain = searchableText(sentence);
    if (isOfAnswers(plain, title)) return [];
    return numbersIn(plain).flatMap((number): readonly NumberClaim[] => {
      const behind = plain.slice(number.end);
      const sign = PER_CENT.exec(behind)?.[0];
      if (sign === undefined || number.value > 100) return [];
      const [before, after] = [plain.slice(0, number.start), behind.slice(sign.length)];
      if (OF_A_TEST.test(after) || AIM_BEFORE.test(before) || isPartAround(before, after, title)) return [];
      const decimals = /\.(\d+)$/.exec(number.text)?.[1]?.length ?? 0;
      const found = `${number.text}${sign}`;
      const base = { found, value: number.value, step: 10 ** -decimals, before, after };
      return [{ ...base, of: 'figure', hasUnit: true, bound: boundBefore(before) }];
    });
  });
}

/** The part is named before the number, or in the few words behind it: "43% of the girls", "of the girls, 43%". */
function isPartAround(before: string, after: string, title: string): boolean {
  const ahead = before.split(/[;:(]/).at(-1) ?? '';
  const [behind = ''] = after.split(/[,;:)]/);
  return isOfAPart(ahead, title) || isOfAPart(behind.split(' ').slice(0, 5).join(' '), title);
}
