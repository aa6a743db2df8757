import {
  IN_YEAR_RULES,
  IN_YEAR_YEARS,
  INDICATOR_STATUSES,
  INDICATOR_TYPES,
  LEVELS,
  type Indicator,
  type IndicatorId,
} from '@/domain/figures/indicator';
import { countsPeople, toUnit, type Unit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { BENCHMARKS, RATING_BASES, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import { POLARITIES, type Polarity } from '@/domain/figures/polarity';
import { nearest } from '@/sources/nearest';
import { toReference } from '@/domain/figures/referenceDate';
import { quoted } from '@/sources/quoted';
import { idOf, idsMeant } from './indicatorId';
import { rowReader, type RowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';
import { unitNotes } from './unitNotes';

export const INDICATORS: TableShape = {
  file: 'indicators.csv',
  columns:
    'id code title priority themes polarity unit decimals type level seasonal people definition numerator denominator owner source link caveat good_low good_high basis benchmarks tolerance status sensitive in_year year read_with whole breaks reference'.split(
      ' ',
    ),
  needed: ['id', 'title', 'polarity', 'unit'],
  mostRows: 5_000,
};

export type IndicatorRow = { readonly row: number; readonly indicator: Indicator };

/** The indicators of a plan with the row each stands in; a row with a fault is left out and said. */
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

function indicatorFrom(read: RowReader): Indicator | undefined {
  const id = idOf(read);
  const title = read.needed('title');
  const unitText = read.needed('unit');
  const unit = unitText === undefined ? undefined : toUnit(unitText);
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
    whole: read.text('whole') as IndicatorId | undefined,
    basis: read.oneOf('basis', RATING_BASES),
    benchmarks: benchmarksFrom(read),
    tolerance: toleranceFrom(read),
    good: goodRange(read),
  } as const;
  if (id === undefined || title === undefined || unit === undefined || polarity === undefined)
    return undefined;
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

function polarityFrom(read: RowReader): Polarity | undefined {
  if (read.text('polarity') !== undefined) return read.oneOf('polarity', POLARITIES);
  read.report({
    severity: 'error',
    code: 'no-polarity',
    column: 'polarity',
    message:
      'The indicator has no polarity. Expected high (more is better), low (less is better) or neutral (neither, and never rated).',
  });
  return undefined;
}

function decimalsFrom(read: RowReader, unit: Unit | undefined): number {
  const given = read.number('decimals')?.value;
  if (given === undefined) return unit !== undefined && isWhole(unit) ? 0 : 1;
  if (Number.isInteger(given) && given >= 0 && given <= 6) return given;
  read.report({
    severity: 'error',
    code: 'decimals',
    column: 'decimals',
    message: 'Expected a whole number from 0 to 6: how many decimals the figure is published to.',
  });
  return 1;
}

/** Whether figures are whole numbers unless the officer says otherwise. */
function isWhole(unit: Unit): boolean {
  return unit.kind === 'count' || (unit.kind === 'money' && unit.inPounds);
}

/** Where the officer leaves the cell `people` empty. */
function isOfPeople(read: RowReader, unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    countsPeople(unit, { title: read.text('title') ?? '', numerator: read.text('numerator') })
  );
}

function benchmarksFrom(read: RowReader): readonly BenchmarkName[] | undefined {
  const names = listOf(read.text('benchmarks')?.toLowerCase());
  if (names.length === 0) return undefined;
  return names.flatMap((name) => {
    const known = BENCHMARKS.find((benchmark) => benchmark === name);
    if (known === undefined)
      read.report({
        severity: 'error',
        code: 'unknown-word',
        column: 'benchmarks',
        message: `Found "${quoted(name)}". Expected ${BENCHMARKS.join(', ')}, with ; between several.${nearest(name, BENCHMARKS)}`,
      });
    return known ?? [];
  });
}

function referenceFrom(read: RowReader): string | undefined {
  const text = read.text('reference');
  if (text === undefined || toReference(text) !== undefined) return text;
  read.report({
    severity: 'error',
    code: 'reference',
    column: 'reference',
    message: `Found "${quoted(text)}". Expected the day or the months that a figure is of, such as 31 March or December to February.`,
  });
  return undefined;
}

function breaksFrom(read: RowReader): Indicator['breaks'] {
  const breaks = listOf(read.text('breaks'));
  const unread = breaks.find((text) => !/^\d{4}(\d\d)?(-\d{4}(\d\d)?)?$/.test(text));
  if (unread !== undefined)
    read.report({
      severity: 'error',
      code: 'breaks',
      column: 'breaks',
      message: `Found "${quoted(unread)}". Expected the time_period of each period that cannot be compared with those before it, such as 202425, with ; between several.`,
    });
  return breaks.length === 0 ? undefined : breaks;
}

function toleranceFrom(read: RowReader): number | undefined {
  const tolerance = read.number('tolerance')?.value;
  if (tolerance === undefined || tolerance >= 0) return tolerance;
  read.report({
    severity: 'error',
    code: 'tolerance',
    column: 'tolerance',
    message: 'Found a number below 0. Expected 0 or more, in the indicator’s own unit.',
  });
  return undefined;
}

function goodRange(read: RowReader): Indicator['good'] {
  const [low, high] = [read.number('good_low')?.value, read.number('good_high')?.value];
  return low === undefined && high === undefined ? undefined : { low, high };
}

/** Only https and mailto links are ever put on a page. */
function linkFrom(read: RowReader): string | undefined {
  const link = read.text('link');
  if (link === undefined || /^(https:\/\/|mailto:)\S+$/i.test(link)) return link;
  read.report({
    severity: 'warning',
    code: 'link',
    column: 'link',
    message: `Found "${quoted(link)}". Expected an address that begins with https://. The link is left out.`,
  });
  return undefined;
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
