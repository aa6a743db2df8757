import {
  IN_YEAR_RULES,
  IN_YEAR_YEARS,
  INDICATOR_STATUSES,
  INDICATOR_TYPES,
  LEVELS,
  type Indicator,
  type IndicatorId,
} from '@/domain/figures/indicator';
import { servedPeopleIn } from '@/domain/figures/servedPeople';
import { fixedDenominator, toUnit, type Unit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { RATING_BASES } from '@/domain/figures/ratingPolicy';
import { quoted } from '@/sources/quoted';
import {
  benchmarksFrom,
  breaksFrom,
  decimalsFrom,
  goodRange,
  isOfPeople,
  linkFrom,
  listOf,
  polarityFrom,
  referenceFrom,
  toleranceFrom,
} from './indicatorCells';
import { idOf, idsMeant } from './indicatorId';
import { rowReader, type RowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';
import { unitNotes } from './unitNotes';

export const INDICATORS: TableShape = {
  file: 'indicators.csv',
  columns:
    'id code title priority themes polarity unit decimals type level seasonal people definition numerator denominator owner source link caveat good_low good_high basis benchmarks tolerance status sensitive in_year year read_with whole breaks reference survey'.split(
      ' ',
    ),
  neededColumns: ['id', 'title', 'polarity', 'unit'],
  mostRows: 5_000,
};

export type IndicatorRow = { readonly row: number; readonly indicator: Indicator };

/** The indicators of a plan, each with its row. A row with a fault is left out and becomes an issue. */
export function parseIndicators(bytes: Uint8Array): {
  readonly rows: readonly IndicatorRow[];
  /**
   * The ids of rows that were left out. Where the id itself is at fault, also the ids that its words or the title would make. A reference to
   * one of these is not reported as unknown, because the row's own fault already is.
   */
  readonly faultyIds: ReadonlySet<string>;
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, INDICATORS);
  const issues = [...table.issues];
  const rows: IndicatorRow[] = [];
  const faultyIds = new Set<string>(table.leftOut.flatMap(({ cell }) => idsMeant(cell('id'), cell('title'))));
  for (const tableRow of table.rows) {
    const reader = rowReader(tableRow, INDICATORS.file, issues);
    const indicator = indicatorFrom(reader);
    if (indicator === undefined) {
      for (const id of idsMeant(tableRow.cell('id'), tableRow.cell('title'))) faultyIds.add(id);
      continue;
    }
    const sameIdRow = rows.find((row) => row.indicator.id === indicator.id);
    if (sameIdRow === undefined) rows.push({ row: reader.row, indicator });
    else
      reader.report({
        severity: 'error',
        code: 'duplicate-indicator',
        column: 'id',
        message: `The id "${quoted(indicator.id)}" is in row ${sameIdRow.row} already. Expected each id once. Rename or delete one of the two.`,
      });
  }
  for (const { indicator } of rows) faultyIds.delete(indicator.id);
  return { rows, faultyIds, issues: [...issues, ...unitNotes(rows, INDICATORS.file)] };
}

/** Refuses a unit such as "% of 40 children": it states the number of people, so that a share would give away the number behind it. */
function reportFixedWhole(reader: RowReader, unit: Unit): void {
  const wholeCount = fixedDenominator(unit);
  if (wholeCount === undefined || reader.yes('people') === false) return;
  reader.report({
    severity: 'error',
    code: 'unit-whole',
    column: 'unit',
    message: `Found "${quoted(unit.text)}": a unit that says how many a figure is out of. Expected that number with each figure, so that small numbers of people can be protected. Write "percent" here, and ${wholeCount} in the column denominator of observations.csv.`,
  });
}

/** Questions a "no" under `people`, which lets every small figure through, where the indicator's own name says that it is about children. */
function reportPeopleNamed(
  reader: RowReader,
  { title, unit }: { readonly title: string; readonly unit: Unit },
): void {
  const word = servedPeopleIn({ title, unit, numerator: reader.text('numerator') });
  if (word === undefined) return;
  reader.report({
    severity: 'warning',
    code: 'people-named',
    column: 'people',
    message: `Found "no" for "${quoted(title)}", whose name says "${quoted(word)}". Expected yes for what counts children or families: with no, their small figures are published as they are. Write yes, or a title, unit and numerator that say what else it counts.`,
  });
}

function indicatorFrom(reader: RowReader): Indicator | undefined {
  const id = idOf(reader);
  const title = reader.needed('title');
  const unitText = reader.needed('unit');
  const unit = unitText === undefined ? undefined : toUnit(unitText);
  if (unit !== undefined) reportFixedWhole(reader, unit);
  const polarity = polarityFrom(reader);
  const decimals = decimalsFrom(reader, unit);
  const otherFields = {
    type: reader.oneOf('type', INDICATOR_TYPES) ?? 'national',
    status: reader.oneOf('status', INDICATOR_STATUSES) ?? 'active',
    level: reader.oneOf('level', LEVELS),
    seasonal: reader.yes('seasonal') ?? false,
    people: reader.yes('people') ?? isOfPeople(reader, unit),
    noPeople: reader.yes('people') === false ? true : undefined,
    sensitive: reader.yes('sensitive') === true ? true : undefined,
    inYear: reader.oneOf('in_year', IN_YEAR_RULES),
    year: reader.oneOf('year', IN_YEAR_YEARS),
    readWith: reader.text('read_with') as IndicatorId | undefined,
    breaks: breaksFrom(reader),
    reference: referenceFrom(reader),
    survey: reader.text('survey'),
    whole: reader.text('whole') as IndicatorId | undefined,
    basis: reader.oneOf('basis', RATING_BASES),
    benchmarks: benchmarksFrom(reader),
    tolerance: toleranceFrom(reader),
    good: goodRange(reader),
  } as const;
  if (id === undefined || title === undefined || unit === undefined || polarity === undefined)
    return undefined;
  if (otherFields.noPeople === true) reportPeopleNamed(reader, { title, unit });
  return {
    id,
    title,
    unit,
    polarity,
    decimals,
    ...otherFields,
    themes: listOf(reader.text('themes')),
    code: reader.text('code'),
    priority: reader.text('priority'),
    definition: reader.text('definition'),
    numerator: reader.text('numerator'),
    denominator: reader.text('denominator'),
    owner: reader.text('owner'),
    source: reader.text('source'),
    link: linkFrom(reader),
    caveat: reader.text('caveat'),
  };
}
