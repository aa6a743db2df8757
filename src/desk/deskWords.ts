import type { Issue } from '@/domain/plan/issue';
import { printedFile, type PrintedPlaces } from '@/officerFiles/printedPlaces';

/** The issues of a printed scorecard without the tables of the plan, which the officer never saw: what they ask for goes into the boxes of the page. */
export function inDeskWords(issues: readonly Issue[], places: PrintedPlaces): readonly Issue[] {
  return issues.map((issue) => {
    if (issue.advice === undefined || !issue.message.endsWith(issue.advice)) return issue;
    const found = issue.message.slice(0, -issue.advice.length);
    return {
      ...issue,
      column: undefined,
      file: printedFile(places),
      message: `${found}Write the numbers in the boxes under Withheld, and those of enough people are shown.`,
    };
  });
}
