import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './command';
import type { Possible } from './possibleValues';
import { quantityKey } from './quantity';
import { shownPacks, type PackTexts } from './shownCells';
import { packAt, writePlan, type PlanFiles } from './site';

/** One line of a table that is a total and its parts: the first is the total. */
type Line = { readonly key: string; readonly shown: number | undefined };

/** More tables than these are not tried: what is withheld adds up to too much. */
const MOST_TABLES = 400;
/** No total that is withheld is tried beyond this. */
const LARGEST_TOTAL = 40;
const ENOUGH = 3;

/**
 * An attacker who has the program too. Every table that fits what is published is built by the same command; those from which the same cells would be
 * withheld are possible, the others are not. Undefined where nothing is withheld or too many tables fit. Reads the first indicator's counts of one
 * place and period: a headline and the groups of one breakdown.
 */
export async function possibleByRule(
  files: PlanFiles,
  pack: PackTexts,
  { command, room }: { readonly command: Command; readonly room: string },
): Promise<ReadonlyMap<string, Possible> | undefined> {
  const table = tableIn(files, pack);
  const withheld = table.filter(({ shown }) => shown === undefined);
  const candidates = tablesThatFit(table);
  if (withheld.length === 0 || candidates === undefined) return undefined;
  const found = new Map(withheld.map(({ key }) => [key, new Set<number>()]));
  for (const values of candidates) {
    const isNew = table.some(({ key }, place) => found.get(key)?.has(values[place] ?? 0) === false);
    if (!isNew || !(await hidesTheSame({ files, table, values }, { command, room }))) continue;
    for (const [place, { key }] of table.entries()) found.get(key)?.add(values[place] ?? 0);
    if ([...found.values()].every(({ size }) => size >= ENOUGH)) break;
  }
  return new Map(
    [...found].map(([key, values]) => [key, { values: [...values], isAll: values.size < ENOUGH }] as const),
  );
}

function tableIn(files: PlanFiles, pack: PackTexts): readonly Line[] {
  const [plan] = shownPacks(pack);
  const [indicator] = plan?.indicators ?? [];
  return rowsIn(files).flatMap(({ area, period, group }) => {
    if (indicator === undefined) return [];
    const key = quantityKey('count', { title: indicator.title, area, period, group });
    const value = indicator.cells.get(key)?.value;
    return [{ key, shown: value === undefined ? undefined : Number(value) }];
  });
}

/** The places of the rows, which are no secret. */
function rowsIn({ 'observations.csv': text = '' }: PlanFiles) {
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    return {
      area: cell('area'),
      period: `${cell('time_period')} ${cell('time_identifier')}`,
      group: columns.includes('breakdown') ? cell('breakdown') : '',
    };
  });
}

/** Every table of whole numbers that the shown ones allow: no withheld count is 0, for a 0 is shown. */
function tablesThatFit([total, ...parts]: readonly Line[]): readonly (readonly number[])[] | undefined {
  if (total === undefined) return undefined;
  const open = parts.filter(({ shown }) => shown === undefined).length;
  const known = parts.reduce((sum, { shown = 0 }) => sum + shown, 0);
  const totals =
    total.shown === undefined
      ? Array.from({ length: Math.max(0, LARGEST_TOTAL - known) }, (_, more) => known + more + 1)
      : [total.shown];
  const tables: (readonly number[])[] = [];
  for (const whole of totals)
    for (const split of splits(whole - known, open)) {
      let next = 0;
      tables.push([whole, ...parts.map(({ shown }) => shown ?? split[next++] ?? 0)]);
      if (tables.length > MOST_TABLES) return undefined;
    }
  return tables;
}

/** A number as the sum of so many that are 1 or more. */
function splits(sum: number, into: number): readonly (readonly number[])[] {
  if (into === 0) return sum === 0 ? [[]] : [];
  if (into === 1) return sum >= 1 ? [[sum]] : [];
  return Array.from({ length: Math.max(0, sum - into + 1) }, (_, less) => less + 1).flatMap((first) =>
    splits(sum - first, into - 1).map((rest) => [first, ...rest]),
  );
}

async function hidesTheSame(
  {
    files,
    table,
    values,
  }: { readonly files: PlanFiles; readonly table: readonly Line[]; readonly values: readonly number[] },
  { command, room }: { readonly command: Command; readonly room: string },
): Promise<boolean> {
  const folder = join(room, 'candidate');
  rmSync(folder, { recursive: true, force: true });
  const plan = writePlan(join(folder, 'plan'), withValues(files, values));
  const { code } = await command(['build', plan, '--out', join(folder, 'site')]);
  if (code !== 0) return false;
  const other = tableIn(files, packAt(join(folder, 'site')));
  return table.every(({ shown }, place) => other[place]?.shown === shown);
}

function withValues(files: PlanFiles, values: readonly number[]): PlanFiles {
  const [head = '', ...lines] = (files['observations.csv'] ?? '').trim().split('\n');
  const at = head.split(',').indexOf('value');
  const filled = lines.map((line, place) =>
    line
      .split(',')
      .map((cell, column) => (column === at ? String(values[place] ?? cell) : cell))
      .join(','),
  );
  return { ...files, 'observations.csv': `${[head, ...filled].join('\n')}\n` };
}
