import type { Issue } from '@/domain/plan/issue';
import type { EesFile } from './eesFile';
import { AUTHORITIES } from './eesAreas';
import { comparable, type FoundWanted } from './eesWanted';
import { listForMessage, nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

/** The different combinations that rows have in the columns by which they are chosen, in the order of the file. */
export type Combinations = {
  /** The columns, and for each combination the text in each of them. */
  readonly columns: readonly number[];
  readonly texts: readonly (readonly string[])[];
  /** The levels of place that each has rows of, as bits. */
  readonly levels: readonly number[];
};

/** Which of the columns divide the rows, so that a total must be found where one is not pinned. */
export type Dividing = {
  readonly filters: ReadonlySet<number>;
  readonly totals: ReadonlyMap<number, string>;
};

export type Choice = {
  /** What every combination feeds: column, index, column, index, and so on. */
  readonly feeds: readonly (readonly number[])[];
  readonly issues: readonly Issue[];
};

/** What is wanted of the file, and the column of the store that it fills. */
export type FedWanted = FoundWanted & { readonly column: number };

/**
 * Chooses for everything that is wanted the one combination that feeds it: the pinned values, and the total of every filter that
 * is not pinned. What it chooses from is what the pins leave, so that `characteristic` pinned to one value settles
 * its `characteristic_group`.
 */
export function chooseRows(
  ees: EesFile,
  all: Combinations,
  wanted: readonly FedWanted[],
  by: Dividing,
): Choice {
  const feeds = all.texts.map((): number[] => []);
  const issues: Issue[] = [];
  for (const group of groupsOf(wanted)) {
    const pinned = (group[0]?.pins ?? []).map(({ column }) => column);
    const buckets = bucketsOf(all, pinned);
    for (const one of group) {
      const bucket = buckets.get(pinnedKey(one.pins.map(({ value }) => value))) ?? [];
      if (bucket.length === 0) issues.push(...unmet(ees, all, one));
      const chosen = narrowed(all, bucket, by, pinned);
      const open = dividers(all, chosen, by, pinned);
      issues.push(...open.map((column) => unpinned(ees, all, { one, column, chosen })));
      if (open.length > 0) continue;
      if (levelsOf(all, bucket) >= AUTHORITIES && levelsOf(all, chosen) < AUTHORITIES)
        issues.push(withoutAuthorities(ees, one));
      for (const combination of chosen) feeds[combination]?.push(one.column, one.index);
    }
  }
  return { feeds, issues };
}

/** Those that pin the same columns together. */
function groupsOf(wanted: readonly FedWanted[]): readonly (readonly FedWanted[])[] {
  const groups = new Map<string, FedWanted[]>();
  for (const one of wanted) {
    const key = one.pins.map(({ column }) => column).join(',');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** The combinations by what they have in the pinned columns. */
function bucketsOf(all: Combinations, pinned: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>();
  all.texts.forEach((_, combination) => {
    const key = pinnedKey(pinned.map((column) => comparable(textOf(all, combination, column))));
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [combination]);
    else bucket.push(combination);
  });
  return buckets;
}

function pinnedKey(values: readonly string[]): string {
  return values.join('\n');
}

/** Only the totals, of every column that is not pinned and has one. */
function narrowed(
  all: Combinations,
  bucket: readonly number[],
  by: Dividing,
  pinned: readonly number[],
): readonly number[] {
  let left = bucket;
  for (const column of dividers(all, bucket, by, pinned)) {
    const total = totalOf(valuesOf(all, left, column), by.totals.get(column));
    if (total !== undefined)
      left = left.filter((one) => comparable(textOf(all, one, column)) === comparable(total));
  }
  return left;
}

/** The columns that are not pinned and yet have several values among these combinations. */
function dividers(
  all: Combinations,
  bucket: readonly number[],
  { filters }: Dividing,
  pinned: readonly number[],
): readonly number[] {
  if (bucket.length < 2) return [];
  return all.columns.filter(
    (column) => filters.has(column) && !pinned.includes(column) && valuesOf(all, bucket, column).length > 1,
  );
}

/** The value that means the total: the one named in the metadata, or `Total`, or an empty cell beside others. */
export function totalOf(values: readonly string[], named: string | undefined): string | undefined {
  const find = (name: string) => values.find((value) => comparable(value) === comparable(name));
  return (named === undefined ? undefined : find(named)) ?? find('Total') ?? find('');
}

/** The different values of a column among these combinations, as they are first written. */
function valuesOf(all: Combinations, bucket: readonly number[], column: number): readonly string[] {
  const values = new Map<string, string>();
  for (const combination of bucket) {
    const text = textOf(all, combination, column);
    if (!values.has(comparable(text))) values.set(comparable(text), text);
  }
  return [...values.values()];
}

function textOf({ columns, texts }: Combinations, combination: number, column: number): string {
  return texts[combination]?.[columns.indexOf(column)] ?? '';
}

function levelsOf({ levels }: Combinations, bucket: readonly number[]): number {
  return bucket.reduce((bits, combination) => bits | (levels[combination] ?? bits), 0);
}

function unmet(ees: EesFile, all: Combinations, { wanted, pins }: FedWanted): readonly Issue[] {
  const everything = all.texts.map((_, combination) => combination);
  const at = { severity: 'error', file: ees.file.name } as const;
  const unknown = pins.flatMap(({ column, value }): Issue[] => {
    const values = valuesOf(all, everything, column);
    if (values.some((text) => comparable(text) === value)) return [];
    const name = ees.names[column] ?? '';
    const asked = wanted.filters[name] ?? value;
    const message = `For "${wanted.indicator}": no row has "${quoted(asked)}" in the column "${name}". Expected one of ${listForMessage(values.map(named))}.${nearestHint(asked, values)}`;
    return [{ ...at, code: 'unknown-value', column: name, message }];
  });
  if (unknown.length > 0) return unknown;
  const asked = pins.map(({ column, value }) => `${ees.names[column]} = "${quoted(value)}"`).join(' and ');
  const message =
    asked === ''
      ? `For "${wanted.indicator}": the file has no row of England, a region or an authority.`
      : `For "${wanted.indicator}": no row has ${asked} together. Expected filters that one row answers.`;
  return [{ ...at, code: 'no-rows', message }];
}

function nearestHint(asked: string, values: readonly string[]): string {
  const found = nearest(asked, values);
  return found.length > 100 ? '' : found;
}

function unpinned(
  ees: EesFile,
  all: Combinations,
  {
    one,
    column,
    chosen,
  }: { readonly one: FedWanted; readonly column: number; readonly chosen: readonly number[] },
): Issue {
  const values = valuesOf(all, chosen, column);
  const name = ees.names[column] ?? '';
  const short = values.filter((value) => value !== '' && value === quoted(value));
  const example = short.find((value) => /^(all|total)\b/i.test(value)) ?? short[0];
  const suchAs = example === undefined ? '' : `, such as "${name}": "${example}"`;
  const message = `For "${one.wanted.indicator}": the column "${name}" has several values and none of them is Total: ${listForMessage(values.map(named))}. Expected one of them under filters${suchAs}.`;
  return { severity: 'error', code: 'unpinned-filter', file: ees.file.name, column: name, message };
}

function withoutAuthorities(ees: EesFile, { wanted }: FedWanted): Issue {
  const message = `For "${wanted.indicator}": the rows with Total have no local authority among them, though other rows have. Expected filters that pin what the authorities' rows have.`;
  return { severity: 'warning', code: 'total-without-authorities', file: ees.file.name, message };
}

/** The longest label that DfE allows is 120 characters; a value is quoted whole, because it has to be copied. */
const LONGEST_LABEL = 240;

function named(value: string): string {
  if (value === '') return '(empty)';
  return value.length > LONGEST_LABEL ? `"${value.slice(0, LONGEST_LABEL)}…"` : `"${value}"`;
}
