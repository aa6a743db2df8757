import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { isWithinYear } from '@/domain/figures/period';
import { nearest } from '@/sources/nearest';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';

/** A share beyond this is more likely a slip than a take-up over 100% (published ones reach 233%). */
const UNLIKELY_PERCENT = 300;

type KnownIds = {
  readonly indicators: readonly Indicator[];
  readonly sources: readonly { readonly id: string }[];
};

/** Rows that can be read and are probably not meant: shown as written, with a warning. */
export function doubtfulRows(
  rows: readonly ObservationRow[],
  { indicators, sources }: KnownIds,
): readonly Issue[] {
  const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const ids = sources.map(({ id }) => id);
  const families = new Map<string, ObservationRow>();
  return rows.flatMap((row) => {
    const indicator = byId.get(row.indicator);
    if (indicator === undefined) return [];
    // An indicator with figures within the year has yearly figures too, to compare with published ones.
    const ofYears = indicator.inYear !== undefined && !isWithinYear(row.period);
    const first = ofYears ? row : (families.get(indicator.id) ?? row);
    if (!ofYears) families.set(indicator.id, first);
    return [
      ...negativeCounts(row, indicator),
      ...shareDoubts(row, indicator),
      ...(first.period.family === row.period.family ? [] : [mixedPeriods(row, first)]),
      ...sourceDoubts(row, ids),
    ];
  });
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
      ...doubt(row, column, 'negative-count', NEGATIVE),
      severity: 'error',
    }));
}

const NEGATIVE =
  'The number of people is below 0. Expected 0 or more. Correct it; where the indicator counts no people, say "no" in the column people of indicators.csv.';

function shareDoubts(row: ObservationRow, indicator: Indicator): readonly Issue[] {
  if (indicator.unit.kind !== 'share') return [];
  const value = row.reading?.kind === 'value' ? row.reading.value : undefined;
  const isUnlikely = value !== undefined && (value < 0 || value > UNLIKELY_PERCENT);
  const isMore =
    row.numerator?.kind === 'value' &&
    row.denominator?.kind === 'value' &&
    row.numerator.value > row.denominator.value;
  return [
    ...(isUnlikely
      ? [
          doubt(
            row,
            'value',
            'unlikely-percent',
            'The percentage is below 0 or far above 100. Expected a share of 100; check the figure and the unit.',
          ),
        ]
      : []),
    ...(isMore
      ? [
          doubt(
            row,
            'numerator',
            'numerator',
            'The numerator is more than the denominator. Expected a part of the whole; check whether the two are exchanged.',
          ),
        ]
      : []),
  ];
}

function mixedPeriods(row: ObservationRow, first: ObservationRow): Issue {
  const message = `The period is of another kind (${row.period.timeIdentifier}) than in row ${first.row} (${first.period.timeIdentifier}): the two are not put in one series. Expected one kind for each indicator.`;
  return doubt(row, 'time_identifier', 'mixed-periods', message);
}

/** A source that is nearly the id of one in plan.json was probably meant to be it. */
function sourceDoubts(row: ObservationRow, ids: readonly string[]): readonly Issue[] {
  if (row.source === undefined || ids.includes(row.source)) return [];
  const hint = nearest(row.source.toLowerCase(), ids);
  if (hint === '') return [];
  return [
    doubt(row, 'source', 'source', `The source is not an id in plan.json, and is shown as written.${hint}`),
  ];
}

function doubt(row: ObservationRow, column: string, code: string, message: string): Issue {
  return { severity: 'warning', code, file: OBSERVATIONS.file, row: row.row, column, message };
}
