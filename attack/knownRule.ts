import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './command';
import type { PossibleValues } from './possibleValues';
import { quantityKey } from './quantity';
import { shownPacks, type PackTexts } from './shownCells';
import { packAt, writePlan, type PlanFiles } from './site';

/** A row, column or other line of a table, as a total and its parts. The total comes first. */
type TableLine = { readonly key: string; readonly shownValue: number | undefined };

/** The attack is left out if more tables than this fit. */
const MOST_TABLES = 400;
/** Values up to this number are tried for a withheld total. */
const LARGEST_TOTAL = 40;
const ENOUGH_VALUES = 3;

/**
 * An attacker who has the program too. Every table that fits what is published is built by the same command; those from which the same cells would be
 * withheld are possible, the others are not. Undefined if nothing is withheld or too many tables fit. Reads the first indicator's counts of one
 * place and period: a headline and the groups of one breakdown.
 */
export async function possibleByRule(
  files: PlanFiles,
  pack: PackTexts,
  { command, workFolder }: { readonly command: Command; readonly workFolder: string },
): Promise<ReadonlyMap<string, PossibleValues> | undefined> {
  const table = tableIn(files, pack);
  const withheld = table.filter(({ shownValue }) => shownValue === undefined);
  const candidates = tablesThatFit(table);
  if (withheld.length === 0 || candidates === undefined) return undefined;
  const valuesByKey = new Map(withheld.map(({ key }) => [key, new Set<number>()]));
  for (const values of candidates) {
    const isNew = table.some(
      ({ key }, lineIndex) => valuesByKey.get(key)?.has(values[lineIndex] ?? 0) === false,
    );
    if (!isNew || !(await hidesTheSame({ files, table, values }, { command, workFolder }))) continue;
    for (const [lineIndex, { key }] of table.entries()) valuesByKey.get(key)?.add(values[lineIndex] ?? 0);
    if ([...valuesByKey.values()].every(({ size }) => size >= ENOUGH_VALUES)) break;
  }
  return new Map(
    [...valuesByKey].map(
      ([key, values]) => [key, { values: [...values], isAll: values.size < ENOUGH_VALUES }] as const,
    ),
  );
}

function tableIn(files: PlanFiles, pack: PackTexts): readonly TableLine[] {
  const [plan] = shownPacks(pack);
  const [indicator] = plan?.indicators ?? [];
  return rowsIn(files).flatMap(({ area, period, group }) => {
    if (indicator === undefined) return [];
    const key = quantityKey('count', { title: indicator.title, area, period, group });
    const value = indicator.cells.get(key)?.value;
    return [{ key, shownValue: value === undefined ? undefined : Number(value) }];
  });
}

/** The area, period and group of each row, which are not secret. */
function rowsIn({ 'observations.csv': text = '' }: PlanFiles) {
  const [headerLine = '', ...lines] = text.trim().split('\n');
  const columns = headerLine.split(',');
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

/** Every table of whole numbers that fits the shown figures. No withheld count is 0, because a 0 is always shown. */
function tablesThatFit([total, ...parts]: readonly TableLine[]): readonly (readonly number[])[] | undefined {
  if (total === undefined) return undefined;
  const hiddenCount = parts.filter(({ shownValue }) => shownValue === undefined).length;
  const knownSum = parts.reduce((sum, { shownValue = 0 }) => sum + shownValue, 0);
  const totals =
    total.shownValue === undefined
      ? Array.from({ length: Math.max(0, LARGEST_TOTAL - knownSum) }, (_, extra) => knownSum + extra + 1)
      : [total.shownValue];
  const tables: (readonly number[])[] = [];
  for (const totalValue of totals)
    for (const split of splits(totalValue - knownSum, hiddenCount)) {
      let nextPart = 0;
      tables.push([totalValue, ...parts.map(({ shownValue }) => shownValue ?? split[nextPart++] ?? 0)]);
      if (tables.length > MOST_TABLES) return undefined;
    }
  return tables;
}

/** Every way to write a number as a sum of this many numbers, each 1 or more. */
function splits(sum: number, partCount: number): readonly (readonly number[])[] {
  if (partCount === 0) return sum === 0 ? [[]] : [];
  if (partCount === 1) return sum >= 1 ? [[sum]] : [];
  return Array.from({ length: Math.max(0, sum - partCount + 1) }, (_, offset) => offset + 1).flatMap(
    (firstPart) => splits(sum - firstPart, partCount - 1).map((otherParts) => [firstPart, ...otherParts]),
  );
}

async function hidesTheSame(
  {
    files,
    table,
    values,
  }: { readonly files: PlanFiles; readonly table: readonly TableLine[]; readonly values: readonly number[] },
  { command, workFolder }: { readonly command: Command; readonly workFolder: string },
): Promise<boolean> {
  const folder = join(workFolder, 'candidate');
  rmSync(folder, { recursive: true, force: true });
  const plan = writePlan(join(folder, 'plan'), withValues(files, values));
  const { code } = await command(['build', plan, '--out', join(folder, 'site')]);
  if (code !== 0) return false;
  const otherTable = tableIn(files, packAt(join(folder, 'site')));
  return table.every(({ shownValue }, lineIndex) => otherTable[lineIndex]?.shownValue === shownValue);
}

function withValues(files: PlanFiles, values: readonly number[]): PlanFiles {
  const [headerLine = '', ...lines] = (files['observations.csv'] ?? '').trim().split('\n');
  const valueColumn = headerLine.split(',').indexOf('value');
  const filled = lines.map((line, lineIndex) =>
    line
      .split(',')
      .map((cell, column) => (column === valueColumn ? String(values[lineIndex] ?? cell) : cell))
      .join(','),
  );
  return { ...files, 'observations.csv': `${[headerLine, ...filled].join('\n')}\n` };
}
