import { MONTH_PATTERN } from './datePatterns';

const CLOCK_TIME = String.raw`\d{1,2}(?:[.:]\d{2})?(?::\d{2})? ?(?:a\.?m\b\.?|p\.?m\b\.?|noon|midnight|hours)|\d{1,2}:\d{2}(?::\d{2})?|noon|midnight`;
const TIME_AFTER = new RegExp(`,? ?(?:(?:commencing|starting|from|by|at|@) (?:at )?)?(?:${CLOCK_TIME})$`);
const TIME_BEFORE = new RegExp(`^(?:${CLOCK_TIME}),? (?:on )?`);
/** Words before a date that leave its last day as it is. */
const LEAD_WORDS =
  /^(?:(?:target|due|completion|review)(?: date)?|(?:end )?date|deadline|(?:expected|planned|scheduled|anticipated)(?: by| for| in)?|by|before|no later than|not later than|latest|until|till|up to|in(?! \S+ (?:day|week|fortnight|month|year))|on|at|for|during|around|about|the(?= (?!next))|end of|month[- ]end|(?:meeting|committee|board) (?:of|on|in)|circa|c\.|approx(?:imately)?\.?):? /;
/** Matches two years with a spaced dash, as in "2018 - 19", but not "31 March 2018 - 30 April 2019". */
const YEAR_SPAN = new RegExp(
  `\\b(\\d{4}|\\d{2}) ?- ?(\\d{4}|\\d{2})\\b(?![/.-]| (?:of )?${MONTH_PATTERN})`,
  'g',
);
const MEETING_WORD = /,? (?:meeting|committee|board)$/;

/** A text of a due date in small letters, with plain dashes and without a time of day, a footnote's mark and the like. */
export function plainDue(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‐‑–—−]/g, '-')
    .replaceAll(/<\/?sup>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<![ap]\.m)[.;]$/, '')
    .trim()
    .replace(TIME_AFTER, '')
    .replace(TIME_BEFORE, '')
    .replace(/,? (?:at the )?(?:very )?latest$/, '')
    .replace(/^(.*\S),? (?:onwards?|or later)$/, 'from $1')
    .replace(/^(?:the )?(?:beginning|start) of /, 'early ')
    .replace(/^(?:the )?middle of /, 'mid ')
    .replaceAll(YEAR_SPAN, '$1-$2')
    .trim();
}

/** The date without words before it such as "by", "no later than" and "target date", and without "meeting" after it. */
export function dateWithoutLead(plainText: string): string {
  let date = plainText.replace(MEETING_WORD, '');
  for (let shorter = date.replace(LEAD_WORDS, ''); shorter !== date; shorter = date.replace(LEAD_WORDS, ''))
    date = shorter;
  return date;
}
