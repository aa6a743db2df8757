import type { Issue } from '@/domain/plan/issue';

/** The titles of the most frequent kinds of issues, in an officer's words. */
const TITLE_BY_CODE: Readonly<Record<string, string>> = {
  period: 'A period written another way',
  breakdown: 'A group written another way',
  date: 'A date written another way',
  'not-a-number': 'Text where a number is wanted',
  'cell-error': 'A cell whose formula fails',
  formula: 'A formula without a result',
  'indicator-id': 'An id that is not written as ids are',
  'unknown-indicator': 'An indicator that the plan does not have',
  'unknown-priority': 'A priority that the plan does not have',
  'unknown-area': 'An area that is not known',
  'unknown-authority': 'An authority that is not known',
  'unknown-report': 'A report that the plan does not have',
  'unknown-file': 'A file that a plan does not have',
  'unknown-sheet': 'A sheet that a plan does not have',
  'other-columns': 'A row whose texts are under other columns',
  'missing-column': 'A column that is missing',
  'missing-file': 'A file that is missing',
  'empty-cell': 'A cell that must be filled in',
  'duplicate-cell': 'The same figure twice',
  'duplicate-indicator': 'The same indicator twice',
  'counts-needed': 'Averages that may be of few people',
  'share-of-few': 'Shares that may be of few people',
  'given-away': 'A withheld figure that could be worked out',
  withheld: 'Too few people: withheld',
  'withheld-with-it': 'Withheld, so that a smaller figure cannot be worked out',
  'withheld-without-counts': 'Withheld: nothing says how many people it is of',
  'number-beside-withheld': 'A number in a text beside a withheld figure',
  'person-with-age': 'One person with an age in a text',
  outlier: 'A figure far outside its series',
  fractions: 'Shares that look like fractions',
  'target-apart': 'A target a hundredfold from its figure',
  hidden: 'Hidden rows, columns or sheets that hold figures',
  'no-target': 'A period without a target',
  'no-counts': 'A share without its counts',
  overwritten: 'A figure that an earlier report showed otherwise',
  'prose-abbreviation': 'An abbreviation that is not explained',
  'prose-no-story': 'Red, or amber and worsening, without a story',
  'people-named': 'Children or families in the name, and people says no',
  'unit-whole': 'A unit that says how many a figure is out of',
  'unit-read': 'A unit that was read in one way',
};

const LONGEST = 80;

export function kindTitle({ code, column, message }: Issue): string {
  const knownTitle = TITLE_BY_CODE[code];
  if (knownTitle !== undefined) return knownTitle;
  if (code === 'unknown-word') return `A word that the column ${column ?? ''} does not have`;
  if (code === 'unknown-column') return 'A column that a plan does not have';
  const [sentence = message] = message.split(/(?<=[.?]) /);
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST).trimEnd()}…`;
}

/** Splits a message into what was found, what was expected and what to write. Returns undefined for a message with another structure. */
export function messageParts(
  message: string,
): readonly { readonly name: 'Found' | 'Expected' | 'Write'; readonly text: string }[] | undefined {
  const foundMatch = /^Found (.+?)\. Expected (.+?)\.(?: Write (.+?)\.)?$/s.exec(message);
  if (foundMatch === null) return undefined;
  const [, foundText = '', expectedText = '', advisedText] = foundMatch;
  return [
    { name: 'Found', text: foundText },
    { name: 'Expected', text: expectedText },
    ...(advisedText === undefined ? [] : [{ name: 'Write', text: advisedText } as const]),
  ];
}
