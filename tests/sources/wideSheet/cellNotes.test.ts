import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { gridsOf } from '@/sources/wideSheet/gridOf';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { aWorkbook } from '#tests/support/aWorkbook';
import { wideReadingOf } from '#tests/support/wideReadingOf';

const encode = (text: string) => new TextEncoder().encode(text);
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREADED = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

/** A printed scorecard, figures made up, with the notes that Excel keeps beside a sheet. */
async function noted(parts: Readonly<Record<string, string>>, relations: string): Promise<WideGrid> {
  const workbook = aWorkbook({
    'Mar-17': [
      ['Indicator', 'Good is', 'Unit', 'Feb-17', 'Mar-17'],
      ['Assessments in 45 days', 'High', 'Number', 88, 71],
      ['Referrals', 'Info', 'Number', 398, 361],
    ],
  });
  const files = {
    ...unzipSync(wholeOf(workbook)),
    'xl/worksheets/_rels/sheet1.xml.rels': encode(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, encode(text)])),
  };
  const read = await gridsOf(heldBytes('scorecard-mar17.xlsx', zipSync(files)));
  const [grid] = read.kind === 'grids' ? read.grids : [];
  if (grid === undefined) throw new Error('The workbook was not read.');
  return grid;
}

const relation = (type: string, target: string) =>
  `<Relationship Id="r${target.length}" Type="${type}" Target="${target}"/>`;
const note = (cell: string, text: string) =>
  `<comment ref="${cell}" authorId="0"><text><r><t>A Officer:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment>`;
const notes = (...all: readonly string[]) =>
  `<comments><authors><author>A Officer</author></authors><commentList>${all.join('')}</commentList></comments>`;

const ofNotes = (...all: readonly string[]) =>
  noted({ 'xl/comments1.xml': notes(...all) }, relation(`${RELATION}/comments`, '../comments1.xml'));
const questionOf = (grid: WideGrid, answers = {}) =>
  wideReadingOf(grid, answers).doubts.find(({ id }) => id.startsWith('cell-notes'));
const commentsOf = (grid: WideGrid, answers = {}) =>
  wideReadingOf(grid, answers).indicators.map(({ comment }) => comment?.text);

describe('notes of cells', () => {
  it('are named with their text, and are not published unless the officer says so', async () => {
    const grid = await ofNotes(note('E2', 'Backlog in MASH &amp; leave'), note('D3', 'Late return'));
    expect(questionOf(grid)).toMatchObject({
      place: 'E2',
      found:
        'The sheet has 2 cell notes, which are not published unless you say so: E2 “Backlog in MASH & leave”, D3 “Late return”.',
      chosen: 'leave',
    });
    expect(commentsOf(grid)).toEqual([undefined, undefined]);
  });

  it('are the story of their indicator once she says so: those on its newest figure or its name, and no other', async () => {
    const grid = await ofNotes(
      note('E2', 'Backlog in MASH'),
      note('D2', 'Of last month'),
      note('A3', 'A new system'),
    );
    expect(commentsOf(grid, { 'cell-notes@sheet': 'publish' })).toEqual(['Backlog in MASH', 'A new system']);
    // Each can be answered by itself.
    const each = { 'cell-notes@sheet': 'each', 'cell-notes@sheet@A3': 'publish' };
    expect(commentsOf(grid, each)).toEqual([undefined, 'A new system']);
  });

  it('are told where none is on a newest figure or a name', async () => {
    expect(questionOf(await ofNotes(note('D2', 'Of last month')))).toMatchObject({
      found: 'The sheet has one cell note, which is not published unless you say so: D2 “Of last month”.',
      choices: [{ id: 'leave', label: 'Leave them out' }],
    });
  });

  it('are read from threads, each once, and from a path from the root', async () => {
    const grid = await noted(
      {
        'xl/comments/comment1.xml': notes(
          note('E2', '[Threaded comment] Your version of Excel allows you to read this.'),
        ),
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="E2" id="a"><text>Why red?</text></threadedComment><threadedComment ref="E2" id="b" parentId="a"><text>Backlog in MASH</text></threadedComment></ThreadedComments>',
      },
      relation(`${RELATION}/comments`, '/xl/comments/comment1.xml') +
        relation(THREADED, '../threadedComments/threadedComment1.xml'),
    );
    expect([...(grid.notes ?? [])]).toEqual([['E2', 'Why red? / Backlog in MASH']]);
  });

  it('are not spoken of where a sheet has none', async () => {
    expect(questionOf(await noted({}, ''))).toBeUndefined();
  });
});
