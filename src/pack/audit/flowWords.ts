import { subjectWords } from './subjectWords';

const RUNNING =
  /\b(?:cumulative|running total|ytd|(?:for |in )?(?:the |this )?(?:financial |academic |calendar |school )?year[ -]to[ -]date|so far this (?:financial |academic |school )?year|(?:this |the )?(?:financial |academic |school )?year so far|(?:since|from) (?:the )?(?:1(?:st)? )?(?:of )?(?:april|september|january|(?:start|beginning) of (?:the |this )?(?:financial |academic |school )?year)|(?:(?:april|september|january) )?to date)\b/gi;
const NUMBER = '(\\d{1,2}|two|three|four|six|nine|twelve)';
const LAST = '(?:(?:in|over|for|during|within) )?(?:the |their )?(?:last|past|previous|latest|preceding)';
const WINDOWS: readonly RegExp[] = [
  new RegExp(`\\b(?:${LAST}|rolling|moving) ${NUMBER}[ -]months?\\b(?: (?:rolling|total|period))*`, 'i'),
  new RegExp(`\\b${NUMBER}[ -]months? (?:rolling|moving)(?: total)?\\b`, 'i'),
  new RegExp(`\\b${NUMBER}[ -]months?(?: total| sum)\\b`, 'i'),
  new RegExp(`\\b(?:in|over) (?:the )?${NUMBER}[ -]months?(?: (?:to date|ending))?\\b`, 'i'),
  /\b(?:rolling|moving) (?:annual|year|yearly)(?: total)?\b/i,
  new RegExp(`\\b${LAST} year\\b`, 'i'),
];
const AVERAGE = /\b(?:average|mean|median)\b/i;
const MONTHS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, nine: 9, twelve: 12 };
const A_YEAR = 12;

const PERIODS =
  /\b(?:in|during|each|every|this|per|for|over|by|an?)(?: the)?(?: (?:financial|academic|calendar|school|whole|full))? (?:month|quarter|term|half[- ]year|year|period)\b|\b(?:monthly|quarterly|termly|half[- ]yearly|six[- ]monthly|yearly|annual|annually|per annum)(?: (?:figure|total|count)s?)?\b|\b(?:whole|full)[- ]year(?: (?:figure|total|count)s?)?\b|\b(?:three|all) terms(?: together)?\b|\((?:month|quarter|term|half[- ]year|year)\)/gi;

/** What a title is about, without words of how it is counted. Those of one month are about the same as without the word. */
export function subjectOfFlow(title: string): string {
  return subjectWords(title.replaceAll(PERIODS, ' '));
}

/** Whether a title says of how long a time it counts. */
export function namesPeriod(title: string): boolean {
  return title.search(PERIODS) >= 0;
}

/** What a year to date is of, also where only its figures show that it is one. */
export function withoutRunning(title: string): string {
  return subjectOfFlow(title.replaceAll(RUNNING, ' '));
}

/**
 * The months that a title counts over, ending with its period, and what it counts: "Exclusions in the last 12 months".
 * Undefined if it names none.
 */
export function windowIn(title: string): { readonly months: number; readonly subject: string } | undefined {
  if (AVERAGE.test(title)) return undefined;
  const found = WINDOWS.map((window) => window.exec(title)).find((match) => match !== null);
  if (found === undefined || found === null) return undefined;
  const [text, number = ''] = found;
  const months = number === '' ? A_YEAR : (MONTHS[number.toLowerCase()] ?? Number(number));
  return { months, subject: subjectOfFlow(title.replace(text, ' ')) };
}

const STARTS = new Set(
  'added addition additions admission admissions admitted arrivals arrived became becoming began begin begun commenced came come enter entered entering entrants joined joiners joining new newly opened placed registered start started starters starting starts'.split(
    ' ',
  ),
);
const ENDS = new Set(
  'back ceased ceasing close closed closures departed departures deregistered discharged discharges end ended ending ends exit exited exits finished gone leavers leaving left longer off out removed removals stepped stopped taken went'.split(
    ' ',
  ),
);
/**
 * Words that do not say which people are meant. "Students" and "learners" are not among them, as they are in `ANYBODY`:
 * without them "Learners", "Learners started" and "Learners left" would have no word in common, and no sum would join them.
 */
const PLAIN = new Set(
  'a and at be been being child children during for from had has have in into it no of on or people persons pupil pupils the their this to were who with year young'.split(
    ' ',
  ),
);

/** Whether a title counts those who are there, who start or who end, and the words that say which people. */
export function stockWords(title: string): {
  readonly kind: 'stock' | 'start' | 'end';
  readonly words: ReadonlySet<string>;
} {
  const words = subjectWords(title).split(' ');
  const kind = words.some((word) => STARTS.has(word))
    ? 'start'
    : words.some((word) => ENDS.has(word))
      ? 'end'
      : 'stock';
  const own = words.filter((word) => !STARTS.has(word) && !ENDS.has(word) && !PLAIN.has(word));
  return { kind, words: new Set(own.map((word) => word.replace(/load$|s$/, ''))) };
}
