import { subjectOf } from './subject';

const CHANGE =
  '(?:changes?|increases?|decreases?|rises?|falls?|growth|reductions?|drops?|differences?|movements?|variations?)';
const BEFORE =
  '(?:\\b(?:the|number|no|percentage|percent|per cent|point|net|overall|total|annual|yearly|monthly|quarterly|years?|month|quarter|on|since|\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b|[%\\s().-])*';
const EACH = new RegExp(`\\b${CHANGE}\\b`, 'g');
const FIRST = new RegExp(`^${BEFORE}\\b${CHANGE}\\b(.*)$`);
const TRAILING = new RegExp(`${BEFORE}$`);
const LINK = /(?:\s(?:in|of|to|for)\s+|[:–—]\s*|\s-\s+)/g;
const SINCE =
  /[\s,;:([–—-]+(?:since|from|on|over|during|compared|versus|vs|against|between|by|this|last|year|month|quarter|in the)\b/g;

/**
 * What the title of a change says has changed: "Change in children on plans since last year" and "Children on plans: net change" are of children on plans. Empty
 * where the title names no change. A title that can be read in several ways has several subjects; most of them are of no indicator, and do no harm.
 */
export function changedSubjects(title: string): readonly string[] {
  const text = title.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const changes = [...text.matchAll(EACH)];
  if (changes.length === 0) return [];
  const after = FIRST.exec(text)?.[1] ?? '';
  const named = [
    ...first(after.matchAll(LINK)).map((link) => after.slice(link.index + link[0].length)),
    ...first(changes).map(({ index }) => text.slice(0, index).replace(TRAILING, '')),
  ];
  const subjects = named.flatMap((one) => [one, ...beginnings(one)]).map(subjectOf);
  return [...new Set(subjects)].filter((subject) => subject !== '');
}

/** A text up to each word that may begin what the change is counted from: "on" may also belong to the subject. */
function beginnings(text: string): readonly string[] {
  return first(text.matchAll(SINCE)).map(({ index }) => text.slice(0, index));
}

/** More places than any title has: a text of thousands of words has thousands of readings. */
const MOST = 12;

function first(found: Iterable<RegExpExecArray>): readonly RegExpExecArray[] {
  return [...found].slice(0, MOST);
}
