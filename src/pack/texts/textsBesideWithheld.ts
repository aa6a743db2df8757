import type { Audience } from '@/domain/figures/access';
import { breakdownParts } from '@/domain/figures/breakdown';
import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { PlanData } from '@/domain/plan/planData';
import { LOOKED_AT, type LookedAtRow } from '@/sources/plan/lookedAtTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { PlanFile } from '@/sources/plan/planJson';
import { quoted } from '@/sources/quoted';
import { countsIn, type FoundCount } from './countsIn';
import { groupNamesIn } from './groupNamesIn';
import { figureTexts, allFigureTexts } from './figureTexts';
import { planTexts, type TextSubject, type PlanText } from './planTexts';
import { keyOfMark, markLine, textKey } from './textMark';
import { withheldNearbyFinder, type WithheldNearby } from './withheldNearby';
import { withoutPublished } from './withoutPublished';
import { withheldIndicators, type PlanFigures } from './withheldIndicators';

/** What the search of texts needs to know of a plan. */
export type SearchedPlan = {
  readonly plan: PlanFile;
  /** The officer's tables by name, as bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly figures: PlanFigures;
  readonly indicators: readonly Indicator[];
  readonly audience: Audience;
  readonly marks: readonly LookedAtRow[];
  /** The plan as it will be published: a text may say its figures over again. */
  readonly published?: PlanData | undefined;
};

/**
 * The texts of a plan in which a number may tell a figure that is withheld. Each is an error until an officer has marked it in looked-at.csv; one
 * that only members would see is a warning in the public edition, and an error in theirs.
 */
export function textsBesideWithheld(searchedPlan: SearchedPlan): readonly Issue[] {
  const { plan, files, figures, indicators, audience, marks, published: publishedPlan } = searchedPlan;
  const writtenTexts = planTexts(plan, files);
  const texts = [...writtenTexts, ...figureTexts(figures.rows, figures)];
  const hiddenIndicators = withheldIndicators(indicators, figures);
  const groups = groupsOf(figures.rows);
  const area = figures.authority === 'any' ? undefined : figures.authority;
  const doubtedCounts = countsFinder(
    withheldNearbyFinder(indicators, hiddenIndicators, {
      smallestCount: plan.smallestCount,
      groups: groupNamesIn(groups),
    }),
    (text) =>
      publishedPlan === undefined ? text.text : withoutPublished(text, { data: publishedPlan, area, groups }),
  );
  const markedKeys = new Set(marks.map(keyOfMark));
  const byText = new Map<string, PlanText[]>();
  for (const text of texts) {
    const key = textKey(text.file, text.text);
    if (markedKeys.has(key)) continue;
    const sameTexts = byText.get(key);
    if (sameTexts === undefined) byText.set(key, [text]);
    else sameTexts.push(text);
  }
  const textIssues = [...byText.values()].flatMap((sameTexts) => {
    const doubts = sameTexts.flatMap((text) => doubtedCounts(text) ?? []);
    const worstDoubt = doubts.find(({ text }) => isShown(text, audience)) ?? doubts[0];
    return worstDoubt === undefined ? [] : [issueOf(worstDoubt, doubts.length - 1, audience)];
  });
  return [...textIssues, ...staleMarks(marks, [...writtenTexts, ...allFigureTexts(figures.rows)])];
}

function groupsOf(rows: readonly ObservationRow[]): readonly string[] {
  const writtenBreakdowns = new Set(rows.map(({ breakdown }) => breakdown));
  return [
    ...new Set(
      [...writtenBreakdowns].flatMap((breakdown) => breakdownParts(breakdown).map(({ value }) => value)),
    ),
  ];
}

type CountsInText = {
  readonly text: PlanText;
  readonly counts: readonly FoundCount[];
  readonly title: string;
};

/** Searches a text once for each subject that it may be about, because one source can be beside thousands of figures. */
function countsFinder(
  withheldFor: (subject: TextSubject) => WithheldNearby,
  textToSearch: (text: PlanText) => string,
): (text: PlanText) => CountsInText | undefined {
  const countsByKey = new Map<string, Omit<CountsInText, 'text'> | undefined>();
  return (text) => {
    const key = [text.file, text.column, text.isName, ...Object.values(text.subject), text.text].join('|');
    if (!countsByKey.has(key))
      countsByKey.set(
        key,
        countsBesideWithheld({ ...text, text: textToSearch(text) }, withheldFor(text.subject)),
      );
    const knownCounts = countsByKey.get(key);
    return knownCounts && { ...knownCounts, text };
  };
}

function countsBesideWithheld(
  { text, isName }: PlanText,
  withheldNearby: WithheldNearby,
): Omit<CountsInText, 'text'> | undefined {
  if (withheldNearby.kind === 'none') return undefined;
  const words = isName ? text.replaceAll(/[=;]/g, '. ').replaceAll(/[-_/+]|\.(?! )|%20/g, ' ') : text;
  const isAboutWithheld = withheldNearby.kind === 'own' && !isName;
  const counts = countsIn(words, withheldNearby.countContext).filter(
    ({ isOfPeople }) => isOfPeople || isAboutWithheld,
  );
  return counts.length === 0 ? undefined : { counts, title: withheldNearby.title };
}

/** How many are quoted. The officer reads the whole text anyway. */
const MOST_QUOTED = 3;

function isShown({ access }: PlanText, audience: Audience): boolean {
  return access === 'public' || audience === 'members';
}

function issueOf({ text, counts, title }: CountsInText, otherPlaces: number, audience: Audience): Issue {
  const { file, row, column } = text;
  const isError = isShown(text, audience);
  const words = [...new Set(counts.map((count) => `"${quoted(count.words)}"`))];
  const moreWords = words.length > MOST_QUOTED ? ` and ${words.length - MOST_QUOTED} more` : '';
  const otherPlacesText =
    otherPlaces === 0
      ? ''
      : ` The same text is in ${otherPlaces} more ${otherPlaces === 1 ? 'cell' : 'cells'} of this file.`;
  const audienceText = isError ? 'This text is published' : 'Members see this text in their own site';
  const message = `Found ${words.slice(0, MOST_QUOTED).join(', ')}${moreWords}. ${audienceText}, and figures of "${quoted(title)}" are withheld: a reader could work one of them out from it.${otherPlacesText} Take the number out. Or, if it gives none of them away, add this row to ${LOOKED_AT.file} or the sheet looked-at (${LOOKED_AT.columns.join(',')}), with your role and the date: ${markLine(text)}`;
  return {
    severity: isError ? 'error' : 'warning',
    code: 'number-beside-withheld',
    file,
    row,
    column,
    message,
  };
}

/** Marks of texts that are not there any more, or read otherwise now. */
function staleMarks(marks: readonly LookedAtRow[], texts: readonly PlanText[]): readonly Issue[] {
  const textKeys = new Set(texts.map(({ file, text }) => textKey(file, text)));
  return marks
    .filter((mark) => !textKeys.has(keyOfMark(mark)))
    .map(({ row, file }) => ({
      severity: 'note',
      code: 'stale-mark',
      file: LOOKED_AT.file,
      row,
      column: 'text',
      message: `No text in ${quoted(file)} reads like this, so the row marks nothing. Delete it, or correct the file; a text that was changed needs a new row.`,
    }));
}
