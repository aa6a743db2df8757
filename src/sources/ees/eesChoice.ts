import type { Issue } from '@/domain/plan/issue';
import type { EesFile } from './eesFile';
import { AUTHORITY_BIT } from './eesAreas';
import { lowerCaseValue, type FoundWanted } from './eesWanted';
import { listForMessage, nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

/** The different combinations of values that rows have in the filter columns that rows are chosen by, in the order of the file. */
export type Combinations = {
  /** The indexes of those columns; `texts` has each combination's value in each column. */
  readonly columns: readonly number[];
  readonly texts: readonly (readonly string[])[];
  /** For each combination, the geographic levels that it has rows of, as a set of bits. */
  readonly levels: readonly number[];
};

/** The filter columns, each of which needs a total unless it is pinned to a value, and the value that means the total. */
export type Dividing = {
  readonly filters: ReadonlySet<number>;
  readonly totals: ReadonlyMap<number, string>;
};

export type Choice = {
  /** What each combination feeds, as pairs in one list: column of the figure, index in what was wanted, and so on. */
  readonly feeds: readonly (readonly number[])[];
  readonly issues: readonly Issue[];
};

/** An indicator wanted from the file, and the column that holds its figures. */
export type FedWanted = FoundWanted & { readonly column: number };

/**
 * Chooses the one combination of filter values that feeds each wanted indicator: the pinned values, and the total of every other filter.
 * Totals are sought only among the rows that match the pins, so pinning `characteristic` to one value also settles its `characteristic_group`.
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

/** Groups the wanted indicators that pin the same columns. */
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

/** Groups the combinations by their values in the pinned columns. */
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

/** Keeps only combinations with the total in every column that is not pinned and has a total. */
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

/** The columns that are not pinned but still have several values among these combinations. */
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

/** The value of a filter that means the total: the one that the metadata names, or `Total`, or an empty cell where other cells are filled. */
export function totalOf(values: readonly string[], totalNamed: string | undefined): string | undefined {
  const find = (name: string) => values.find((value) => lowerCaseValue(value) === lowerCaseValue(name));
  return (totalNamed === undefined ? undefined : find(totalNamed)) ?? find('Total') ?? find('');
}

/** The different values of a column among these combinations, in the spelling of their first row. */
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

/** A message quotes a filter value whole up to this length, because the officer has to copy it. The longest label that DfE allows is 120 characters. */
const LONGEST_LABEL = 240;

function valueInWords(value: string): string {
  if (value === '') return '(empty)';
  return value.length > LONGEST_LABEL ? `"${value.slice(0, LONGEST_LABEL)}…"` : `"${value}"`;
}
