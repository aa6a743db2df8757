import type { Issue } from '@/domain/plan/issue';
import type { EesFile } from './eesFile';
import { AUTHORITY_BIT } from './eesAreas';
import { lowerCaseValue, type FoundWanted } from './eesWanted';
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
  combinations: Combinations,
  wantedColumns: readonly FedWanted[],
  dividing: Dividing,
): Choice {
  const feeds = combinations.texts.map((): number[] => []);
  const issues: Issue[] = [];
  for (const group of groupsOf(wantedColumns)) {
    const pinnedColumns = (group[0]?.pins ?? []).map(({ column }) => column);
    const buckets = bucketsOf(combinations, pinnedColumns);
    for (const wantedColumn of group) {
      const bucket = buckets.get(pinnedKey(wantedColumn.pins.map(({ value }) => value))) ?? [];
      if (bucket.length === 0) issues.push(...unmetIssues(ees, combinations, wantedColumn));
      const chosenRows = totalsOnly(combinations, bucket, dividing, pinnedColumns);
      const openColumns = dividingColumns(combinations, chosenRows, dividing, pinnedColumns);
      issues.push(
        ...openColumns.map((column) =>
          unpinnedFilterIssues(ees, combinations, { wantedColumn, column, chosenRows }),
        ),
      );
      if (openColumns.length > 0) continue;
      if (
        levelsOf(combinations, bucket) >= AUTHORITY_BIT &&
        levelsOf(combinations, chosenRows) < AUTHORITY_BIT
      )
        issues.push(withoutAuthorities(ees, wantedColumn));
      for (const combination of chosenRows) feeds[combination]?.push(wantedColumn.column, wantedColumn.index);
    }
  }
  return { feeds, issues };
}

/** Those that pin the same columns together. */
function groupsOf(wantedColumns: readonly FedWanted[]): readonly (readonly FedWanted[])[] {
  const groups = new Map<string, FedWanted[]>();
  for (const wantedColumn of wantedColumns) {
    const key = wantedColumn.pins.map(({ column }) => column).join(',');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [wantedColumn]);
    else group.push(wantedColumn);
  }
  return [...groups.values()];
}

/** The combinations by what they have in the pinned columns. */
function bucketsOf(
  combinations: Combinations,
  pinnedColumns: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>();
  combinations.texts.forEach((_, combination) => {
    const key = pinnedKey(
      pinnedColumns.map((column) => lowerCaseValue(textOf(combinations, combination, column))),
    );
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
function totalsOnly(
  combinations: Combinations,
  bucket: readonly number[],
  dividing: Dividing,
  pinnedColumns: readonly number[],
): readonly number[] {
  let rowsLeft = bucket;
  for (const column of dividingColumns(combinations, bucket, dividing, pinnedColumns)) {
    const total = totalOf(valuesOf(combinations, rowsLeft, column), dividing.totals.get(column));
    if (total !== undefined)
      rowsLeft = rowsLeft.filter(
        (combination) => lowerCaseValue(textOf(combinations, combination, column)) === lowerCaseValue(total),
      );
  }
  return rowsLeft;
}

/** The columns that are not pinned and yet have several values among these combinations. */
function dividingColumns(
  combinations: Combinations,
  bucket: readonly number[],
  { filters }: Dividing,
  pinnedColumns: readonly number[],
): readonly number[] {
  if (bucket.length < 2) return [];
  return combinations.columns.filter(
    (column) =>
      filters.has(column) &&
      !pinnedColumns.includes(column) &&
      valuesOf(combinations, bucket, column).length > 1,
  );
}

/** The value that means the total: the one named in the metadata, or `Total`, or an empty cell beside others. */
export function totalOf(values: readonly string[], totalNamed: string | undefined): string | undefined {
  const find = (name: string) => values.find((value) => lowerCaseValue(value) === lowerCaseValue(name));
  return (totalNamed === undefined ? undefined : find(totalNamed)) ?? find('Total') ?? find('');
}

/** The different values of a column among these combinations, as they are first written. */
function valuesOf(combinations: Combinations, bucket: readonly number[], column: number): readonly string[] {
  const values = new Map<string, string>();
  for (const combination of bucket) {
    const text = textOf(combinations, combination, column);
    if (!values.has(lowerCaseValue(text))) values.set(lowerCaseValue(text), text);
  }
  return [...values.values()];
}

function textOf({ columns, texts }: Combinations, combination: number, column: number): string {
  return texts[combination]?.[columns.indexOf(column)] ?? '';
}

function levelsOf({ levels }: Combinations, bucket: readonly number[]): number {
  return bucket.reduce((bits, combination) => bits | (levels[combination] ?? bits), 0);
}

function unmetIssues(
  ees: EesFile,
  combinations: Combinations,
  { wanted: wantedColumns, pins }: FedWanted,
): readonly Issue[] {
  const everything = combinations.texts.map((_, combination) => combination);
  const errorPlace = { severity: 'error', file: ees.file.name } as const;
  const unknownValues = pins.flatMap(({ column, value }): Issue[] => {
    const values = valuesOf(combinations, everything, column);
    if (values.some((text) => lowerCaseValue(text) === value)) return [];
    const name = ees.names[column] ?? '';
    const askedValue = wantedColumns.filters[name] ?? value;
    const message = `For "${wantedColumns.indicator}": no row has "${quoted(askedValue)}" in the column "${name}". Expected one of ${listForMessage(values.map(valueInWords))}.${nearestHint(askedValue, values)}`;
    return [{ ...errorPlace, code: 'unknown-value', column: name, message }];
  });
  if (unknownValues.length > 0) return unknownValues;
  const askedText = pins
    .map(({ column, value }) => `${ees.names[column]} = "${quoted(value)}"`)
    .join(' and ');
  const message =
    askedText === ''
      ? `For "${wantedColumns.indicator}": the file has no row of England, a region or an authority.`
      : `For "${wantedColumns.indicator}": no row has ${askedText} together. Expected filters that one row answers.`;
  return [{ ...errorPlace, code: 'no-rows', message }];
}

function nearestHint(askedValue: string, values: readonly string[]): string {
  const closestValue = nearest(askedValue, values);
  return closestValue.length > 100 ? '' : closestValue;
}

function unpinnedFilterIssues(
  ees: EesFile,
  combinations: Combinations,
  {
    wantedColumn,
    column,
    chosenRows,
  }: { readonly wantedColumn: FedWanted; readonly column: number; readonly chosenRows: readonly number[] },
): Issue {
  const values = valuesOf(combinations, chosenRows, column);
  const name = ees.names[column] ?? '';
  const shortValues = values.filter((value) => value !== '' && value === quoted(value));
  const example = shortValues.find((value) => /^(all|total)\b/i.test(value)) ?? shortValues[0];
  const suchAs = example === undefined ? '' : `, such as "${name}": "${example}"`;
  const message = `For "${wantedColumn.wanted.indicator}": the column "${name}" has several values and none of them is Total: ${listForMessage(values.map(valueInWords))}. Expected one of them under filters${suchAs}.`;
  return { severity: 'error', code: 'unpinned-filter', file: ees.file.name, column: name, message };
}

function withoutAuthorities(ees: EesFile, { wanted: wantedColumns }: FedWanted): Issue {
  const message = `For "${wantedColumns.indicator}": the rows with Total have no local authority among them, though other rows have. Expected filters that pin what the authorities' rows have.`;
  return { severity: 'warning', code: 'total-without-authorities', file: ees.file.name, message };
}

/** The longest label that DfE allows is 120 characters; a value is quoted whole, because it has to be copied. */
const LONGEST_LABEL = 240;

function valueInWords(value: string): string {
  if (value === '') return '(empty)';
  return value.length > LONGEST_LABEL ? `"${value.slice(0, LONGEST_LABEL)}…"` : `"${value}"`;
}
