import type { HeldNumber } from './heldNumbers';
import type { NumberClaim } from './numberClaim';

type Owner = Exclude<HeldNumber['owner'], 'another'>;

const LINKING_WORDS =
  "(?:'s)?(?: (?!(?:and|but|while|or|as|to|we|our|ours)\\b)\\p{L}+){0,2}?(?: (?:is|was|are|were|at|of|to|stands at|stood at|is at|was at))? \\(?£?";
const NATIONAL_WORDS =
  '(?:England|(?:the )?national(?:ly)?(?: (?:average|figure|rate|share|mean))?|(?:the )?average (?:in|for|of) England)';
const NEIGHBOUR_WORDS = "(?:similar areas|(?:statistical )?neighbours)'?(?: (?:average|mean|figure|rate))?";
const OWNER_BEFORE: readonly (readonly [Owner, RegExp])[] = [
  ['England', new RegExp(`\\b${NATIONAL_WORDS}${LINKING_WORDS}$`, 'iu')],
  ['neighbours', new RegExp(`\\b${NEIGHBOUR_WORDS}${LINKING_WORDS}$`, 'iu')],
  ['ours', /\b(?:we (?:are|were|stand|stood)(?: at)?|our own(?: \p{L}+)?(?: (?:is|was|at))?) $/iu],
  ['target', /\btarget(?: (?:is|was|of|for|to|at|stays|remains|the|year|this|be)){1,4} £?$/i],
];
const OWNER_AFTER: readonly (readonly [Owner, RegExp])[] = [
  ['ours', /^(?:%| per ?cent)?,? we (?:are|were|remain)\b/i],
  ['England', /^(?:%| per ?cent)?,? (?:nationally|(?:in|for|across|of) England)\b/i],
  [
    'neighbours',
    /^(?:%| per ?cent)?,? (?:in|for|among|of) (?:similar areas|(?:our )?(?:statistical )?neighbours)\b/i,
  ],
];

/** The owner that a text gives a number: "England’s 3.9%", "the target is 85%", "5.7% for statistical neighbours". */
export function ownerOfNumber({ textBefore, textAfter, claimKind }: NumberClaim): Owner | undefined {
  if (claimKind !== 'figure') return undefined;
  const ownerMatch = OWNER_AFTER.find(([, words]) => words.test(textAfter));
  return (ownerMatch ?? OWNER_BEFORE.find(([, words]) => words.test(textBefore)))?.[0];
}
