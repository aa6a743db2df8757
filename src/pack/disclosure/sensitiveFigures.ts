import type { Issue } from '@/domain/plan/issue';
import { toPeriod, type Period } from '@/domain/figures/period';
import { aValue, type Reading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import type { Indicator } from '@/domain/figures/indicator';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { rawFigure, type ChosenFigure } from '@/pack/rows/chosenFigures';
import { baseOf } from '@/domain/figures/unit';
import { groupedBy } from '@/pack/rows/groupedBy';

/** The number of years that are pooled into one figure of a sensitive indicator. */
const POOLED_YEARS = 3;

/**
 * The figures of a plan, without the figures of sensitive indicators that cover less than three years. These are pooled into spans of three
 * years if they have counts and the officer gives no spans, and are left out otherwise. They still count when the program checks what readers
 * could work out.
 */
export function sensitiveFigures(chosenFigures: readonly ChosenFigure[]): {
  readonly figures: readonly ChosenFigure[];
  readonly issues: readonly Issue[];
} {
  const sensitiveChosen = chosenFigures.filter(isSensitive);
  if (sensitiveChosen.length === 0) return { figures: chosenFigures, issues: [] };
  const figures: ChosenFigure[] = chosenFigures.filter((figure) => !isSensitive(figure));
  const issues: Issue[] = [];
  for (const indicatorFigures of groupedBy(sensitiveChosen, ({ cell }) => cell.indicator.id).values()) {
    const pooledFigures: ChosenFigure[] = [];
    for (const group of groupedBy(
      indicatorFigures,
      ({ cell }) => `${cell.area}|${cell.breakdown}`,
    ).values()) {
      const hasSpans = group.some(({ raw: rawFigure }) => rawFigure.period.years >= POOLED_YEARS);
      if (!hasSpans) pooledFigures.push(...pooledSpans(group));
    }
    const shortFigures = indicatorFigures.filter(
      ({ raw: rawFigure }) => rawFigure.period.years < POOLED_YEARS,
    );
    const keptFigures = indicatorFigures.map((figure) =>
      shortFigures.includes(figure)
        ? { ...figure, raw: { ...figure.raw, kept: { kind: 'short' as const } } }
        : figure,
    );
    for (const figure of [...keptFigures, ...pooledFigures]) figures.push(figure);
    if (shortFigures.length > 0)
      issues.push(
        keptBackIssue(
          indicatorFigures[0]?.cell.indicator.title ?? '',
          shortFigures.length,
          pooledFigures.length,
        ),
      );
  }
  return { figures, issues };
}

function isSensitive({ cell: { indicator } }: ChosenFigure): boolean {
  return indicator.sensitive === true;
}

function keptBackIssue(title: string, rows: number, spans: number): Issue {
  const whatHappens =
    spans > 0
      ? `They are pooled into ${spans} ${spans === 1 ? 'span' : 'spans'} of ${POOLED_YEARS} years.`
      : `They are left out: pool them yourself over ${POOLED_YEARS} years or more (2012-2014), or give ${POOLED_YEARS} years on end with their counts.`;
  return {
    severity: spans > 0 ? 'note' : 'warning',
    code: 'sensitive',
    file: INDICATORS.file,
    column: 'sensitive',
    message: `"${title}" is sensitive, so that figures for less than ${POOLED_YEARS} years are not published: ${rows} ${rows === 1 ? 'row is' : 'rows are'} kept back. ${whatHappens}`,
  };
}

/** Spans of three consecutive years, from the newest year back. The result is empty if a year is missing or has no count. */
function pooledSpans(group: readonly ChosenFigure[]): readonly ChosenFigure[] {
  const years = group
    .filter(({ raw: rawFigure }) => rawFigure.period.years === 1 && / year$/i.test(rawFigure.period.family))
    .toSorted((a, b) => b.raw.period.step - a.raw.period.step);
  const spans: ChosenFigure[] = [];
  for (let start = 0; start + POOLED_YEARS <= years.length;) {
    const span = spanOf(years.slice(start, start + POOLED_YEARS));
    if (span !== undefined) spans.push(span);
    start += span === undefined ? 1 : POOLED_YEARS;
  }
  return spans.toReversed();
}

/** One span made of consecutive years, which are given newest first. */
function spanOf(years: readonly ChosenFigure[]): ChosenFigure | undefined {
  const [lastYear, firstYear] = [years[0], years.at(-1)];
  const row = lastYear?.row;
  if (lastYear === undefined || firstYear === undefined || row === undefined) return undefined;
  const areConsecutive = years.every(
    ({ raw: rawFigure }, yearsBack) =>
      rawFigure.period.family === lastYear.raw.period.family &&
      rawFigure.period.step === lastYear.raw.period.step - yearsBack,
  );
  const period = periodOver(firstYear.raw.period, lastYear.raw.period);
  const { indicator } = lastYear.cell;
  const sum = (readingOf: (figure: ChosenFigure) => Reading | undefined) => sumOf(years.map(readingOf));
  const [numerator, denominator] = [
    sum(({ raw: rawFigure }) => rawFigure.numerator),
    sum(({ raw: rawFigure }) => rawFigure.denominator),
  ];
  const reading =
    indicator.unit.kind === 'count'
      ? sum(({ raw: rawFigure }) => rawFigure.reading)
      : shareOf(numerator, denominator, indicator);
  if (years.some(({ raw: rawFigure }) => rawFigure.kept !== undefined)) return undefined;
  if (!areConsecutive || period === undefined || reading === undefined) return undefined;
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
      years.map((figure) => figure.row?.access ?? row.access).find((access) => access !== 'public') ??
      row.access,
    break: years.some(({ cell }) => cell.rows.some((row) => row.break)),
  };
  const cell = { ...lastYear.cell, first: pooledRow, rows: [pooledRow] };
  return { cell, row: pooledRow, raw: rawFigure(cell, pooledRow) };
}

function periodOver(firstPeriod: Period, last: Period): Period | undefined {
  return toPeriod(`${firstPeriod.timePeriod}-${last.timePeriod}`, last.timeIdentifier);
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
