import type { Issue } from '@/domain/plan/issue';
import { printedFile, type PrintedPlaces } from '@/officerFiles/printedPlaces';

/** Kinds whose numbers the desk has boxes for. */
const ASKED: ReadonlySet<string> = new Set(['counts-needed', 'share-of-few']);

/** The issues of a printed scorecard without the tables of the plan, which she never saw: what they ask for she writes in the boxes of the page. */
export function inDeskWords(issues: readonly Issue[], places: PrintedPlaces): readonly Issue[] {
  return issues.map((issue) => {
    const at = issue.message.indexOf(' Write in the column ');
    if (!ASKED.has(issue.code) || at === -1) return issue;
    return {
      ...issue,
      column: undefined,
      file: printedFile(places),
      message: `${issue.message.slice(0, at)} Write the numbers in the boxes at the top, and those of enough people are shown.`,
    };
  });
}
