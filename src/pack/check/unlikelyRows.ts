import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { isWithinYear } from '@/domain/figures/period';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { groupedBy } from '@/pack/rows/groupedBy';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';

/** A share above this is more likely a typing mistake than a take-up above 100% (published take-up reaches 233%). */
const UNLIKELY_PERCENT = 300;

type KnownIds = {
  readonly indicators: readonly Indicator[];
  readonly sources: readonly { readonly id: string }[];
};

/** Rows that can be read but are probably mistakes: they are shown as written, with a warning. */
export function unlikelyRows(
  rows: readonly ObservationRow[],
  { indicators, sources }: KnownIds,
): readonly Issue[] {
  const rowsOf = groupedBy(rows, ({ indicator }) => indicator);
  const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const ids = sources.map(({ id }) => id);
  return [
    ...rows.flatMap((row) => {
      const indicator = byId.get(row.indicator);
      if (indicator === undefined) return [];
      return [
        ...negativeCounts(row, indicator),
        ...fractionalCountIssues(row, indicator),
        ...unlikelyShares(row, indicator),
        ...unknownSource(row, ids),
      ];
    }),
    ...indicators.flatMap((indicator) => mixedPeriods(rowsOf.get(indicator.id) ?? [], indicator)),
  ];
}
/** A count of people is never negative. The message shows no digit of the figure: the count may be too small to publish. */
function negativeCounts(row: ObservationRow, indicator: Indicator): readonly Issue[] {
  if (!indicator.people) return [];
  const counts = [
    ...(indicator.unit.kind === 'count' ? [['value', row.reading] as const] : []),
    ['numerator', row.numerator] as const,
    ['denominator', row.denominator] as const,
  ];
  return counts
    .filter(([, reading]) => reading?.kind === 'value' && reading.value < 0)
    .map(([column]) => ({
      ...issueAt(row, column, 'negative-count', NEGATIVE),
      severity: 'error',
    }));
}

const NEGATIVE =
  'The number of people is below 0. Expected 0 or more. Correct it; where the indicator counts no people, say "no" in the column people of indicators.csv.';

/** A count with decimals, such as 42.8 referrals, would be published as a whole number. The message shows no digit of it. */
function fractionalCountIssues(row: ObservationRow, { unit, decimals }: Indicator): readonly Issue[] {
  const value = row.reading?.kind === 'value' ? row.reading.value : undefined;
  if (unit.kind !== 'count' || decimals > 0 || value === undefined || Number.isInteger(value)) return [];
  return [
    issueAt(
      row,
      'value',
      'part-of-one',
      `The figure has decimals, and its unit "${quoted(unit.text)}" counts whole ones: it is shown as a whole number. Correct the figure or the unit; or, if it is an average, write how many decimals it has under decimals in ${INDICATORS.file}.`,
    ),
  ];
}

function unlikelyShares(row: ObservationRow, indicator: Indicator): readonly Issue[] {
  if (indicator.unit.kind !== 'share') return [];
  const value = row.reading?.kind === 'value' ? row.reading.value : undefined;
  const isUnlikely = value !== undefined && (value < 0 || value > UNLIKELY_PERCENT);
  const numeratorExceeds =
    row.numerator?.kind === 'value' &&
    row.denominator?.kind === 'value' &&
    row.numerator.value > row.denominator.value;
  return [
    ...(isUnlikely
      ? [
          issueAt(
            row,
            'value',
            'unlikely-percent',
            'The percentage is below 0 or far above 100. Expected a share of 100; check the figure and the unit.',
          ),
        ]
      : []),
    ...(numeratorExceeds
      ? [
          issueAt(
            row,
            'numerator',
            'numerator',
            'The numerator is more than the denominator. Expected a part of the whole; check whether the two are exchanged.',
          ),
        ]
      : []),
  ];
}

/** Where an indicator mixes kinds of period, warns once for each further kind, at its first row. */
function mixedPeriods(rows: readonly ObservationRow[], indicator: Indicator): readonly Issue[] {
  // Yearly figures of an indicator that also has figures within the year are not mixed up: they are there to be
  // compared with published ones.
  const comparableRows = rows.filter(({ period }) => indicator.inYear === undefined || isWithinYear(period));
  const [firstRow] = comparableRows;
  if (firstRow === undefined) return [];
  return [...groupedBy(comparableRows, ({ period }) => period.family)].flatMap(([family, familyRows]) => {
    const [row, ...moreRows] = familyRows;
    if (row === undefined || family === firstRow.period.family) return [];
    const moreText =
      moreRows.length === 0
        ? ''
        : ` So in ${moreRows.length} more ${moreRows.length === 1 ? 'row' : 'rows'}.`;
    const message = `The period is of another kind (${kindOf(row)}) than in row ${firstRow.row} (${kindOf(firstRow)}): the two are not put in one series.${moreText} Expected one kind for each indicator. ${mixedAdvice(row, firstRow)}`;
    return [issueAt(row, 'time_identifier', 'mixed-periods', message)];
  });
}

function kindOf({ period: { timeIdentifier, years } }: ObservationRow): string {
  return years > 1 ? `${timeIdentifier}, ${years} years together` : timeIdentifier;
}

function mixedAdvice(row: ObservationRow, firstRow: ObservationRow): string {
  return isWithinYear(row.period) || !isWithinYear(firstRow.period)
    ? 'Give each kind an indicator of its own.'
    : `If this is the year of the other figures, write how they make it up under in_year in ${INDICATORS.file}, for ${row.indicator}: sum, cumulative, last, pooled or as-printed.`;
}

/** Warns of a source whose name is nearly an id of plan.json: that id was probably meant. */
function unknownSource(row: ObservationRow, ids: readonly string[]): readonly Issue[] {
  if (row.source === undefined || ids.includes(row.source)) return [];
  const hint = nearest(row.source.toLowerCase(), ids);
  if (hint === '') return [];
  return [
    issueAt(row, 'source', 'source', `The source is not an id in plan.json, and is shown as written.${hint}`),
  ];
}

function issueAt(row: ObservationRow, column: string, code: string, message: string): Issue {
  return { severity: 'warning', code, file: OBSERVATIONS.file, row: row.row, column, message };
}
