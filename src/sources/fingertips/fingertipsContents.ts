import type { Issue } from '@/domain/plan/issue';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { fingertipsPeriod } from './fingertipsPeriod';
import type { PublishedCsv, PublishedRow } from '@/sources/publishedCsv';

/** The columns by which Fingertips divides an indicator. */
export const DIVIDING_COLUMNS = ['Sex', 'Age', 'Category Type', 'Category'] as const;
export type Dividing = (typeof DIVIDING_COLUMNS)[number];

/** The parts of one indicator that are in the file. */
export type IndicatorContents = {
  readonly id: string;
  readonly name: string;
  /** The values of each column that divides the rows: Sex and Age from rows without a category only, Category Type and Category from all rows. */
  readonly values: Readonly<Record<Dividing, Set<string>>>;
};

export type FingertipsContents = {
  readonly indicators: ReadonlyMap<string, IndicatorContents>;
  readonly rows: number;
  readonly periods: readonly Period[];
  readonly areaTypes: readonly string[];
  readonly issues: readonly Issue[];
};

/** Reads a Fingertips file once and lists its indicators, periods and types of area, without their figures. */
export function contentsOfFingertips(csv: PublishedCsv): FingertipsContents {
  const indicators = new Map<string, IndicatorContents>();
  const periodTexts = new Set<string>();
  const areaTypes = new Set<string>();
  let count = 0;
  const issues = csv.eachRow((row) => {
    count += 1;
    const id = row.cell('Indicator ID');
    const indicator = indicators.get(id) ?? newIndicator(id, row.cell('Indicator Name'));
    indicators.set(id, indicator);
    addValues(indicator, row);
    periodTexts.add(row.cell('Time period'));
    areaTypes.add(row.cell('Area Type'));
  });
  const periods = [...periodTexts]
    .map((text) => fingertipsPeriod(text, undefined))
    .filter((period) => period !== undefined);
  return {
    indicators,
    rows: count,
    periods: periods.toSorted(comparePeriods),
    areaTypes: [...areaTypes],
    issues,
  };
}

function newIndicator(id: string, name: string): IndicatorContents {
  const values = {
    Sex: new Set<string>(),
    Age: new Set<string>(),
    'Category Type': new Set<string>(),
    Category: new Set<string>(),
  };
  return { id, name, values };
}

/** Adds a row's sex and age, or its category, to the values that its indicator has. Changes `values`. */
function addValues({ values }: IndicatorContents, { cell }: PublishedRow): void {
  const category = cell('Category');
  values['Category Type'].add(cell('Category Type'));
  values.Category.add(category);
  if (category !== '') return;
  values.Sex.add(cell('Sex'));
  values.Age.add(cell('Age'));
}
