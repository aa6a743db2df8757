import { subjectWords } from './subjectWords';

const CHANGES = new Set(
  'above against below compared comparison distance distances fewer gap gaps less shortfall versus vs change changes variance variances higher lower increase increases decrease decreases rise rises fall falls growth reduction reductions drop drops difference differences movement movements variation variations'.split(
    ' ',
  ),
);
/** Words that say how a change is counted and from when. */
const BESIDE = new Set(
  'a aim and fall goal how many more or target targets two three four five six seven eight nine ten absolute ago and annual annually average before between during each earlier every for from in last latest month monthly months net numbers on over overall period point points previous prior quarter quarterly quarters same since than that then this time to total up was week weekly weeks with year yearly years'.split(
    ' ',
  ),
);

/** Words and signs that name a change only together: "up or down", "more than last year", "over target", "(+/-)", "percent of target". */
const TOGETHER =
  /\bup or down\b|\b(?:more|over)(?: than)? (?:in |at )?(?:the |its |our )?(?:last|previous|prior|year before|target|goal|aim)\b|\byear[- ]on[- ]year\b|(?:\bper ?cent|\bpercentage|\bshare|\bproportion|%) of (?:the |its |our )?(?:last|previous|prior|target|goal|aim)\b(?: year| met| reached)?|\bindex\b(?: \(?\d{4} ?= ?100\)?)?|±|\+\s?\/\s?[-−–]/gi;

function changeWordsOf(title: string): readonly string[] {
  return subjectWords(title.replaceAll(TOGETHER, ' change ')).split(' ');
}

/** Whether a title names a change. */
export function namesChange(title: string): boolean {
  return changeWordsOf(title).some((word) => CHANGES.has(word));
}

/**
 * Whether a title is of the change of what another counts: it has all words of the other in their order, and beside them only words of change, one at least, and
 * of how and since when.
 */
export function isChangeOf(title: string, other: string): boolean {
  const [words, counted] = [changeWordsOf(title), subjectWords(other).split(' ')];
  if (counted[0] === '') return false;
  return words.some((_, from) => {
    if (!counted.every((word, at) => words[from + at] === word)) return false;
    const beside = [...words.slice(0, from), ...words.slice(from + counted.length)];
    const isNamed = beside.some((word) => CHANGES.has(word));
    return isNamed && beside.every((word) => CHANGES.has(word) || BESIDE.has(word) || /^\d+$/.test(word));
  });
}
