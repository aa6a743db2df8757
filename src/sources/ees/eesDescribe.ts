import { idText } from '@/sources/idText';
import { capital } from '@/domain/figures/capital';
import { comparePeriods } from '@/domain/figures/period';
import { distinctCells, distinctIndex } from '@/sources/bytes/distinctCells';
import { cellText, nextRow } from '@/sources/bytes/csvBytes';
import { totalOf } from './eesChoice';
import { columnRoles } from './eesColumns';
import { eesRows, hasExtraCells, isEmptyRow, openEes, type EesFile } from './eesFile';
import { levelNamed } from './eesLocations';
import { metaOf, parseMeta, type Meta, type MetaRow } from './eesMeta';
import { eesPeriods, periodOfRow } from './eesPeriods';
import { eesAreas, levelOf } from './eesAreas';
import type {
  Companions,
  DescribedIndicator,
  Description,
  FileBytes,
  FilterColumn,
} from '@/sources/publishedFile';

/** The most values of a filter that are listed. */
const LISTED_VALUES = 100;

/** Describes a file from its columns, rows and metadata: its indicators, filters, geographic levels and periods. */
export function describeEes(file: FileBytes, companions: Companions): Description {
  const openedFile = openEes(file);
  if (openedFile.kind === 'unreadable')
    return {
      format: 'ees',
      rows: 0,
      indicators: [],
      filters: [],
      levels: [],
      periods: [],
      issues: openedFile.issues,
    };
  const { ees } = openedFile;
  const meta = parseMeta(companions.meta);
  const roles = columnRoles(ees, meta, new Set());
  const filters = ees.names.flatMap((name, column) =>
    roles[column] === 'filter'
      ? [{ name, column, keys: distinctCells([column]), values: [] as string[] }]
      : [],
  );
  const contents = contentsOf(ees, filters);
  return {
    format: 'ees',
    ...contents,
    indicators: ees.names
      .filter((_, column) => roles[column] === 'indicator')
      .map((name) => describedIndicator(name, metaOf(meta, name))),
    filters: filters.map(({ name, values }) => describedFilter(name, values, meta)),
    issues: meta.issues,
  };
}

type OpenFilter = {
  readonly column: number;
  readonly keys: ReturnType<typeof distinctCells>;
  readonly values: string[];
};

/** Reads every row to find levels, periods and filter values. Fills the values of `filters`. */
function contentsOf(
  ees: EesFile,
  filters: readonly OpenFilter[],
): Pick<Description, 'rows' | 'levels' | 'periods'> {
  const rows = eesRows(ees);
  const areas = eesAreas(ees);
  const times = eesPeriods(ees);
  let count = 0;
  while (nextRow(rows)) {
    if (rows.fault !== undefined || hasExtraCells(rows, ees) || isEmptyRow(rows)) continue;
    count += 1;
    if (levelOf(areas, rows) === 0) continue;
    periodOfRow(times, rows);
    for (const { column, keys, values } of filters)
      if (distinctIndex(keys, rows) === values.length) values.push(cellText(rows, column));
  }
  const levels = new Set(areas.levelNames.map((name) => levelNamed(name)?.name ?? name));
  return {
    rows: count,
    levels: [...levels].filter(Boolean),
    periods: times.periods.toSorted(comparePeriods),
  };
}

/** Makes a title and an id from a column name where the metadata gives none: `NEET_percent` becomes "NEET percent", with the id `neet-percent`. */
function describedIndicator(name: string, meta: MetaRow | undefined): DescribedIndicator {
  const decimals = /^\d+$/.test(meta?.decimals ?? '') ? Number(meta?.decimals) : undefined;
  return {
    wanted: { column: name, filters: {} },
    id: idText(name),
    title: meta?.label ? meta.label : columnNameInWords(name),
    unit: meta === undefined ? unitOfName(name) : unitOf(meta.unit),
    decimals,
    topics: [],
  };
}

function describedFilter(name: string, values: readonly string[], meta: Meta): FilterColumn {
  const metaRow = metaOf(meta, name);
  const totalNamed = metaRow?.total ? metaRow.total : undefined;
  return {
    name,
    label: metaRow?.label ? metaRow.label : undefined,
    values: values.slice(0, LISTED_VALUES),
    total: values.length > 1 || totalNamed !== undefined ? totalOf(values, totalNamed) : undefined,
  };
}

function columnNameInWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return capital(words);
}

/** DfE's units in this program's words. A plain number has no unit in DfE's metadata. */
function unitOf(unit: string): string | undefined {
  switch (unit) {
    case '%':
      return 'percent';
    case '£':
      return 'pounds';
    case 'pp':
      return 'percentage points';
    case '':
    case 'numberstring':
      return undefined;
    default:
      return unit;
  }
}

/** The unit, only where a column's name makes it certain: a rate may be a percentage or a rate per 10,000. */
function unitOfName(name: string): string | undefined {
  if (/(^|_)percent(age)?(_|$)|%/i.test(name)) return 'percent';
  return /(^|_)(count|headcount)$|^number(_of_|$)|^num_/i.test(name) ? 'count' : undefined;
}
