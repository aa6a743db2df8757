import { describe, expect, it } from 'vitest';
import { issuesInDeskWords } from '@/desk/deskWords';
import { checkPlan } from '@/desk/deskWork';
import { wideAnswer } from '@/desk/wideWork';
import { mendedFiles } from '@/officerFiles/mends';
import { atPrintedCells } from '@/officerFiles/printedPlaces';
import { withTextsLookedAt } from '@/officerFiles/textsLookedAt';
import { textGrid } from '@/sources/wideSheet/gridOf';

/** A printed scorecard, figures made up: four girls and four boys are too few to publish. */
const SHEET = `Sampleton children’s services (made up)
Indicator,Good is,Unit,Jan-17,Feb-17,Mar-17,Commentary
Boys missing from care,Info,Number,12,14,4,
Girls missing from care,Info,Number,11,12,4,Four girls were missing. They were found.
`;
const TEXT = { file: 'commentary.csv', row: 2, column: 'text' };

function plan(sheet = SHEET) {
  const read = wideAnswer({
    name: 'scorecard.csv',
    grid: textGrid('scorecard.csv', 'Mar-17', sheet),
    answers: new Map([['commentary', 'publish']]),
    authority: 'E08000018',
    openPlan: undefined,
  });
  if (read.kind !== 'read') throw new Error(read.reason);
  return read;
}

const errorsOf = async (files: ReadonlyMap<string, Uint8Array>) =>
  (await checkPlan(files, () => undefined)).issues.filter(({ severity }) => severity === 'error');

describe('a text beside a withheld figure', () => {
  it('is named by its own cell and its own indicator', async () => {
    const { files, printed } = plan();
    const errors = atPrintedCells(await errorsOf(files), files, printed);
    // The comment is in column G of the fourth row.
    expect(errors).toMatchObject([{ code: 'number-beside-withheld', cell: 'G4' }]);
    expect(errors[0]?.message).toContain('figures of "Girls missing from care" are withheld');
    expect(issuesInDeskWords(errors, printed)[0]?.message).toMatch(
      /work one of them out from it\. The text may be about another indicator: no check can tell what its number counts\. Write it without the number in the box at the desk\. Or, .*mark it there as looked at\.$/,
    );
  });

  it('stops the save until somebody has looked at it, and the plan keeps who and when', async () => {
    const { files } = plan();
    const marked = withTextsLookedAt(files, [TEXT], { by: 'Head of safeguarding', date: '2026-11-30' });
    expect(new TextDecoder().decode(marked.get('looked-at.csv'))).toBe(
      'file,row,text,by,date\ncommentary.csv,2,Four girls were missing. They were found.,Head of safeguarding,2026-11-30\n',
    );
    expect(await errorsOf(marked)).toEqual([]);
  });

  it('stops it no more once its words are changed', async () => {
    const { files } = plan();
    const before = 'Four girls were missing. They were found.';
    const after = 'Some girls were missing. They were found.';
    const changed = mendedFiles(files, [
      { ...TEXT, cell: 'F2', before, after, code: 'number-beside-withheld' },
    ]);
    expect(await errorsOf(changed)).toEqual([]);
  });

  it('is not marked without a role', () => {
    const { files } = plan();
    expect(() => withTextsLookedAt(files, [TEXT], { by: ' ', date: '2026-11-30' })).toThrow(
      'Write who has looked at the text',
    );
  });
});

describe('a comment on one child, where nothing is withheld', () => {
  const sheet = `Sampleton children’s services (made up)
Indicator,Good is,Unit,Jan-17,Feb-17,Mar-17,Commentary
Contacts with social care,Info,Number,812,790,845,"A girl aged 7 from Elm Road, Jayden Smith, waited for a decision."
`;

  it('stops the save until somebody has looked at it', async () => {
    const { files, printed } = plan(sheet);
    const errors = atPrintedCells(await errorsOf(files), files, printed);
    expect(errors).toMatchObject([{ code: 'person-with-age', cell: 'G3' }]);
    expect(issuesInDeskWords(errors, printed)[0]?.message).toMatch(
      /a reader may know who they are\. Write it without the age, .* in the box at the desk\. Or, .*mark it there as looked at\.$/,
    );
    const marked = withTextsLookedAt(files, [TEXT], { by: 'Head of safeguarding', date: '2026-11-30' });
    expect(await errorsOf(marked)).toEqual([]);
  });
});
