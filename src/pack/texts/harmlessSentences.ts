import { HIDDEN, NUMBER_PATTERN } from '@/domain/report/harmlessWords';
import { PEOPLE } from '@/domain/report/people';

const FRACTIONS = '(?:half|halves|thirds?|quarters?|fifths?|tenths?)';
const PERCENT = `${NUMBER_PATTERN}(?: ?%| per ?cent\\b)`;
/** Words that may stand between a number and the noun it counts. A word that is not here could be a verb: "five joined two councils". */
const ADJECTIVE =
  '(?:new|more|other|local|small|large|big|key|main|strategic|senior|team|service|ward|parish|borough|county|town|district|assistant|deputy|interim|extra|additional|permanent|agency|independent|lead|principal|full-time|part-time|qualified|experienced) ';
const THINGS =
  'aims|pilots|businesses|councillors|members of staff|social workers|youth workers|support workers|health visitors|managers|headteachers|governors|inspectors|educational psychologists';
const COUNCILS = '(?:councils|authorities|local authorities|boroughs|councillors|businesses)';
const STAFF = '(?:workforce|staff|posts|budget|social workers|schools|councils|councillors|authorities)';

type HarmlessSentenceRule = {
  readonly pattern: RegExp;
  /** Where a withheld indicator has one of these words in its title, the number may be its own. */
  readonly about: readonly string[];
  /** Whether no other words of the text may compare: "England's rate is 70. Ours is half of that." */
  readonly isComparator?: boolean;
};

const RULES: readonly HarmlessSentenceRule[] = [
  {
    pattern: new RegExp(
      `${NUMBER_PATTERN} (?:of (?:our|the) )?(?:${ADJECTIVE}){0,2}(?:${THINGS})(?![\\p{L}'])`,
      'giu',
    ),
    about:
      'aims pilots businesses councillors staff workers visitors managers headteachers governors inspectors psychologists'.split(
        ' ',
      ),
  },
  {
    pattern: new RegExp(
      `\\bnumber of ${COUNCILS}(?: with an? (?:rise|fall|increase|decrease))? (?:is|was) ${NUMBER_PATTERN}(?: (?:out )?of (?:the )?${NUMBER_PATTERN})?`,
      'giu',
    ),
    about: ['councils', 'authorities', 'boroughs', 'councillors', 'businesses'],
  },
  {
    pattern: new RegExp(
      `(?<=\\bposts?,? (?:and |of which )?)${NUMBER_PATTERN} (?:of (?:them|these|which) )?(?:(?:are|were|is|was) )?(?:still )?(?:vacant|unfilled)\\b`,
      'giu',
    ),
    about: ['posts', 'vacancies', 'vacant'],
  },
  {
    pattern: new RegExp(`\\bteam of ${NUMBER_PATTERN} (?:staff|officers|works?|answers?|deals?)\\b`, 'giu'),
    about: ['team', 'teams', 'staff', 'officers'],
  },
  { pattern: /(?<!\p{L})Forms? \d{1,3}[A-Z]?(?![\p{L}\d])/gu, about: ['form', 'forms'] },
  {
    pattern: new RegExp(
      `\\bbudget (?:was|is|has been|will be) (?:cut|raised|reduced|increased) by ${PERCENT}|${PERCENT} of (?:the|our|its) budget\\b`,
      'giu',
    ),
    about: ['budget', 'budgets'],
  },
  { pattern: new RegExp(`\\bwe aim for (?:at least )?${PERCENT}`, 'giu'), about: [] },
  {
    pattern: new RegExp(
      `(?:(?:${NUMBER_PATTERN}|an?)[ -])?\\b${FRACTIONS} of (?:all |our |its |the ){0,2}${STAFF}(?![\\p{L}'])`,
      'giu',
    ),
    about: 'workforce staff posts budget workers schools councils councillors authorities'.split(' '),
  },
  {
    pattern: new RegExp(
      `\\b(?:rise|growth|increase|fall) of ${PERCENT}(?: (?:a|each|every) year)? in the (?:child )?population\\b`,
      'giu',
    ),
    about: ['population'],
  },
  {
    pattern: new RegExp(`\\btop ${NUMBER_PATTERN} (?:of|in) (?:our|the) (?:region|country)\\b`, 'giu'),
    about: [],
  },
  {
    pattern: new RegExp(
      `^(?:England's|The (?:English|national)) (?:rate|average|median|figure) (?:is|was) ${NUMBER_PATTERN}(?: ?%| per ${NUMBER_PATTERN})?(?=\\.?$)`,
      'giu',
    ),
    about: [],
    isComparator: true,
  },
  {
    pattern: new RegExp(
      `^(?:Our|The) (?:statistical )?neighbours' (?:rate|average|median) (?:is|was) ${NUMBER_PATTERN}(?: ?%| per ${NUMBER_PATTERN})?(?=\\.?$)`,
      'giu',
    ),
    about: [],
    isComparator: true,
  },
  {
    pattern: new RegExp(
      `^(?:Our|The) region(?:'s|al) (?:rate|median) (?:is|was) ${NUMBER_PATTERN}(?: ?%| per ${NUMBER_PATTERN})?(?=\\.?$)`,
      'giu',
    ),
    about: [],
    isComparator: true,
  },
  { pattern: /(?<=\bindex,? )\((?:19|20)\d\d(?:[-/]\d\d)? ?= ?100\)/giu, about: [] },
];

/** Words for people, words that may mean people, and words that share things out among them. Beside one of these, a number of things may be a number of people. */
const MAY_BE_PEOPLE = new RegExp(
  `\\b(?:${PEOPLE}|each|apiece|every|respectively|apprentices?|trainees?|young|youths?|them|they|whom|those|theirs?|as many|so many|same|[fm])(?!\\p{L})`,
  'iu',
);
/** Words that let readers work out another figure from that of England or the neighbours. */
const COMPARES =
  /\b(?:half|halves|third|quarter|twice|double|treble|triple|times|same|equal\w*|match\w*|ours|we|us|above|below|over|under|more|less|fewer|higher|lower|than|like|level|identical|also|too|as)\b/iu;

/** Words that make a number of things a number of people too, in whichever sentence they come: "Five managers came. There was a girl for each." */
const ALIKE =
  /\b(?:as many|so many|same number|for each|one each|in each|apiece|equal|equals|one to one|likewise|so did|so were)\b/iu;
/** Words that every rule needs. Most texts have none of them, and searching by every rule takes time. */
const NEEDED_WORDS =
  /aims|pilots|businesses|councillors|staff|workers|visitors|managers|headteachers|governors|inspectors|psychologists|number of|posts?|team of|form|budget|aim for|hal[fv]|third|quarter|fifth|tenth|population|top |england|english|national|neighbours|region|index/iu;

/** Whether a match is harmless even if its title names people: the base of an index, "(2019 = 100)", or a population. */
const mayNamePeople = (matched: string): boolean => /100\)$|population$/iu.test(matched);

/** The shortest word of a title that says what a sentence is about. */
const SHORTEST_TITLE_WORD = 5;

/**
 * Takes out the numbers of sentences that are about no child: aims, pilots, councils, staff of a named kind, the number of a form, a part of a
 * budget, a rate of England. Keeps a number if its sentence has a word that may mean people, or a word of a withheld title.
 */
export function withoutHarmlessSentences(text: string, titleWords: ReadonlySet<string>): string {
  if (!NEEDED_WORDS.test(text) || ALIKE.test(text)) return text;
  return text
    .split(/(?<=[.!?;]) /u)
    .map((sentence) =>
      RULES.reduce(
        (remaining, rule) => withoutRuleMatches(remaining, rule, { text, sentence, titleWords }),
        sentence,
      ),
    )
    .join(' ');
}

function withoutRuleMatches(
  remaining: string,
  { pattern, about, isComparator = false }: HarmlessSentenceRule,
  place: { readonly text: string; readonly sentence: string; readonly titleWords: ReadonlySet<string> },
): string {
  if (about.some((word) => place.titleWords.has(word))) return remaining;
  return remaining.replaceAll(pattern, (matched) => {
    const rest = remaining.replace(matched, ' ');
    if (!mayNamePeople(matched) && (MAY_BE_PEOPLE.test(rest) || hasTitleWord(rest, place.titleWords)))
      return matched;
    if (isComparator && COMPARES.test(place.text.replace(matched, ' '))) return matched;
    return HIDDEN.repeat(matched.length);
  });
}

function hasTitleWord(rest: string, titleWords: ReadonlySet<string>): boolean {
  return (rest.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => word.length >= SHORTEST_TITLE_WORD && titleWords.has(word),
  );
}
