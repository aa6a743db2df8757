import type { Indicator } from './indicator';

const YEAR_WORDS = '(?:(?:financial|academic|school|calendar|current) )?year';
/** Phrases by which officers name the year so far in a title, a definition or a unit. "Since April 2017" is not one: it counts from one day for ever. */
const YEAR_SO_FAR = new RegExp(
  [
    String.raw`\byear[- ]to[- ]date\b`,
    String.raw`\bytd\b`,
    String.raw`\bcumulat(?:ive(?:ly)?|ed|ing)\b`,
    String.raw`\bcum\.|\(cum\)`,
    String.raw`\brunning totals?\b`,
    String.raw`\b(?:so far|to date) (?:this|in the) ${YEAR_WORDS}\b`,
    String.raw`\b(?:this|the) ${YEAR_WORDS} (?:so far|to date)\b`,
    String.raw`\b(?:since|from) (?:the )?(?:1(?:st)? )?(?:of )?(?:april|september|january|(?:start|beginning) of (?:the |this )?${YEAR_WORDS})\b(?!,? (?:19|20)\d\d)(?! (?:to|until|till) )`,
    String.raw`\b(?:april|september|january|year) to date\b`,
    String.raw`(?<!months? )\bto date\)?$`,
  ].join('|'),
  'i',
);

/**
 * Whether each figure of a series includes the one before it, as a year to date does: by the plan's rule, or by the indicator's title,
 * definition or unit. Such a series hardly moves late in a year and drops back in April, so that a process chart of it would mislead
 * (docs/methods.md#process-control).
 */
export function isRunningTotal({
  title,
  definition = '',
  unit,
  inYear,
}: Pick<Indicator, 'title' | 'definition' | 'unit' | 'inYear'>): boolean {
  return inYear === 'cumulative' || [title, definition, unit.text].some((text) => YEAR_SO_FAR.test(text));
}
