import { withoutHarmless } from '@/domain/report/harmlessNumbers';
import { HIDDEN, HIDDEN_PEOPLE, type HarmlessKind } from '@/domain/report/harmlessWords';
import { withoutGroupNames } from './groupNamesIn';
import { numbersIn, type FoundNumber } from '@/domain/report/numbersIn';
import { COUNT_PHRASES } from './countPhrases';
import { withoutHarmlessSentences } from './harmlessSentences';
import { moneyEachIn } from './moneyEach';
import { matchesOf } from './matchesOf';
import { IS_PEOPLE, IS_PERSON } from '@/domain/report/people';
import { searchableText } from '@/domain/report/searchableText';

/** Words of a text that may state a count of people. `people`: the text itself says that people are counted, as "three girls" does and "rose to 37" does not. */
export type FoundCount = { readonly words: string; readonly isOfPeople: boolean };

/** What is known of the withheld figures that a text might give away. */
export type SearchContext = {
  /** The smallest count that may be published: "fewer than 6" says no more than [c] does. */
  readonly smallestCount: number;
  /** The units of the withheld figures: a number with such a unit may give one away. */
  readonly countedKinds: ReadonlySet<HarmlessKind>;
  /** Words from the titles of withheld indicators, in lower case: "three visits" matters where visits are withheld. */
  readonly titleWords: ReadonlySet<string>;
  /** Names of the plan's own groups that contain numbers. */
  readonly groups: readonly RegExp[];
};

type CountsByText = Map<string, readonly FoundCount[]>;

/** The counts found in each text. The two editions of a plan are searched one after the other, and share most texts. */
const COUNTS_BY_KEY = new Map<string, CountsByText>();
const COUNTS_BY_CONTEXT = new WeakMap<SearchContext, CountsByText>();

/** At most this many texts are remembered. */
const MOST_REMEMBERED = 50_000;

/** The numbers of a text, in figures or words, that may count people. A false alarm costs the officer a look; a miss may identify a child. */
export function countsIn(text: string, searchContext: SearchContext): readonly FoundCount[] {
  const countsByText = COUNTS_BY_CONTEXT.get(searchContext) ?? countsByTextFor(searchContext);
  const counts = countsByText.get(text) ?? searchedCounts(text, searchContext);
  if (countsByText.size < MOST_REMEMBERED) countsByText.set(text, counts);
  return counts;
}

/** The counts that were found before for the same context, perhaps in the other edition. */
function countsByTextFor(searchContext: SearchContext): CountsByText {
  const key = [
    searchContext.smallestCount,
    ...searchContext.countedKinds,
    '|',
    ...searchContext.titleWords,
  ].join(' ');
  const countsByText = COUNTS_BY_KEY.get(key) ?? new Map<string, readonly FoundCount[]>();
  COUNTS_BY_KEY.set(key, countsByText);
  COUNTS_BY_CONTEXT.set(searchContext, countsByText);
  return countsByText;
}

function searchedCounts(text: string, searchContext: SearchContext): readonly FoundCount[] {
  const searchable = searchableText(text);
  const remainingText = withoutHarmless(
    withoutGroupNames(
      withoutRule(
        withoutHarmlessSentences(searchable, searchContext.titleWords),
        searchContext.smallestCount,
      ),
      searchContext.groups,
    ),
    searchContext.countedKinds,
  );
  const phrases = COUNT_PHRASES.filter(({ neededWords }) => neededWords.test(remainingText)).flatMap(
    ({ pattern, mayBeId = false }) =>
      matchesOf(pattern, remainingText).map(({ 0: words, index }) => ({
        words,
        start: index,
        isOfPeople: !mayBeId,
      })),
  );
  const numbers = numbersIn(remainingText).flatMap((number) =>
    numberCount(remainingText, number, searchContext),
  );
  const money = moneyEachIn(searchable).map((found) => ({ ...found, isOfPeople: true }));
  return [...phrases, ...numbers, ...money]
    .toSorted((a, b) => a.start - b.start)
    .map(({ words, isOfPeople }) => ({ words: words.replaceAll(/[·¤]+/g, '…').trim(), isOfPeople }));
}

/** The text without the plan's own rule of withholding, as a caveat may state it: "counts of fewer than 6 are not shown". */
function withoutRule(text: string, smallestCount: number): string {
  return text.replaceAll(
    /\b(?:fewer than|less than|under|below) (\d+|\p{L}+)/giu,
    (matchedText, number: string) => {
      return numbersIn(number)[0]?.value === smallestCount ? HIDDEN.repeat(matchedText.length) : matchedText;
    },
  );
}

type PlacedCount = FoundCount & { readonly start: number };

/** At most this many letters before and after a number are read to find what it counts. Reading the whole of a long text for each number would take minutes. */
const NEARBY_LETTERS = 120;

function numberCount(
  text: string,
  number: FoundNumber,
  searchContext: SearchContext,
): readonly PlacedCount[] {
  const textBefore = text.slice(Math.max(0, number.start - NEARBY_LETTERS), number.start);
  const textAfter = text.slice(number.end, number.end + NEARBY_LETTERS);
  if (number.value === 0) return [];
  const { kind, words } = nounBehind(textAfter, number, searchContext);
  if (kind === 'harmless' || isOfThings(textAfter, number, searchContext)) return [];
  const isBareOne = /^one$/i.test(number.text) && kind === 'bare';
  if (
    isBareOne &&
    (WORDS_BEFORE_PRONOUN_ONE.test(textBefore) ||
      !(WORDS_BEFORE_COUNT_OF_ONE.test(textBefore) || WORDS_AFTER_COUNT_OF_ONE.test(textAfter)))
  )
    return [];
  return [{ words: `${number.text}${words}`, start: number.start, isOfPeople: kind === 'people' }];
}

/** Uses of "one" as a pronoun: no one, each one, this one. */
const WORDS_BEFORE_PRONOUN_ONE = /\b(?:no|each|every|any|some|this|that|which|another|for)[ -]$/i;
const WORDS_BEFORE_COUNT_OF_ONE =
  /\b(?:only|just|just the|exactly|but|except|save|bar|than|other|number|total|was|were|to|from|and|or|of) $|\b(?:rose|risen|rise|fell|fallen|fall|up|down|dropped|drop|grew|grown|increased?|decreased?|reduced|exceeded|beat|beaten|missed)(?: [\p{L}'·]{1,30}){0,4} by $/iu;
const WORDS_AFTER_COUNT_OF_ONE =
  /^ (?:was|were|had|has|is|remains?|died|left|moved|more|fewer|less|(?:above|below|over|under|beyond|short of|higher than|lower than|too many|too few)(?!-)|out of|of (?:them|us|whom|the (?:\p{L}+ )?(?:two|three|four|five|\d)))\b/iu;

/** A pattern for what follows the first number of "3 of the 5 priorities" or "two out of four key areas", up to the noun and the word after it. */
const OF_THINGS =
  /^ (?:out )?of (?:the |our |its |all |these |those )?(?=[\p{L}\d])([\p{L}\d-]+) (?:(?:main|key|other|remaining|strategic|local|national) )?(\p{L}+)(?![\p{L}'’])(?: (\p{L}+))?/iu;

/** Whether a number counts part of a list of things, and not people: "3 of the 5 priorities", but not "3 of the 5 schools pupils". */
function isOfThings(textAfter: string, { value }: FoundNumber, { titleWords }: SearchContext): boolean {
  const [, numbersText = '', things = '', nextWord = ''] = OF_THINGS.exec(textAfter) ?? [];
  const [firstNumber, ...moreNumbers] = numbersIn(numbersText);
  const isNumberAlone =
    firstNumber !== undefined &&
    moreNumbers.length === 0 &&
    firstNumber.text === numbersText &&
    firstNumber.value >= value;
  return (
    isNumberAlone &&
    LISTED_THINGS.has(things.toLowerCase()) &&
    !titleWords.has(things.toLowerCase()) &&
    !IS_PEOPLE.test(nextWord)
  );
}

type NounBehind = { readonly kind: 'people' | 'harmless' | 'bare'; readonly words: string };

/** A noun may follow its number by at most this many words: "three of the very young girls". */
const MOST_WORDS = 5;

/** What a number counts, from the words after it up to the end of the clause. */
function nounBehind(
  textAfter: string,
  { value, text }: FoundNumber,
  { titleWords }: SearchContext,
): NounBehind {
  const sexLetter = /^[fmgb](?!\p{L})/iu.exec(textAfter);
  if (sexLetter !== null) return { kind: 'people', words: sexLetter[0] };
  const percent = /^ ?(?:%|per ?cent\b|percent\b)/i.exec(textAfter)?.[0] ?? '';
  const clause = /^[^.,;:!?()"|]*/.exec(textAfter.slice(percent.length))?.[0] ?? '';
  let words = percent;
  for (const [wordIndex, wordWithGap] of (clause.match(/[ /-]*[\p{L}'·¤\d]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .entries()) {
    const word = wordWithGap.replace(/^[ /-]+/, '');
    if (/^\d/.test(word) || ENDS_NOUN.test(word)) break;
    words += wordWithGap;
    if (word.startsWith(HIDDEN_PEOPLE) || IS_PEOPLE.test(word)) return { kind: 'people', words };
    // In "three child protection plans" the number counts plans, not children.
    if (IS_PERSON.test(word) && (value === 1 || value % 1 !== 0)) return { kind: 'people', words };
    if (wordIndex < 3 && percent === '' && isHarmless(word.toLowerCase(), value, titleWords))
      return { kind: 'harmless', words: '' };
    if (/^one$/i.test(text) && wordIndex >= 3) break;
  }
  return { kind: 'bare', words: percent };
}

const ENDS_NOUN =
  /^(?:was|were|is|are|has|have|had|did|do|who|that|which|when|while|because|than|in|on|at|by|from|to|for|and|or|but|with)$/i;

function isHarmless(word: string, value: number, titleWords: ReadonlySet<string>): boolean {
  return (
    (UNCOUNTED_THINGS.has(word) || (value === 1 && UNCOUNTED_THINGS.has(`${word}s`))) && !titleWords.has(word)
  );
}

/** Things that a plan counts and that are not people. A number before any other noun is reported until an officer has looked at it. */
const UNCOUNTED_THINGS: ReadonlySet<string> = new Set(
  'schools settings homes houses colleges centres academies nurseries hubs providers teams services posts vacancies visits meetings sessions letters pages papers documents reports reviews audits inspections surveys workshops projects programmes priorities objectives themes actions recommendations outcomes indicators measures targets standards wards localities areas boroughs councils authorities neighbours regions countries buildings rooms places points miles kilometres metres levels grades subjects gcses exams questions points courses classes groups categories ways reasons things sets parts stages steps dates series sources systems sexes events'.split(
    ' ',
  ),
);

/** Things that are listed and discussed one by one. Places, posts, groups and homes are not among them: a number of these may mean the people in them. */
const LISTED_THINGS: ReadonlySet<string> = new Set(
  'priorities objectives themes actions recommendations outcomes indicators measures targets standards wards localities areas boroughs councils authorities regions countries schools'.split(
    ' ',
  ),
);
