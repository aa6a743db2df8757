import type { Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import { frozenReportOf } from '@/sources/plan/frozenTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { LOOKED_AT } from '@/sources/plan/lookedAtTable';
import { quoted } from '@/sources/quoted';
import type { FoundCount } from './countsIn';
import { personsWithAge } from './personWithAge';
import type { PlanText } from './planTexts';
import { lookedAtLine } from './textMark';

/** The counts found in a text, and the title of a withheld indicator that they may be about. */
export type CountsInText = {
  readonly text: PlanText;
  readonly counts: readonly FoundCount[];
  readonly title: string;
};

/** A message quotes at most this many counts. The officer reads the whole text anyway. */
const MOST_QUOTED = 3;

export function isShown({ access }: PlanText, audience: Audience): boolean {
  return access === 'public' || audience === 'members';
}

/** A text with a number that may give away a withheld figure. `otherCells`: the number of further cells of the file with the same text. */
export function issueOf(
  { text, counts, title }: CountsInText,
  otherCells: number,
  audience: Audience,
): Issue {
  const audienceText = isShown(text, audience)
    ? 'This text is published'
    : 'Members see this text in their own site';
  return issueInText(text, audience, {
    code: 'number-beside-withheld',
    message: `Found ${wordsOf(counts.map(({ words }) => words))}. ${audienceText}, and figures of "${quoted(title)}" are withheld: a reader could work one of them out from it.${otherCellsText(otherCells)} Take the number out. Or, if it gives none of them away, ${markAdvice(text)}`,
  });
}

/** Titles of indicators and the column of what they count are not searched: they name age groups, not persons. */
const AGE_GROUP_COLUMNS: ReadonlySet<string> = new Set(['title', 'unit', 'numerator', 'denominator']);

/**
 * The issue for a text that describes one person or a few by age, whatever is withheld. Returns undefined if none of the cells with the text
 * may hold such words. `doubtedText`: the doubt that the same text may give away a withheld figure. One mark in looked-at.csv settles both
 * doubts, so one message states both.
 */
export function personIssue(
  sameTexts: readonly PlanText[],
  { doubtedText, audience }: { readonly doubtedText: CountsInText | undefined; readonly audience: Audience },
): Issue | undefined {
  const texts = sameTexts.filter(
    ({ file, column, isName }) =>
      !isName &&
      !(AGE_GROUP_COLUMNS.has(column) && (file === INDICATORS.file || frozenReportOf(file) !== undefined)),
  );
  const text = texts.find((text) => isShown(text, audience)) ?? texts[0];
  const words = text === undefined ? [] : personsWithAge(text.text);
  if (text === undefined || words.length === 0) return undefined;
  const audienceText = isShown(text, audience)
    ? 'This text is published'
    : 'Members see this text in their own site';
  const doubtedWords =
    doubtedText === undefined
      ? ''
      : ` Found ${wordsOf(doubtedText.counts.map((count) => count.words))} as well, and figures of "${quoted(doubtedText.title)}" are withheld.`;
  return issueInText(text, audience, {
    code: 'person-with-age',
    message: `Found ${wordsOf(words)}. ${audienceText}, and it speaks of one person, or of a few, by age: a reader may know who they are.${doubtedWords}${otherCellsText(texts.length - 1)} Take out the age and whatever else tells who it is. Or, if nobody can be known by it${doubtedText === undefined ? '' : ' and it gives no withheld figure away'}, ${markAdvice(text)}`,
  });
}

function issueInText(
  text: PlanText,
  audience: Audience,
  { code, message }: Pick<Issue, 'code' | 'message'>,
): Issue {
  const { file, row, column } = text;
  return { severity: isShown(text, audience) ? 'error' : 'warning', code, file, row, column, message };
}

function wordsOf(foundWords: readonly string[]): string {
  const words = [...new Set(foundWords.map((text) => `"${quoted(text)}"`))];
  const moreWords = words.length > MOST_QUOTED ? ` and ${words.length - MOST_QUOTED} more` : '';
  return `${words.slice(0, MOST_QUOTED).join(', ')}${moreWords}`;
}

function otherCellsText(otherCells: number): string {
  if (otherCells === 0) return '';
  return ` The same text is in ${otherCells} more ${otherCells === 1 ? 'cell' : 'cells'} of this file.`;
}

function markAdvice(text: PlanText): string {
  return `add this row to ${LOOKED_AT.file} or the sheet looked-at (${LOOKED_AT.columns.join(',')}), with your role and the date: ${lookedAtLine(text)}`;
}
