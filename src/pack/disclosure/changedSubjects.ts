import { subjectOf } from './subject';

const CHANGE_WORD =
  '(?:changes?|increases?|decreases?|rises?|falls?|growth|reductions?|drops?|differences?|movements?|variations?)';
const WORDS_BEFORE_CHANGE =
  '(?:\\b(?:the|number|no|percentage|percent|per cent|point|net|overall|total|annual|yearly|monthly|quarterly|years?|month|quarter|on|since|\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b|[%\\s().-])*';
const EACH_CHANGE = new RegExp(`\\b${CHANGE_WORD}\\b`, 'g');
const CHANGE_AT_START = new RegExp(`^${WORDS_BEFORE_CHANGE}\\b${CHANGE_WORD}\\b(.*)$`);
const TRAILING_WORDS = new RegExp(`${WORDS_BEFORE_CHANGE}$`);
const LINK = /(?:\s(?:in|of|to|for)\s+|[:–—]\s*|\s-\s+)/g;
const SINCE =
  /[\s,;:([–—-]+(?:since|from|on|over|during|compared|versus|vs|against|between|by|this|last|year|month|quarter|in the)\b/g;

/**
 * The subjects that a title may say have changed: "Change in children on plans since last year" and "Children on plans: net change" both have
 * "children on plans". The result is empty if the title names no change. An ambiguous title has several subjects; a wrong one matches no
 * indicator and does no harm.
 */
export function changedSubjects(title: string): readonly string[] {
  const text = title.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const changes = [...text.matchAll(EACH_CHANGE)];
  if (changes.length === 0) return [];
  const textAfterChange = CHANGE_AT_START.exec(text)?.[1] ?? '';
  const possibleTexts = [
    ...firstMatches(textAfterChange.matchAll(LINK)).map((link) =>
      textAfterChange.slice(link.index + link[0].length),
    ),
    ...firstMatches(changes).map(({ index }) => text.slice(0, index).replace(TRAILING_WORDS, '')),
  ];
  const subjects = possibleTexts.flatMap((text) => [text, ...beginnings(text)]).map(subjectOf);
  return [...new Set(subjects)].filter((subject) => subject !== '');
}

/** The text before each word that may begin the "since" part of a title. Such a word, like "on", may also belong to the subject. */
function beginnings(text: string): readonly string[] {
  return firstMatches(text.matchAll(SINCE)).map(({ index }) => text.slice(0, index));
}

/** At most this many words of a title are tried, more than any real title has: a text of thousands of words would have thousands of readings. */
const MOST_MATCHES = 12;

function firstMatches(matches: Iterable<RegExpExecArray>): readonly RegExpExecArray[] {
  return [...matches].slice(0, MOST_MATCHES);
}
