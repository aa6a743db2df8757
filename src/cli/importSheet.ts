import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadPlan } from '@/pack/compile/loadPlan';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import { areasNamed, registeredNames } from '@/sources/areas/areaRegister';
import { idText } from '@/sources/idText';
import { columnsOf } from '@/sources/wideSheet/wideHead';
import type { Doubt } from '@/sources/wideSheet/doubt';
import { gridsOf } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { answersOf, headOf, layoutOf, parseLayout, type WideLayout } from '@/sources/wideSheet/wideLayout';
import { ontoLines, ontoPlan } from '@/sources/wideSheet/ontoPlan';
import { readingTally } from '@/sources/wideSheet/readingTally';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { widePlan } from '@/sources/wideSheet/widePlan';
import { LAYOUT_FILE } from '@/sources/workbook/layoutSheet';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import { authorityNamed } from './authorityNamed';
import { checkEmpty } from './emptyPlace';
import { buildLines, summary } from './issueLines';
import { fileAt, folderAt, MisuseError, onePath, readArguments, type Terminal, UsageError } from './terminal';

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
  const before = values.onto === undefined ? undefined : await planTexts(await folderAt(values.onto));
  const layout = await layoutAt(values.layout, before);
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
  const authority = namedAuthority(values.authority ?? layout?.authority) ?? authorityIn(found.reading);
  const title = basename(path).replace(/\.[^.]*$/, '');
  const sheet = widePlan(found.reading, {
    id: idText(title).slice(0, 40).replace(/-$/, '') || 'plan',
    title: titleOf(found.reading) ?? title,
    authority,
  });
  const onto = before && ontoPlan(before, sheet);
  for (const line of onto === undefined ? [] : ontoLines(onto.changes)) terminal.message(line);
  const files = onto?.files ?? sheet;
  await mkdir(values.out, { recursive: true });
  for (const [name, text] of files) await writeFile(join(values.out, name), text);
  const laidOut = `${JSON.stringify(layoutOf(found.reading, authority), undefined, 2)}\n`;
  await writeFile(join(values.out, LAYOUT_FILE), laidOut);
  tell(found, { authority, out: values.out }, terminal);
  const { plan, issues } = await loadPlan(values.out);
  for (const line of buildLines(issues)) terminal.message(line);
  terminal.message(
    plan === undefined ? `${summary(issues)} The plan was written, and has errors to mend.` : summary(issues),
  );
  return plan === undefined ? 1 : 0;
}

/** The layout that is named, else that of last month's plan. */
async function layoutAt(
  path: string | undefined,
  before: ReadonlyMap<string, string> | undefined,
): Promise<WideLayout | undefined> {
  if (path === undefined) {
    const kept = parseLayout(before?.get(LAYOUT_FILE) ?? '');
    return kept.kind === 'layout' ? kept.layout : undefined;
  }
  const read = parseLayout(await readFile(await fileAt(path), 'utf8'));
  if (read.kind === 'bad') throw new MisuseError(`${path}: ${read.why}`);
  return read.layout;
}

/** The files of a plan folder as texts; a workbook or a folder in it is not carried over. */
async function planTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const others = entries.filter((entry) => !/\.(csv|json|md|txt)$/i.test(entry.name));
  if (others.length > 0)
    throw new MisuseError(
      `"${folder}" holds ${others.map(({ name }) => name).join(', ')}, which --onto does not carry over. Expected a plan of CSV files.`,
    );
  const texts = entries.map(async ({ name }) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

type Chosen =
  | { readonly kind: 'sheet'; readonly reading: WideReading; readonly others: readonly string[] }
  | { readonly kind: 'none'; readonly why: string };

/** The named sheet, or else the wide one. If several are wide, it is the one with the newest figures, and a message names the others. */
function chosenSheet(
  grids: readonly WideGrid[],
  { layout, named }: { readonly layout: WideLayout | undefined; readonly named: string | undefined },
): Chosen {
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

/** The one authority that the titles above the table or the sheet's name call by its name. */
function authorityIn({ grid, head }: WideReading): string | undefined {
  const texts = grid.cells.slice(0, head.from).flatMap((row) => row.map(({ text }) => text));
  const title = ` ${[...texts, grid.sheet].join(' ').toLowerCase()} `;
  const named = registeredNames().filter(({ name }) => title.includes(` ${name.toLowerCase()} `));
  const [longest] = named.toSorted((a, b) => b.name.length - a.name.length);
  const area =
    longest === undefined ? undefined : areasNamed({ dfeNumber: '', gssCode: longest.code, name: '' })[0];
  return area?.kind === 'authority' ? area.code : undefined;
}

/** The first text above the table. */
function titleOf({ grid, head }: WideReading): string | undefined {
  const texts = grid.cells.slice(0, head.from).flatMap((row) => row.map(({ text }) => text.trim()));
  return texts.find((text) => text.length > 5 && text.length < 120);
}

function tell(
  { reading, others }: Chosen & { readonly kind: 'sheet' },
  { authority, out }: { readonly authority: string | undefined; readonly out: string },
  { message }: Terminal,
): void {
  message(
    `Sheet "${reading.grid.sheet}", ${readingTally(reading)
      .map(({ count, what }) => `${count} ${what}`)
      .join(', ')}.`,
  );
  for (const { letters, head, role, meant, period } of reading.columns) {
    const when = period === undefined ? '' : ` ${period.timePeriod} ${period.timeIdentifier}`;
    const left = meant === undefined ? '' : ' (left out)';
    message(
      `  ${letters.padEnd(3)} ${head === '' ? '(no head)' : head}: ${meant ?? role ?? 'not known'}${when}${left}`,
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
function doubtLine({ id, place, found, question, choices, chosen }: Doubt): string {
  const others = choices.filter((choice) => choice.id !== chosen).map((choice) => choice.id);
  const held = chosen === undefined ? 'left out until answered; ' : `taken as "${chosen}"; `;
  return `${place}: ${found} ${question} [${id}: ${held}or ${others.slice(0, 24).join(', ') || 'nothing else'}]`;
}
