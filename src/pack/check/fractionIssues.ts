import type { Indicator } from '@/domain/figures/indicator';
import { withoutNoise } from '@/domain/figures/rounding';
import type { Issue, Severity } from '@/domain/plan/issue';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import { TARGETS, type TargetRow } from '@/sources/plan/targetsTable';
import { groupedBy } from '@/pack/rows/groupedBy';

/** A target that is this many times smaller or larger than its figures is in another unit. */
const FAR_TIMES_TYPICAL = 20;

/**
 * Percentages that look like fractions of 1: 0.261 for 26.1%. Shares below 1% are real, so the officer is asked, and confirms them with
 * a % sign or with counts. Nothing is published until then where the fraction would lose digits or the target is a hundred times as large.
 */
export function fractionIssues(
  {
    observations,
    targets,
  }: { readonly observations: readonly ObservationRow[]; readonly targets: readonly TargetRow[] },
  indicators: readonly Indicator[],
): readonly Issue[] {
  const rowsOf = groupedBy(observations, ({ indicator }) => indicator);
  const targetsOf = groupedBy(targets, ({ indicator }) => indicator);
  return indicators.flatMap((indicator): readonly Issue[] => {
    const figures = (rowsOf.get(indicator.id) ?? []).flatMap(figureIn);
    const aims = (targetsOf.get(indicator.id) ?? []).flatMap(targetNumbersIn);
    if (indicator.unit.kind !== 'share') return hundredfoldIssues(indicator, figures, aims);
    return [
      ...fractionFigureIssues(indicator, figures),
      ...fractionTargetIssues(indicator, figures, aims),
      ...beyondWhole(indicator, figures, aims),
    ];
  });
}

/** A number of a table with its place. `isIntended`: a % sign or the counts beside the number show that it is meant as written. */
type TableNumber = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: number;
  readonly decimals: number;
  readonly isIntended: boolean;
};

function figureIn({
  row,
  reading,
  isSigned,
  numerator,
  denominator,
}: ObservationRow): readonly TableNumber[] {
  if (reading?.kind !== 'value' || reading.value === 0) return [];
  const { value, decimals } = reading;
  const percentage =
    numerator?.kind === 'value' && denominator?.kind === 'value' && denominator.value > 0
      ? (100 * numerator.value) / denominator.value
      : undefined;
  const isIntended =
    isSigned || (percentage !== undefined && Math.abs(percentage - value) < 0.5 * 10 ** -decimals + 1e-9);
  return [{ file: OBSERVATIONS.file, row, column: 'value', value, decimals, isIntended }];
}

function targetNumbersIn({ row, target, amber, isSigned }: TargetRow): readonly TableNumber[] {
  const rowReference = { file: TARGETS.file, row, isIntended: isSigned === true };
  return [
    { ...rowReference, column: 'target', value: target.value, decimals: target.decimals },
    ...(amber === undefined
      ? []
      : [{ ...rowReference, column: 'amber', value: amber, decimals: decimalsIn(amber) }]),
  ].filter(({ value }) => value !== 0);
}

function fractionFigureIssues(indicator: Indicator, figures: readonly TableNumber[]): readonly Issue[] {
  const [firstFigure] = figures;
  if (firstFigure === undefined || figures.some(({ isIntended }) => isIntended) || !figures.every(isFraction))
    return [];
  // 0.261 to one decimal would be published as 0.3.
  const losesDigits = figures.some(({ decimals }) => decimals > indicator.decimals);
  return [
    fractionIssue(
      firstFigure,
      losesDigits ? 'error' : 'warning',
      `${rowsText(figures)} of ${indicator.id}, whose unit is percent, are all 1 or less`,
    ),
  ];
}

function fractionTargetIssues(
  indicator: Indicator,
  figures: readonly TableNumber[],
  aims: readonly TableNumber[],
): readonly Issue[] {
  const typicalFigure = median(figures.map(({ value }) => Math.abs(value)));
  const isFarFromFigures = (aim: TableNumber) =>
    !aim.isIntended &&
    isFraction(aim) &&
    typicalFigure !== undefined &&
    (typicalFigure >= FAR_TIMES_TYPICAL * aim.value ||
      (aim.decimals > indicator.decimals && figures.some((tableNumber) => !isFraction(tableNumber))));
  const farTargets = aims.filter(isFarFromFigures);
  const [firstTarget] = farTargets;
  if (firstTarget === undefined) return [];
  return [
    fractionIssue(
      firstTarget,
      'error',
      `${rowsText(farTargets)} of ${indicator.id} are 1 or less, and its figures are percentages`,
    ),
  ];
}

/**
 * Targets above 100% for figures below it: one percentage sign too many in the spreadsheet turns 26% into 2600, and no figure would ever meet
 * or miss that target.
 */
function beyondWhole(
  indicator: Indicator,
  figures: readonly TableNumber[],
  aims: readonly TableNumber[],
): readonly Issue[] {
  const typicalFigure = median(figures.map(({ value }) => Math.abs(value)));
  if (typicalFigure === undefined || figures.some(({ value }) => value > 100)) return [];
  const impossibleAims = aims.filter(({ value }) => value > 100);
  const [firstBeyond] = impossibleAims;
  if (firstBeyond === undefined) return [];
  const isFarFromFigures = firstBeyond.value >= FAR_TIMES_TYPICAL * typicalFigure;
  return [
    {
      severity: isFarFromFigures ? 'error' : 'warning',
      code: 'target-apart',
      file: firstBeyond.file,
      row: firstBeyond.row,
      column: firstBeyond.column,
      message: `${rowsText(impossibleAims)} of ${indicator.id} are above 100, and its figures are percentages of 100 or less.${isFarFromFigures ? ` If that is ${figureText(firstBeyond.value / 100)}%, write ${figureText(firstBeyond.value / 100)}.` : ' Correct them; if they are right, nothing need be done.'}`,
    },
  ];
}

/** Targets that seem to be in another unit: about a hundred times the figures, or a hundredth of them. */
function hundredfoldIssues(
  indicator: Indicator,
  figures: readonly TableNumber[],
  aims: readonly TableNumber[],
): readonly Issue[] {
  const typicalFigure = median(figures.map(({ value }) => Math.abs(value)));
  if (typicalFigure === undefined || typicalFigure === 0 || indicator.unit.kind === 'count') return [];
  const farTargets = aims.filter(({ value }) => {
    const timesTypical = Math.abs(value) / typicalFigure;
    return timesTypical > 40 || timesTypical < 1 / 40;
  });
  const [firstTarget] = farTargets;
  if (firstTarget === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'target-apart',
      file: firstTarget.file,
      row: firstTarget.row,
      column: firstTarget.column,
      message: `${rowsText(farTargets)} of ${indicator.id} are some hundredfold above or below its figures. Check that both are in one unit ("${indicator.unit.text}"), and correct the one or the other.`,
    },
  ];
}

function fractionIssue(cell: TableNumber, severity: Severity, description: string): Issue {
  const [percent, small] = [figureText(cell.value * 100), figureText(cell.value)];
  const correction =
    cell.file === OBSERVATIONS.file
      ? 'If these are fractions of 1, write each as a percentage (26.1 for 0.261), or format the cells as percentages in the workbook. If they are less than 1 in 100, write one of them with its sign (0.3%).'
      : `If that is ${percent}%, write ${percent}; if it is less than 1 in 100, write ${small}%. The same for the others.`;
  return {
    severity,
    code: 'fractions',
    file: cell.file,
    row: cell.row,
    column: cell.column,
    message: `${description}. ${correction}`,
  };
}

const COLUMN_WORDS: Readonly<Record<string, string>> = {
  value: 'figures',
  target: 'targets',
  amber: 'amber limits',
};

/** Text that names rows: `The figures in rows 8, 9, 10 and 4 more`. The text shows no value, because the value may turn out to be withheld. */
function rowsText(cells: readonly TableNumber[]): string {
  const [firstCell] = cells;
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => COLUMN_WORDS[column] ?? column))].join(' and ');
  const moreRows = rows.length > 5 ? ` and ${rows.length - 5} more` : '';
  return `The ${columns} in ${rows.length === 1 ? `row ${firstCell?.row ?? ''}` : `rows ${rows.slice(0, 5).join(', ')}${moreRows}`}`;
}

function isFraction({ value }: TableNumber): boolean {
  return Math.abs(value) <= 1;
}

function figureText(value: number): string {
  return String(withoutNoise(value));
}

function decimalsIn(value: number): number {
  return /\.(\d+)$/.exec(figureText(value))?.[1]?.length ?? 0;
}

function median(values: readonly number[]): number | undefined {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor((ascending.length - 1) / 2)];
}
