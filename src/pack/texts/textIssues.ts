import type { Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import { frozenReportOf } from '@/sources/plan/frozenTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { LOOKED_AT } from '@/sources/plan/lookedAtTable';
import { quoted } from '@/sources/quoted';
import type { FoundCount } from './countsIn';
import { personsWithAge } from './personWithAge';
import type { PlanText } from './planTexts';
import { markLine } from './textMark';

/** The counts of a text, and the title of a withheld indicator that they may be about. */
export type CountsInText = {
  readonly text: PlanText;
  readonly counts: readonly FoundCount[];
  readonly title: string;
};

/** How many are quoted. The officer reads the whole text anyway. */
const MOST_QUOTED = 3;

export function isShown({ access }: PlanText, audience: Audience): boolean {
  return access === 'public' || audience === 'members';
}

/** A number that may tell a withheld figure. `others`: how many more cells of the file have the text. */
export function issueOf({ text, counts, title }: CountsInText, others: number, audience: Audience): Issue {
  const seen = isShown(text, audience) ? 'This text is published' : 'Members see this text in their own site';
  return inText(text, audience, {
    code: 'number-beside-withheld',
    message: `Found ${wordsOf(counts.map(({ words }) => words))}. ${seen}, and figures of "${quoted(title)}" are withheld: a reader could work one of them out from it.${sameElsewhere(others)} Take the number out. Or, if it gives none of them away, ${markIt(text)}`,
  });
}

/** Titles of indicators and what they count name age groups, and no person. */
const OF_GROUPS: ReadonlySet<string> = new Set(['title', 'unit', 'numerator', 'denominator']);

/**
 * A text that speaks of one person by an age, whatever is withheld; undefined where none of the cells with the text does. `beside`: what the text may tell of
 * a withheld figure. One mark is for both, so that one message says both.
 */
export function personIssue(
  same: readonly PlanText[],
  { beside, audience }: { readonly beside: CountsInText | undefined; readonly audience: Audience },
): Issue | undefined {
  const texts = same.filter(
    ({ file, column, isName }) =>
      !isName && !(OF_GROUPS.has(column) && (file === INDICATORS.file || frozenReportOf(file) !== undefined)),
  );
  const text = texts.find((one) => isShown(one, audience)) ?? texts[0];
  const words = text === undefined ? [] : personsWithAge(text.text);
  if (text === undefined || words.length === 0) return undefined;
  const seen = isShown(text, audience) ? 'This text is published' : 'Members see this text in their own site';
  const also =
    beside === undefined
      ? ''
      : ` Found ${wordsOf(beside.counts.map((count) => count.words))} as well, and figures of "${quoted(beside.title)}" are withheld.`;
  return inText(text, audience, {
    code: 'person-with-age',
    message: `Found ${wordsOf(words)}. ${seen}, and it speaks of one person by an age: a reader may know who it is.${also}${sameElsewhere(texts.length - 1)} Take out the age and whatever else tells who it is. Or, if nobody can be known by it${beside === undefined ? '' : ' and it gives no withheld figure away'}, ${markIt(text)}`,
  });
}

function inText(
  text: PlanText,
  audience: Audience,
  { code, message }: Pick<Issue, 'code' | 'message'>,
): Issue {
  const { file, row, column } = text;
  return { severity: isShown(text, audience) ? 'error' : 'warning', code, file, row, column, message };
}

function wordsOf(found: readonly string[]): string {
  const words = [...new Set(found.map((one) => `"${quoted(one)}"`))];
  const more = words.length > MOST_QUOTED ? ` and ${words.length - MOST_QUOTED} more` : '';
  return `${words.slice(0, MOST_QUOTED).join(', ')}${more}`;
}

function sameElsewhere(others: number): string {
  if (others === 0) return '';
  return ` The same text is in ${others} more ${others === 1 ? 'cell' : 'cells'} of this file.`;
}

function markIt(text: PlanText): string {
  return `add this row to ${LOOKED_AT.file} or the sheet looked-at (${LOOKED_AT.columns.join(',')}), with your role and the date: ${markLine(text)}`;
}
