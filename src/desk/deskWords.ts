import type { Issue } from '@/domain/plan/issue';
import { printedFile, type PrintedPlaces } from '@/officerFiles/printedPlaces';

/** Messages about a row of a table, by code: the text from which they speak about the table, and what the officer can do instead. */
const WORDS_IN_TABLE: ReadonlyMap<string, { readonly from: string; readonly atDesk: string }> = new Map([
  [
    'number-beside-withheld',
    {
      from: ' Take the number out. Or, ',
      atDesk:
        ' The text may be about another indicator: no check can tell what its number counts. Write it without the number in the box at the desk. Or, if it gives none of them away, mark it there as looked at.',
    },
  ],
  [
    'person-with-age',
    {
      from: ' Take out the age and ',
      atDesk:
        ' Write it without the age, and without whatever else tells who it is, in the box at the desk. Or, if nobody can be known by it, mark it there as looked at.',
    },
  ],
  [
    'prose-no-story',
    {
      from: ' Add a row for each (columns ',
      atDesk:
        ' To say why, save the plan as a workbook and add a row for each to its sheet commentary: the indicator, this report, the kind story and your text.',
    },
  ],
]);

/**
 * The issues of a printed scorecard in words that do not mention the plan's tables, which the officer never saw. What they ask for goes into
 * the boxes on the page.
 */
export function issuesInDeskWords(issues: readonly Issue[], places: PrintedPlaces): readonly Issue[] {
  return issues.map((issue) => {
    const tableWords = WORDS_IN_TABLE.get(issue.code);
    const from = tableWords === undefined ? -1 : issue.message.indexOf(tableWords.from);
    if (tableWords !== undefined && from !== -1)
      return { ...issue, message: `${issue.message.slice(0, from)}${tableWords.atDesk}` };
    if (issue.advice === undefined || !issue.message.endsWith(issue.advice)) return issue;
    const messageStart = issue.message.slice(0, -issue.advice.length);
    return {
      ...issue,
      column: undefined,
      file: printedFile(places),
      message: `${messageStart}Write the numbers in the boxes under Withheld, and those of enough people are shown.`,
    };
  });
}
