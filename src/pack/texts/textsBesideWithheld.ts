import type { Audience } from '@/domain/figures/access';
import { breakdownParts } from '@/domain/figures/breakdown';
import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { PlanData } from '@/domain/plan/planData';
import { LOOKED_AT, type LookedAtRow } from '@/sources/plan/lookedAtTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { PlanFile } from '@/sources/plan/planJson';
import { quoted } from '@/sources/quoted';
import { countsIn } from './countsIn';
import { groupNamesIn } from './groupNamesIn';
import { textsWithMoneyEach } from './moneyEach';
import { figureTexts, allFigureTexts } from './figureTexts';
import { planTexts, type PlanText, type TextSubject } from './planTexts';
import { isShown, issueOf, personIssue, type CountsInText } from './textIssues';
import { keyOfMark, textKey } from './textMark';
import { withheldNearbyFinder, type WithheldNearby } from './withheldNearby';
import { withoutPublished } from './withoutPublished';
import { withheldIndicators, type PlanFigures } from './withheldIndicators';

/** What the search for counts in texts needs to know of a plan. */
export type SearchedPlan = {
  readonly plan: PlanFile;
  /** The officer's tables by name, as bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly figures: PlanFigures;
  readonly indicators: readonly Indicator[];
  readonly audience: Audience;
  readonly marks: readonly LookedAtRow[];
  /** The plan as it will be published: a text may repeat its figures. */
  readonly published?: PlanData | undefined;
};

/**
 * Finds texts with a number that may give away a withheld figure, and texts that describe one person or a few by age. Each is an error until an
 * officer has marked it in looked-at.csv. A text that only members would see is a warning in the public edition and an error in the members'
 * edition.
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
    {
      textToSearch: (text) =>
        publishedPlan === undefined
          ? text.text
          : withoutPublished(text, { data: publishedPlan, area, groups }),
      moneyEach: textsWithMoneyEach(texts),
    },
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
    const person = personIssue(sameTexts, { doubtedText: worstDoubt, audience });
    if (person !== undefined) return [person];
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

/** Searches a text once for each subject that it may be about, because one source may be named beside thousands of figures. */
function countsFinder(
  withheldFor: (subject: TextSubject) => WithheldNearby,
  {
    textToSearch,
    moneyEach,
  }: { readonly textToSearch: (text: PlanText) => string; readonly moneyEach: ReadonlySet<string> },
): (text: PlanText) => CountsInText | undefined {
  const countsByKey = new Map<string, Omit<CountsInText, 'text'> | undefined>();
  return (text) => {
    const key = [text.file, text.column, text.isName, ...Object.values(text.subject), text.text].join('|');
    if (!countsByKey.has(key))
      countsByKey.set(
        key,
        countsBesideWithheld(
          { ...text, text: textToSearch(text) },
          withheldFor(text.subject),
          moneyEach.has(text.text),
        ),
      );
    const knownCounts = countsByKey.get(key);
    return knownCounts && { ...knownCounts, text };
  };
}

function countsBesideWithheld(
  { text, isName }: PlanText,
  withheldNearby: WithheldNearby,
  hasMoneyEach: boolean,
): Omit<CountsInText, 'text'> | undefined {
  if (withheldNearby.kind === 'none') return undefined;
  const words = isName ? text.replaceAll(/[=;]/g, '. ').replaceAll(/[-_/+]|\.(?! )|%20/g, ' ') : text;
  const isAboutWithheld = withheldNearby.kind === 'own' && !isName;
  const counts = countsIn(words, withheldNearby.countContext).filter(
    ({ isOfPeople }) => isOfPeople || isAboutWithheld,
  );
  if (counts.length === 0 && hasMoneyEach)
    return { counts: [{ words: text, isOfPeople: true }], title: withheldNearby.title };
  return counts.length === 0 ? undefined : { counts, title: withheldNearby.title };
}

/** Reports marks in looked-at.csv whose text is no longer there, or has changed. */
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
