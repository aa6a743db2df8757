import type { Issue } from '@/domain/plan/issue';
import {
  unknownFilterIssue,
  unknownFilterValueIssue,
  unknownIndicatorIssue,
  unpinnedFilterIssue,
} from '@/sources/figureIssues';
import {
  DIVIDING_COLUMNS,
  type Dividing,
  type FingertipsContents,
  type IndicatorContents,
} from './fingertipsContents';
import type { PublishedRow } from '@/sources/publishedCsv';
import type { Wanted, YearKind } from '@/sources/publishedFile';

/** Which rows of the file hold the figures of a wanted indicator. */
export type Headline = {
  /** The index, among the wanted indicators, of the one that these rows fill. */
  readonly index: number;
  readonly periodKind: YearKind | undefined;
  /** The column that holds the figure. */
  readonly cell: string;
  readonly isHeadlineRow: (row: PublishedRow) => boolean;
};

/** The headlines of each indicator, by its Fingertips number. */
export type Headlines = ReadonlyMap<string, readonly Headline[]>;

/** Finds the headline rows: Sex is Persons and there is no category, unless a filter says otherwise. Any other column with several values must be pinned. */
export function fingertipsHeadlines(
  file: string,
  wantedFigures: readonly Wanted[],
  { indicators }: FingertipsContents,
): { readonly headlines: Headlines; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const headlines = new Map<string, Headline[]>();
  wantedFigures.forEach(({ column, filters, periodKind, cell = 'Value' }, index) => {
    const indicator = indicatorOf(column, [...indicators.values()]);
    if (indicator === undefined) {
      issues.push(unknownIndicatorIssue({ file, column: 'Indicator ID' }, column, [...indicators.keys()]));
      return;
    }
    const pins = pinsOf(indicator, filters);
    const faults = [...unknownPins(file, filters), ...pinFaults(file, indicator, pins)];
    issues.push(...faults);
    const headline = { index, periodKind, cell, isHeadlineRow: (row: PublishedRow) => isPinned(row, pins) };
    if (faults.length === 0) headlines.set(indicator.id, [...(headlines.get(indicator.id) ?? []), headline]);
  });
  return { headlines, issues };
}

function isPinned({ cell }: PublishedRow, pins: Pins): boolean {
  return DIVIDING_COLUMNS.every((column) => pins[column] === undefined || cell(column) === pins[column]);
}

function indicatorOf(
  column: string | undefined,
  allContents: readonly IndicatorContents[],
): IndicatorContents | undefined {
  if (column === undefined) return allContents.length === 1 ? allContents[0] : undefined;
  return allContents.find(({ id, name }) => id === column || name === column);
}

type Pins = Readonly<Record<Dividing, string | undefined>>;

function pinsOf({ values }: IndicatorContents, filters: Readonly<Record<string, string>>): Pins {
  const isOfCategory = Boolean(filters['Category'] ?? filters['Category Type']);
  return {
    Sex: filters['Sex'] ?? (values.Sex.has('Persons') ? 'Persons' : onlyValueOf(values.Sex)),
    Age: filters['Age'] ?? onlyValueOf(values.Age),
    'Category Type': filters['Category Type'] ?? (isOfCategory ? undefined : ''),
    Category: filters['Category'] ?? (isOfCategory ? undefined : ''),
  };
}

function onlyValueOf(values: ReadonlySet<string>): string | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}

function unknownPins(file: string, filters: Readonly<Record<string, string>>): readonly Issue[] {
  return Object.keys(filters)
    .filter((name) => !DIVIDING_COLUMNS.some((column) => column === name))
    .map((name) => unknownFilterIssue({ file }, name, DIVIDING_COLUMNS));
}

/** Reports a column that has several values and is not pinned, or that is pinned to a value it does not have. */
function pinFaults(file: string, { values }: IndicatorContents, pins: Pins): readonly Issue[] {
  return DIVIDING_COLUMNS.flatMap((column) => {
    const pin = pins[column];
    const valuesHeld = [...values[column]].filter(Boolean);
    if (pin === undefined)
      return valuesHeld.length > 1 ? [unpinnedFilterIssue({ file }, column, valuesHeld)] : [];
    return pin === '' || values[column].has(pin)
      ? []
      : [unknownFilterValueIssue({ file, column }, pin, valuesHeld)];
  });
}
