import { subjectWords } from './subjectWords';

const RUNNING_TOTAL =
  /\b(?:cumulative|running total|ytd|(?:for |in )?(?:the |this )?(?:financial |academic |calendar |school )?year[ -]to[ -]date|so far this (?:financial |academic |school )?year|(?:this |the )?(?:financial |academic |school )?year so far|(?:since|from) (?:the )?(?:1(?:st)? )?(?:of )?(?:april|september|january|(?:start|beginning) of (?:the |this )?(?:financial |academic |school )?year)|(?:(?:april|september|january) )?to date)\b/gi;
const PERIOD_WORDS =
  /\b(?:in|during|each|every|this|per|for|over|by|an?)(?: the)?(?: (?:financial|academic|calendar|school|whole|full))? (?:week|month|quarter|term|half[- ]year|year|period)\b|\b(?:weekly|monthly|quarterly|termly|half[- ]yearly|six[- ]monthly|yearly|annual|annually|per annum)(?: (?:figure|total|count)s?)?\b|\b(?:whole|full)[- ]year(?: (?:figure|total|count)s?)?\b|\b(?:three|all) terms(?: together)?\b|\((?:(?:financial|academic|calendar|school|whole|full) )*(?:week|month|quarter|term|half[- ]year|year)\)|[,:–-] ?(?:the )?(?:(?:financial|academic|calendar|school|whole|full) )*(?:week|month|quarter|term|half[- ]year|year)$/gi;
const YEAR_NAMED =
  /\b(?:in|during|this|for|over)(?: the)?(?: (?:financial|academic|calendar|school|whole|full))? year\b|\b(?:annual|yearly)\b|\b(?:financial|academic|calendar|school|whole|full)[ -]year\b/i;

/** The subject of a title, without words that say how often it is counted. "Monthly referrals" and "Referrals" have the same subject. */
export function subjectOfFlow(title: string): string {
  return subjectWords(title.replaceAll(PERIOD_WORDS, ' '));
}

/** Whether a title names the length of time that it counts, such as "monthly" or "in the quarter". */
export function namesPeriod(title: string): boolean {
  return title.search(PERIOD_WORDS) >= 0;
}

/** The subject of a year to date, with or without the words for it in the title. */
export function subjectOfRunningTotal(title: string): string {
  return subjectOfFlow(title.replaceAll(RUNNING_TOTAL, ' '));
}

/** Whether a title names a year as the time that it counts. */
export function namesYear(title: string): boolean {
  return YEAR_NAMED.test(title);
}

const START_WORDS = new Set(
  'added addition additions admission admissions admitted arrivals arrived became becoming began begin begun commenced came come enter entered entering entrants joined joiners joining new newly opened placed registered start started starters starting starts'.split(
    ' ',
  ),
);
const END_WORDS = new Set(
  'back ceased ceasing close closed closures departed departures deregistered discharged discharges end ended ending ends exit exited exits finished gone leavers leaving left longer off out removed removals stepped stopped taken went'.split(
    ' ',
  ),
);
/**
 * Words that do not say which people are meant. "Students" and "learners" are in `PEOPLE_WORDS` and not here: without them "Learners", "Learners
 * started" and "Learners left" would have no word in common, and no sum would join them.
 */
const COMMON_WORDS = new Set(
  'a and at be been being child children during for from had has have in into it no of on or people persons pupil pupils the their this to were who with year young'.split(
    ' ',
  ),
);

const TERM_OF_TIME = '(?:week|month|quarter|term|half[- ]year|year|period)';
const timeOf = (words: string, dates: string) =>
  new RegExp(
    `\\(?\\b(?:(?:as )?(?:at|on|by|of) )?(?:the )?(?:(?:${words})(?: of(?: the| each| this)?(?: (?:financial|academic|calendar|school))? ${TERM_OF_TIME})|${TERM_OF_TIME}[- ](?:${words})|at (?:the )?(?:${words})\\b(?! of)|(?:${dates}))\\b\\)?`,
    'i',
  );
const AT_START = timeOf(
  'start|beginning|outset',
  '1(?:st)? (?:of )?(?:april|january|september)|brought forward|^opening(?= )',
);
const AT_END = timeOf(
  'end|close',
  '31(?:st)? (?:of )?(?:march|december|august)|carried forward|^closing(?= )',
);

/** Whether a title counts people at the start or at the end of a period, and the title without the words that say so. */
export function timeOfStock(title: string): {
  readonly time: 'start' | 'end' | undefined;
  readonly rest: string;
} {
  const [time, pattern] = AT_START.test(title)
    ? (['start', AT_START] as const)
    : AT_END.test(title)
      ? (['end', AT_END] as const)
      : [undefined, undefined];
  return { time, rest: pattern === undefined ? title : title.replace(pattern, ' ') };
}

/** Whether a title counts people at one time (the stock), people who start or people who end, and the words that say which people. */
export function stockWords(title: string): {
  readonly kind: 'stock' | 'start' | 'end';
  readonly words: ReadonlySet<string>;
} {
  const words = subjectWords(title).split(' ');
  const kind = words.some((word) => START_WORDS.has(word))
    ? 'start'
    : words.some((word) => END_WORDS.has(word))
      ? 'end'
      : 'stock';
  const distinctWords = words.filter(
    (word) => !START_WORDS.has(word) && !END_WORDS.has(word) && !COMMON_WORDS.has(word),
  );
  return { kind, words: new Set(distinctWords.map((word) => word.replace(/load$|s$/, ''))) };
}
