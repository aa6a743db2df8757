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
import { buildLines, summary } from './issueLines';
import { planFilesAt } from './planFilesAt';
import { fileAt, MisuseError, onePath, readArguments, type Terminal, UsageError } from './terminal';

/** `scorecard import FILE --out DIR`: a printed scorecard as a plan folder. What is not understood is left out and asked. */
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
  const onto =
    values.onto === undefined ? undefined : lastPlanOf(await tablesOf(await planFilesAt(values.onto)));
  const layout = values.layout === undefined ? onto?.layout : await layoutAt(values.layout);
  const read = await gridsOf(fileOnDisk(await fileAt(path), basename(path)));
  if (read.kind === 'unreadable') {
    terminal.message(`${path}: ${read.issue.message} Nothing was written.`);
    return 1;
  }
  const found = chosenSheet(read.grids, { layout, named: values.sheet });
  if (found.kind === 'none') {
    terminal.message(`${path}: ${found.why} Nothing was written.`);
    return 1;
  }
  const authority =
    namedAuthority(values.authority ?? onto?.authority ?? layout?.authority) ?? authorityIn(found.reading);
  const { files, changes = [] } = sheetPlan(found.reading, { name: basename(path), authority, onto });
  for (const line of changes) terminal.message(line);
  await writeFiles(values.out, files);
  tellOfficer(found, { authority, out: values.out }, terminal);
  const { plan, issues } = await loadPlan(values.out);
  const atCells = atPrintedCells(issues, files, printedPlaces(found.reading));
  for (const line of buildLines(atCells)) terminal.message(line);
  terminal.message(
    plan === undefined ? `${summary(issues)} The plan was written, and has errors to mend.` : summary(issues),
  );
  return plan === undefined ? 1 : 0;
}

async function layoutAt(path: string): Promise<WideLayout> {
  const read = parseLayout(await readFile(await fileAt(path), 'utf8'));
  if (read.kind === 'bad') throw new MisuseError(`${path}: ${read.why}`);
  return read.layout;
}

type ChosenSheet =
  | { readonly kind: 'sheet'; readonly reading: WideReading; readonly others: readonly string[] }
  | { readonly kind: 'none'; readonly why: string };

/** The named sheet, or else the wide one. If several are wide, it is the one with the newest figures, and a message names the others. */
function chosenSheet(
  grids: readonly WideGrid[],
  { layout, named }: { readonly layout: WideLayout | undefined; readonly named: string | undefined },
): ChosenSheet {
  const wanted = named === undefined ? undefined : grids.find(({ sheet }) => sheet.trim() === named.trim());
  if (named !== undefined && wanted === undefined)
    throw new MisuseError(
      `There is no sheet "${named}". Expected one of ${grids.map(({ sheet }) => sheet).join(', ')}.`,
    );
  const whys: string[] = [];
  const readings: WideReading[] = [];
  for (const grid of wanted === undefined ? grids.filter(({ isHidden }) => !isHidden) : [wanted]) {
    const reading = readBy(grid, layout);
    if (reading.kind === 'not wide') whys.push(`Sheet "${grid.sheet}": ${reading.why}`);
    else if (reading.reading.indicators.length > 0) readings.push(reading.reading);
  }
  const remembered = readings.find(({ grid }) => grid.sheet === layout?.sheet);
  const newest = readings.toSorted((a, b) => ((a.latest?.end ?? '') < (b.latest?.end ?? '') ? 1 : -1))[0];
  const reading = remembered ?? newest;
  if (reading === undefined)
    return {
      kind: 'none',
      why: `No sheet is a scorecard with a column for each month, quarter or year. ${whys.join(' ')}`,
    };
  return {
    kind: 'sheet',
    reading,
    others: readings.filter((one) => one !== reading).map(({ grid }) => grid.sheet),
  };
}

function readBy(
  grid: WideGrid,
  layout: WideLayout | undefined,
):
  | { readonly kind: 'wide'; readonly reading: WideReading }
  | { readonly kind: 'not wide'; readonly why: string } {
  const plainly = readWideSheet(grid);
  if ('kind' in plainly) return plainly;
  if (layout === undefined) return { kind: 'wide', reading: plainly };
  const head = headOf(layout, grid) ?? plainly.head;
  const answers = answersOf(layout, columnsOf(grid, head, 'Financial year'));
  const reading = readWideSheet(grid, { answers, head });
  return 'kind' in reading ? reading : { kind: 'wide', reading };
}

function namedAuthority(word: string | undefined): string | undefined {
  return word === undefined ? undefined : authorityNamed(word).code;
}

function tellOfficer(
  { reading, others }: ChosenSheet & { readonly kind: 'sheet' },
  { authority, out }: { readonly authority: string | undefined; readonly out: string },
  { message }: Terminal,
): void {
  message(
    `Sheet "${reading.grid.sheet}", ${readingTally(reading)
      .map(({ count, what }) => `${count} ${what}`)
      .join(', ')}.`,
  );
  for (const { letters, head, role, roleIfUsed, period } of reading.columns) {
    const when = period === undefined ? '' : ` ${period.timePeriod} ${period.timeIdentifier}`;
    const left = roleIfUsed === undefined ? '' : ' (left out)';
    message(
      `  ${letters.padEnd(3)} ${head === '' ? '(no head)' : head}: ${roleIfUsed ?? role ?? 'not known'}${when}${left}`,
    );
  }
  for (const one of reading.doubts) message(`asked  ${doubtLine(one)}`);
  if (others.length > 0)
    message(
      `The sheets ${others.map((name) => `"${name}"`).join(', ')} are scorecards too, and are not read. Read each by itself with --sheet.`,
    );
  if (authority === undefined)
    message(
      'asked  Whose figures they are, the sheet does not say. Read it again with --authority and a GSS code, a DfE number or a name.',
    );
  message(
    `Written: ${out}. Correct ${join(out, LAYOUT_FILE)} and give it back with --layout to have the sheet read otherwise.`,
  );
}

/** `H  “Year End” may be … What is it? (to-date: as printed; or year, leave)` */
function doubtLine({ id, place, found, question, choices, chosen, boxes }: Doubt): string {
  if (boxes !== undefined && choices.length === 0)
    return `${place}: ${found} ${question} [write the answers ${boxes.map((box) => box.id).join(', ')}]`;
  const others = choices.filter((choice) => choice.id !== chosen).map((choice) => choice.id);
  const held = chosen === undefined ? 'left out until answered; ' : `taken as "${chosen}"; `;
  return `${place}: ${found} ${question} [${id}: ${held}or ${others.slice(0, 24).join(', ') || 'nothing else'}]`;
}
