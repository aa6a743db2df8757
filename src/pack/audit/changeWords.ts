import { subjectWords } from './subjectWords';

const CHANGE_WORDS = new Set(
  'above against below compared comparison distance distances fewer gap gaps less shortfall versus vs change changes variance variances higher lower increase increases decrease decreases rise rises fall falls growth reduction reductions drop drops difference differences movement movements variation variations'.split(
    ' ',
  ),
);
/** Words that say how a change is counted and from when. */
const CHANGE_DETAILS = new Set(
  'a aim and fall goal how many more or target targets two three four five six seven eight nine ten absolute ago and annual annually average before between during each earlier every for from in last latest month monthly months net numbers on over overall period point points previous prior quarter quarterly quarters same since than that then this time to total up was week weekly weeks with year yearly years'.split(
    ' ',
  ),
);

/**
 * Phrases and signs that name a change although their single words do not: "up or down", "more than last year", "over target", "(+/-)", "percent of
 * target".
 */
const CHANGE_PHRASES =
  /\bup or down\b|\b(?:more|over)(?: than)? (?:in |at )?(?:the |its |our )?(?:last|previous|prior|year before|target|goal|aim)\b|\byear[- ]on[- ]year\b|(?:\bper ?cent|\bpercentage|\bshare|\bproportion|%) of (?:the |its |our )?(?:last|previous|prior|target|goal|aim)\b(?: year| met| reached)?|\bindex\b(?: \(?\d{4} ?= ?100\)?)?|±|\+\s?\/\s?[-−–]/gi;

function changeWordsOf(title: string): readonly string[] {
  return subjectWords(title.replaceAll(CHANGE_PHRASES, ' change ')).split(' ');
}

/** Whether a title names a change. */
export function namesChange(title: string): boolean {
  return changeWordsOf(title).some((word) => CHANGE_WORDS.has(word));
}

/**
 * Whether a title names the change of what another title counts. It has all the words of the other title in order, and its remaining words only name a
 * change (one word at least) or say how and since when it is measured.
 */
export function isChangeOf(title: string, countedTitle: string): boolean {
  const [titleWords, countedWords] = [changeWordsOf(title), subjectWords(countedTitle).split(' ')];
  if (countedWords[0] === '') return false;
  return titleWords.some((_, start) => {
    if (!countedWords.every((word, offset) => titleWords[start + offset] === word)) return false;
    const remainingWords = [...titleWords.slice(0, start), ...titleWords.slice(start + countedWords.length)];
    const hasChangeWord = remainingWords.some((word) => CHANGE_WORDS.has(word));
    return (
      hasChangeWord &&
      remainingWords.every((word) => CHANGE_WORDS.has(word) || CHANGE_DETAILS.has(word) || /^\d+$/.test(word))
    );
  });
}
