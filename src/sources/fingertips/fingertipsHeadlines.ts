import type { Issue } from '@/domain/plan/issue';
import { unknownFilter, unknownFilterValue, unknownIndicator, unpinnedFilter } from '@/sources/figureIssues';
import {
  DIVIDING,
  type Dividing,
  type FingertipsContents,
  type IndicatorContents,
} from './fingertipsContents';
import type { PublishedRow } from '@/sources/publishedCsv';
import type { Wanted, YearKind } from '@/sources/publishedFile';

/** Which rows of the file are what was wanted. */
export type Headline = {
  /** Place in the list of what was wanted. */
  readonly index: number;
  readonly periodKind: YearKind | undefined;
  /** The column that holds the figure. */
  readonly cell: string;
  readonly fits: (row: PublishedRow) => boolean;
};

/** The headline figures of each indicator, by its number. */
export type Headlines = ReadonlyMap<string, readonly Headline[]>;

/** The headline is Persons of no category, unless a filter says otherwise; any other column with several values must be pinned. */
export function fingertipsHeadlines(
  file: string,
  wanted: readonly Wanted[],
  { indicators }: FingertipsContents,
): { readonly headlines: Headlines; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const headlines = new Map<string, Headline[]>();
  wanted.forEach(({ column, filters, periodKind, cell = 'Value' }, index) => {
    const indicator = indicatorOf(column, [...indicators.values()]);
    if (indicator === undefined) {
      issues.push(unknownIndicator({ file, column: 'Indicator ID' }, column, [...indicators.keys()]));
      return;
    }
    const pins = pinsOf(indicator, filters);
    const faults = [...unknownPins(file, filters), ...pinFaults(file, indicator, pins)];
    issues.push(...faults);
    const headline = { index, periodKind, cell, fits: (row: PublishedRow) => isPinned(row, pins) };
    if (faults.length === 0) headlines.set(indicator.id, [...(headlines.get(indicator.id) ?? []), headline]);
  });
  return { headlines, issues };
}

function isPinned({ cell }: PublishedRow, pins: Pins): boolean {
  return DIVIDING.every((column) => pins[column] === undefined || cell(column) === pins[column]);
}

function indicatorOf(
  column: string | undefined,
  all: readonly IndicatorContents[],
): IndicatorContents | undefined {
  if (column === undefined) return all.length === 1 ? all[0] : undefined;
  return all.find(({ id, name }) => id === column || name === column);
}

type Pins = Readonly<Record<Dividing, string | undefined>>;

function pinsOf({ values }: IndicatorContents, filters: Readonly<Record<string, string>>): Pins {
  const isOfCategory = Boolean(filters['Category'] ?? filters['Category Type']);
  return {
    Sex: filters['Sex'] ?? (values.Sex.has('Persons') ? 'Persons' : onlyOf(values.Sex)),
    Age: filters['Age'] ?? onlyOf(values.Age),
    'Category Type': filters['Category Type'] ?? (isOfCategory ? undefined : ''),
    Category: filters['Category'] ?? (isOfCategory ? undefined : ''),
  };
}

function onlyOf(values: ReadonlySet<string>): string | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}

function unknownPins(file: string, filters: Readonly<Record<string, string>>): readonly Issue[] {
  return Object.keys(filters)
    .filter((name) => !DIVIDING.some((column) => column === name))
    .map((name) => unknownFilter({ file }, name, DIVIDING));
}

/** A column that is not pinned and has several values, or is pinned to one that it does not have. */
function pinFaults(file: string, { values }: IndicatorContents, pins: Pins): readonly Issue[] {
  return DIVIDING.flatMap((column) => {
    const pin = pins[column];
    const held = [...values[column]].filter(Boolean);
    if (pin === undefined) return held.length > 1 ? [unpinnedFilter({ file }, column, held)] : [];
    return pin === '' || values[column].has(pin) ? [] : [unknownFilterValue({ file, column }, pin, held)];
  });
}
