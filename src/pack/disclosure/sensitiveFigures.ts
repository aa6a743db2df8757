import type { Issue } from '@/domain/plan/issue';
import { toPeriod, type Period } from '@/domain/figures/period';
import { aValue, type Reading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import type { Indicator } from '@/domain/figures/indicator';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { rawFigure, type ChosenFigure } from '@/pack/rows/chosenFigures';
import { baseOf } from '@/domain/figures/unit';
import { groupedBy } from '@/pack/rows/groupedBy';

/** How many years make one figure of a sensitive indicator. */
const POOLED_YEARS = 3;

/**
 * The figures of a plan with those of sensitive indicators for less than three years kept back: pooled into spans of three years where their
 * counts are there and the officer gives no spans, and left out where not. What is kept back still counts when it is asked what can be worked out.
 */
export function sensitiveFigures(chosen: readonly ChosenFigure[]): {
  readonly figures: readonly ChosenFigure[];
  readonly issues: readonly Issue[];
} {
  const sensitive = chosen.filter(isSensitive);
  if (sensitive.length === 0) return { figures: chosen, issues: [] };
  const figures: ChosenFigure[] = chosen.filter((one) => !isSensitive(one));
  const issues: Issue[] = [];
  for (const own of groupedBy(sensitive, ({ cell }) => cell.indicator.id).values()) {
    const added: ChosenFigure[] = [];
    for (const group of groupedBy(own, ({ cell }) => `${cell.area}|${cell.breakdown}`).values()) {
      const hasSpans = group.some(({ raw }) => raw.period.years >= POOLED_YEARS);
      if (!hasSpans) added.push(...pooled(group));
    }
    const short = own.filter(({ raw }) => raw.period.years < POOLED_YEARS);
    const kept = own.map((one) =>
      short.includes(one) ? { ...one, raw: { ...one.raw, kept: { kind: 'short' as const } } } : one,
    );
    for (const figure of [...kept, ...added]) figures.push(figure);
    if (short.length > 0)
      issues.push(keptBack(own[0]?.cell.indicator.title ?? '', short.length, added.length));
  }
  return { figures, issues };
}

function isSensitive({ cell: { indicator } }: ChosenFigure): boolean {
  return indicator.sensitive === true;
}

function keptBack(title: string, rows: number, spans: number): Issue {
  const what =
    spans > 0
      ? `They are pooled into ${spans} ${spans === 1 ? 'span' : 'spans'} of ${POOLED_YEARS} years.`
      : `They are left out: pool them yourself over ${POOLED_YEARS} years or more (2012-2014), or give ${POOLED_YEARS} years on end with their counts.`;
  return {
    severity: spans > 0 ? 'note' : 'warning',
    code: 'sensitive',
    file: INDICATORS.file,
    column: 'sensitive',
    message: `"${title}" is sensitive, so that figures for less than ${POOLED_YEARS} years are not published: ${rows} ${rows === 1 ? 'row is' : 'rows are'} kept back. ${what}`,
  };
}

/** Spans of three years each, from the newest year back, of years on end; none where a year is missing or has no count. */
function pooled(group: readonly ChosenFigure[]): readonly ChosenFigure[] {
  const years = group
    .filter(({ raw }) => raw.period.years === 1 && / year$/i.test(raw.period.family))
    .toSorted((a, b) => b.raw.period.step - a.raw.period.step);
  const spans: ChosenFigure[] = [];
  for (let at = 0; at + POOLED_YEARS <= years.length;) {
    const span = spanOf(years.slice(at, at + POOLED_YEARS));
    if (span !== undefined) spans.push(span);
    at += span === undefined ? 1 : POOLED_YEARS;
  }
  return spans.toReversed();
}

/** One span from years on end, the newest first. */
function spanOf(years: readonly ChosenFigure[]): ChosenFigure | undefined {
  const [last, first] = [years[0], years.at(-1)];
  const row = last?.row;
  if (last === undefined || first === undefined || row === undefined) return undefined;
  const isOnEnd = years.every(
    ({ raw }, at) =>
      raw.period.family === last.raw.period.family && raw.period.step === last.raw.period.step - at,
  );
  const period = periodOver(first.raw.period, last.raw.period);
  const { indicator } = last.cell;
  const sum = (pick: (one: ChosenFigure) => Reading | undefined) => sumOf(years.map(pick));
  const [numerator, denominator] = [sum(({ raw }) => raw.numerator), sum(({ raw }) => raw.denominator)];
  const reading =
    indicator.unit.kind === 'count'
      ? sum(({ raw }) => raw.reading)
      : shareOf(numerator, denominator, indicator);
  if (years.some(({ raw }) => raw.kept !== undefined)) return undefined;
  if (!isOnEnd || period === undefined || reading === undefined) return undefined;
  const pooledRow = {
    ...row,
    period,
    reading,
    numerator,
    denominator,
    interval: undefined,
    note: undefined,
    rating: undefined,
    access:
      years.map((one) => one.row?.access ?? row.access).find((access) => access !== 'public') ?? row.access,
    break: years.some(({ cell }) => cell.rows.some((one) => one.break)),
  };
  const cell = { ...last.cell, first: pooledRow, rows: [pooledRow] };
  return { cell, row: pooledRow, raw: rawFigure(cell, pooledRow) };
}

function periodOver(first: Period, last: Period): Period | undefined {
  return toPeriod(`${first.timePeriod}-${last.timePeriod}`, last.timeIdentifier);
}

function sumOf(readings: readonly (Reading | undefined)[]): Reading | undefined {
  let sum = 0;
  for (const reading of readings) {
    if (reading?.kind !== 'value') return undefined;
    sum += reading.value;
  }
  return aValue(sum, 0);
}

function shareOf(
  numerator: Reading | undefined,
  denominator: Reading | undefined,
  indicator: Indicator,
): Reading | undefined {
  const base = baseOf(indicator.unit);
  if (base === undefined || numerator?.kind !== 'value' || denominator?.kind !== 'value') return undefined;
  if (denominator.value === 0) return undefined;
  return aValue(withoutNoise((base * numerator.value) / denominator.value), indicator.decimals);
}
