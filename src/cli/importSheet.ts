import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { authorityIn, lastPlanOf, sheetPlan } from '@/officerFiles/sheetPlan';
import { atPrintedCells, printedPlaces } from '@/officerFiles/printedPlaces';
import { tablesOf } from '@/officerFiles/tablesOf';
import { loadPlan } from '@/pack/compile/loadPlan';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import { columnsOf } from '@/sources/wideSheet/wideHead';
import type { Doubt } from '@/sources/wideSheet/doubt';
import { gridsOf } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { answersOf, headOf, parseLayout, type WideLayout } from '@/sources/wideSheet/wideLayout';
import { readingTally } from '@/sources/wideSheet/readingTally';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { LAYOUT_FILE } from '@/sources/workbook/layoutSheet';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import { authorityNamed } from './authorityNamed';
import { checkEmpty, writeFiles } from './emptyPlace';
import { buildLines, issueSummary } from './issueLines';
import { planFilesAt } from './planFilesAt';
import { fileAt, MisuseError, onePath, readArguments, type Terminal, UsageError } from './terminal';

/**
 * `scorecard import FILE --out DIR`: makes a plan folder from a printed scorecard. Cells that are not understood are left out, and the officer
 * is asked about them.
 */
export async function importSheet(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    layout: { type: 'string' },
    sheet: { type: 'string' },
    authority: { type: 'string' },
    onto: { type: 'string' },
  });
  const path = onePath(positionals, 'Expected one workbook or CSV file to read.');
  if (values.out === undefined) throw new UsageError('Expected --out and the folder to write.');
  await checkEmpty(values.out);
  const lastPlan =
    values.onto === undefined ? undefined : lastPlanOf(await tablesOf(await planFilesAt(values.onto)));
  const layout = values.layout === undefined ? lastPlan?.layout : await layoutAt(values.layout);
  const gridsRead = await gridsOf(fileOnDisk(await fileAt(path), basename(path)));
  if (gridsRead.kind === 'unreadable') {
    terminal.message(`${path}: ${gridsRead.issue.message} Nothing was written.`);
    return 1;
  }
  const sheetFound = chosenSheet(gridsRead.grids, { layout, sheetName: values.sheet });
  if (sheetFound.kind === 'none') {
    terminal.message(`${path}: ${sheetFound.reason} Nothing was written.`);
    return 1;
  }
  const authority =
    namedAuthority(values.authority ?? lastPlan?.authority ?? layout?.authority) ??
    authorityIn(sheetFound.reading);
  const { files, changes = [] } = sheetPlan(sheetFound.reading, {
    name: basename(path),
    authority,
    lastPlan,
  });
  for (const line of changes) terminal.message(line);
  await writeFiles(values.out, files);
  reportReading(sheetFound, { authority, out: values.out }, terminal);
  const { plan, issues } = await loadPlan(values.out);
  const atCells = atPrintedCells(issues, files, printedPlaces(sheetFound.reading));
  for (const line of buildLines(atCells)) terminal.message(line);
  terminal.message(
    plan === undefined
      ? `${issueSummary(issues)} The plan was written, and has errors to correct.`
      : issueSummary(issues),
  );
  return plan === undefined ? 1 : 0;
}

async function layoutAt(path: string): Promise<WideLayout> {
  const layoutRead = parseLayout(await readFile(await fileAt(path), 'utf8'));
  if (layoutRead.kind === 'bad') throw new MisuseError(`${path}: ${layoutRead.why}`);
  return layoutRead.layout;
}

type ChosenSheet =
  | { readonly kind: 'sheet'; readonly reading: WideReading; readonly otherSheets: readonly string[] }
  | { readonly kind: 'none'; readonly reason: string };

/** The sheet that the officer names, or else the wide one. If several sheets are wide, the one with the newest figures is taken, and a message names the others. */
function chosenSheet(
  grids: readonly WideGrid[],
  { layout, sheetName }: { readonly layout: WideLayout | undefined; readonly sheetName: string | undefined },
): ChosenSheet {
  const wantedGrid =
    sheetName === undefined ? undefined : grids.find(({ sheet }) => sheet.trim() === sheetName.trim());
  if (sheetName !== undefined && wantedGrid === undefined)
    throw new MisuseError(
      `There is no sheet "${sheetName}". Expected one of ${grids.map(({ sheet }) => sheet).join(', ')}.`,
    );
  const whys: string[] = [];
  const wideReadings: WideReading[] = [];
  for (const grid of wantedGrid === undefined ? grids.filter(({ isHidden }) => !isHidden) : [wantedGrid]) {
    const gridReading = readBy(grid, layout);
    if (gridReading.kind === 'not wide') whys.push(`Sheet "${grid.sheet}": ${gridReading.why}`);
    else if (gridReading.reading.indicators.length > 0) wideReadings.push(gridReading.reading);
  }
  const rememberedReading = wideReadings.find(({ grid }) => grid.sheet === layout?.sheet);
  const newest = wideReadings.toSorted((a, b) => ((a.latest?.end ?? '') < (b.latest?.end ?? '') ? 1 : -1))[0];
  const wideReading = rememberedReading ?? newest;
  if (wideReading === undefined)
    return {
      kind: 'none',
      reason: `No sheet is a scorecard with a column for each month, quarter or year. ${whys.join(' ')}`,
    };
  return {
    kind: 'sheet',
    reading: wideReading,
    otherSheets: wideReadings
      .filter((otherReading) => otherReading !== wideReading)
      .map(({ grid }) => grid.sheet),
  };
}

function readBy(
  grid: WideGrid,
  layout: WideLayout | undefined,
):
  | { readonly kind: 'wide'; readonly reading: WideReading }
  | { readonly kind: 'not wide'; readonly why: string } {
  const readingWithoutAnswers = readWideSheet(grid);
  if ('kind' in readingWithoutAnswers) return readingWithoutAnswers;
  if (layout === undefined) return { kind: 'wide', reading: readingWithoutAnswers };
  const headRows = headOf(layout, grid) ?? readingWithoutAnswers.head;
  const answers = answersOf(layout, columnsOf(grid, headRows, 'Financial year'));
  const wideReading = readWideSheet(grid, { answers, head: headRows });
  return 'kind' in wideReading ? wideReading : { kind: 'wide', reading: wideReading };
}

function namedAuthority(word: string | undefined): string | undefined {
  return word === undefined ? undefined : authorityNamed(word).code;
}

function reportReading(
  { reading, otherSheets }: ChosenSheet & { readonly kind: 'sheet' },
  { authority, out: outputFolder }: { readonly authority: string | undefined; readonly out: string },
  { message }: Terminal,
): void {
  message(
    `Sheet "${reading.grid.sheet}", ${readingTally(reading)
      .map(({ count, noun: countedThing }) => `${count} ${countedThing}`)
      .join(', ')}.`,
  );
  for (const { letters, head: headText, role, roleIfUsed, period } of reading.columns) {
    const when = period === undefined ? '' : ` ${period.timePeriod} ${period.timeIdentifier}`;
    const leftOutText = roleIfUsed === undefined ? '' : ' (left out)';
    message(
      `  ${letters.padEnd(3)} ${headText === '' ? '(no head)' : headText}: ${roleIfUsed ?? role ?? 'not known'}${when}${leftOutText}`,
    );
  }
  for (const doubt of reading.doubts) message(`asked  ${doubtLine(doubt)}`);
  if (otherSheets.length > 0)
    message(
      `The sheets ${otherSheets.map((name) => `"${name}"`).join(', ')} are scorecards too, and are not read. Read each by itself with --sheet.`,
    );
  if (authority === undefined)
    message(
      'asked  Whose figures they are, the sheet does not say. Read it again with --authority and a GSS code, a DfE number or a name.',
    );
  message(
    `Written: ${outputFolder}. Correct ${join(outputFolder, LAYOUT_FILE)} and give it back with --layout to have the sheet read otherwise.`,
  );
}

/** The line of a question: `H “Year End” may be … What is it? (to-date: as printed; or year, leave)` */
function doubtLine({
  id,
  place: cellPlace,
  found: foundText,
  question,
  choices,
  chosen: chosenId,
  boxes,
}: Doubt): string {
  if (boxes !== undefined && choices.length === 0)
    return `${cellPlace}: ${foundText} ${question} [write the answers ${boxes.map((box) => box.id).join(', ')}]`;
  const faults = (boxes ?? []).flatMap(({ label, fault }) =>
    fault === undefined ? [] : [` ${label}: ${fault}`],
  );
  const otherChoices = choices.filter((choice) => choice.id !== chosenId).map((choice) => choice.id);
  const answerText = chosenId === undefined ? 'left out until answered; ' : `taken as "${chosenId}"; `;
  return `${cellPlace}: ${foundText} ${question}${faults.join('')} [${id}: ${answerText}or ${otherChoices.slice(0, 24).join(', ') || 'nothing else'}]`;
}
