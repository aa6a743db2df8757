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
  needed: ['id', 'title', 'polarity', 'unit'],
  mostRows: 5_000,
};

export type IndicatorRow = { readonly row: number; readonly indicator: Indicator };

/** The indicators of a plan, each with its row. A row with a fault is left out and becomes an issue. */
export function parseIndicators(bytes: Uint8Array): {
  readonly rows: readonly IndicatorRow[];
  /**
   * Ids of the rows that were left out, and where the id itself is at fault those that its words or the title would make. A reference to one is not
   * reported as unknown: the row's own fault is reported already.
   */
  readonly faulty: ReadonlySet<string>;
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, INDICATORS);
  const issues = [...table.issues];
  const rows: IndicatorRow[] = [];
  const faulty = new Set<string>(table.leftOut.flatMap(({ cell }) => idsMeant(cell('id'), cell('title'))));
  for (const tableRow of table.rows) {
    const read = rowReader(tableRow, INDICATORS.file, issues);
    const indicator = indicatorFrom(read);
    if (indicator === undefined) {
      for (const id of idsMeant(tableRow.cell('id'), tableRow.cell('title'))) faulty.add(id);
      continue;
    }
    const twin = rows.find((row) => row.indicator.id === indicator.id);
    if (twin === undefined) rows.push({ row: read.row, indicator });
    else
      read.report({
        severity: 'error',
        code: 'duplicate-indicator',
        column: 'id',
        message: `The id "${quoted(indicator.id)}" is in row ${twin.row} already. Expected each id once. Rename or delete one of the two.`,
      });
  }
  for (const { indicator } of rows) faulty.delete(indicator.id);
  return { rows, faulty, issues: [...issues, ...unitNotes(rows, INDICATORS.file)] };
}

/** Refuses a unit such as "% of 40 children": it says how many people there are, and nothing would then protect the number behind the share. */
function reportFixedWhole(read: RowReader, unit: Unit): void {
  const whole = fixedDenominator(unit);
  if (whole === undefined || read.yes('people') === false) return;
  read.report({
    severity: 'error',
    code: 'unit-whole',
    column: 'unit',
    message: `Found "${quoted(unit.text)}": a unit that says how many a figure is out of. Expected that number with each figure, so that small numbers of people can be protected. Write "percent" here, and ${whole} in the column denominator of observations.csv.`,
  });
}

/** The word "no" lets every small figure through: it is not taken in silence for an indicator that is about children by its own name. */
function reportPeopleNamed(
  read: RowReader,
  { title, unit }: { readonly title: string; readonly unit: Unit },
): void {
  const word = servedPeopleIn({ title, unit, numerator: read.text('numerator') });
  if (word === undefined) return;
  read.report({
    severity: 'warning',
    code: 'people-named',
    column: 'people',
    message: `Found "no" for "${quoted(title)}", whose name says "${quoted(word)}". Expected yes for what counts children or families: with no, their small figures are published as they are. Write yes, or a title, unit and numerator that say what else it counts.`,
  });
}

function indicatorFrom(read: RowReader): Indicator | undefined {
  const id = idOf(read);
  const title = read.needed('title');
  const unitText = read.needed('unit');
  const unit = unitText === undefined ? undefined : toUnit(unitText);
  if (unit !== undefined) reportFixedWhole(read, unit);
  const polarity = polarityFrom(read);
  const decimals = decimalsFrom(read, unit);
  const rest = {
    type: read.oneOf('type', INDICATOR_TYPES) ?? 'national',
    status: read.oneOf('status', INDICATOR_STATUSES) ?? 'active',
    level: read.oneOf('level', LEVELS),
    seasonal: read.yes('seasonal') ?? false,
    people: read.yes('people') ?? isOfPeople(read, unit),
    noPeople: read.yes('people') === false ? true : undefined,
    sensitive: read.yes('sensitive') === true ? true : undefined,
    inYear: read.oneOf('in_year', IN_YEAR_RULES),
    year: read.oneOf('year', IN_YEAR_YEARS),
    readWith: read.text('read_with') as IndicatorId | undefined,
    breaks: breaksFrom(read),
    reference: referenceFrom(read),
    survey: read.text('survey'),
    whole: read.text('whole') as IndicatorId | undefined,
    basis: read.oneOf('basis', RATING_BASES),
    benchmarks: benchmarksFrom(read),
    tolerance: toleranceFrom(read),
    good: goodRange(read),
  } as const;
  if (id === undefined || title === undefined || unit === undefined || polarity === undefined)
    return undefined;
  if (rest.noPeople === true) reportPeopleNamed(read, { title, unit });
  return {
    id,
    title,
    unit,
    polarity,
    decimals,
    ...rest,
    themes: listOf(read.text('themes')),
    code: read.text('code'),
    priority: read.text('priority'),
    definition: read.text('definition'),
    numerator: read.text('numerator'),
    denominator: read.text('denominator'),
    owner: read.text('owner'),
    source: read.text('source'),
    link: linkFrom(read),
    caveat: read.text('caveat'),
  };
}
