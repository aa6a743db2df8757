import type { Issue } from '@/domain/plan/issue';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { areasNamed } from '@/sources/areas/areaRegister';
import { onsPeriod } from './onsPeriod';
import type { PublishedCsv, PublishedRow } from '@/sources/publishedCsv';

export type OnsIndicator = {
  readonly name: string;
  /** The measures of the indicator, each with its unit: `Percentage` in `%`. */
  readonly measures: ReadonlyMap<string, string>;
};

export type OnsContents = {
  readonly indicators: ReadonlyMap<string, OnsIndicator>;
  readonly rows: number;
  readonly periods: readonly Period[];
  readonly geographies: readonly string[];
  /** For each cell (see `cellKey`), the row with the newest area code in use. */
  readonly newestRows: ReadonlyMap<string, CurrentRow>;
  readonly issues: readonly Issue[];
};

export type CurrentRow = { readonly code: string; readonly row: number; readonly figure: string };

/**
 * Whether one area code is newer than another. Codes of one kind of area are given out in order; a county that became a unitary authority gets
 * a code of another kind.
 */
export function isNewerCode(code: string, than: string): boolean {
  const [kind, otherKind] = [code, than].map((areaCode) => areaCode.slice(0, 3));
  return kind === otherKind ? code > than : otherKind === 'E10';
}

/** Reads the file once to list what it has. */
export function contentsOfOns(csv: PublishedCsv): OnsContents {
  const indicators = new Map<string, { name: string; measures: Map<string, string> }>();
  const periods = new Map<string, Period | undefined>();
  const geographies = new Set<string>();
  const newestRows = new Map<string, CurrentRow>();
  let count = 0;
  const issues = csv.eachRow((row) => {
    count += 1;
    const name = row.cell('indicator');
    const indicator = indicators.get(name) ?? { name, measures: new Map<string, string>() };
    indicators.set(name, indicator);
    indicator.measures.set(row.cell('measure'), row.cell('unit'));
    const period = row.cell('period');
    if (!periods.has(period)) periods.set(period, onsPeriod(period));
    geographies.add(row.cell('geography'));
    const [key, code] = [cellKey(row), row.cell('areacd')];
    const heldRow = newestRows.get(key);
    if (!isObsolete(row) && (heldRow === undefined || isNewerCode(code, heldRow.code)))
      newestRows.set(key, { code, row: row.row, figure: row.cell('observation') });
  });
  const knownPeriods = [...periods.values()].filter((period) => period !== undefined);
  return {
    indicators,
    rows: count,
    periods: knownPeriods.toSorted(comparePeriods),
    geographies: [...geographies],
    newestRows,
    issues,
  };
}

/** Whether a row has a replaced area code. ONS keeps such rows and says so: `Obsolete code since 2025 (replaced by E08000038 Barnsley)`. */
export function isObsolete({ cell }: PublishedRow): boolean {
  return /^obsolete code/i.test(cell('notes'));
}

/** The key of a cell: one area in one period of one indicator, whichever of the area's codes the row has. */
export function cellKey({ cell }: PublishedRow): string {
  const gssCode = cell('areacd');
  const [area] = areasNamed({ dfeNumber: undefined, gssCode, name: undefined });
  return `${area?.code ?? gssCode}|${cell('indicator')}|${cell('measure')}|${cell('period')}`;
}
