import type { Issue } from '@/domain/plan/issue';
import { printedFile, type PrintedPlaces } from '@/officerFiles/printedPlaces';

/** How the message of a text beside a withheld figure goes on, with a row of a table. */
const TAKE_OUT = ' Take the number out. Or, ';
const AT_DESK =
  ' Write it without the number in the box at the desk. Or, if it gives none of them away, mark it there as looked at.';

/** The issues of a printed scorecard without the tables of the plan, which the officer never saw: what they ask for goes into the boxes of the page. */
export function inDeskWords(issues: readonly Issue[], places: PrintedPlaces): readonly Issue[] {
  return issues.map((issue) => {
    const looked = issue.message.indexOf(TAKE_OUT);
    if (issue.code === 'number-beside-withheld' && looked !== -1)
      return { ...issue, message: `${issue.message.slice(0, looked)}${AT_DESK}` };
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
