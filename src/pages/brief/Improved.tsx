import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { goingWell } from '@/domain/certainty/attentionOrder';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { strongestChange, surelyWent, type StrongestChange } from '@/domain/certainty/strongestChange';
import { beyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';
import { COLOURS, type Colour } from '@/domain/figures/observation';
import { directionWordOf, ratingChanges, type RatingChange } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { namedText, beyondChanceTitle, ratedTitle, sureAndOthersText } from '@/wording/beyondChanceText';

/**
 * The sheet names at most `MOST_SURE` figures that are better by more than chance. If there are fewer than `FEWEST_FIGURES`, ratings that got better
 * make up that number.
 */
const MOST_SURE = 3;
const FEWEST_FIGURES = 2;

type BetterFigure = { readonly row: ScorecardRow; readonly changeText: string };

/**
 * The part "What improved": how many figures are better and how many worse by more than chance, and the names of the better ones, green first.
 * If fewer than two are better, the ratings that improved follow under their own title, since chance may explain them. Figures based on small
 * numbers come last in each list.
 */
export function Improved({
  data,
  rows,
  area,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly area: AreaCode;
}) {
  const { sureFigures, rated, mayBeChance } = useMemo(
    () => improvedFigures(data, rows, area),
    [data, rows, area],
  );
  const counts = useMemo(() => beyondChanceCounts(data, rows), [data, rows]);
  const namedFigures = sureFigures.slice(0, MOST_SURE);
  return (
    <section>
      <h2 className="govuk-heading-m">{beyondChanceTitle(counts)}</h2>
      <p className="sc-quiet sc-no-print">{sureAndOthersText(counts)}</p>
      {namedFigures.length > 0 && (
        <>
          {namedFigures.length < sureFigures.length && (
            <p className="sc-quiet">{namedText(namedFigures.length, sureFigures.length)}</p>
          )}
          <BetterList figures={namedFigures} />
        </>
      )}
      {rated.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{ratedTitle(rated.length, mayBeChance)}</h3>
          <BetterList figures={rated} />
        </>
      )}
    </section>
  );
}

function BetterList({ figures }: { readonly figures: readonly BetterFigure[] }) {
  return (
    <ul className="sc-brief__list">
      {figures.map(({ row, changeText }) => (
        <li key={row.indicator.id}>
          <RatingMark colour={markColour(row.rating)} hidesWord />
          <span>
            <strong>{row.indicator.title}</strong> <span>{changeText}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The improvements to list: every figure that is better by more than chance and, if these are fewer than two, enough improved ratings to make two. */
function improvedFigures(
  data: PlanData,
  rows: readonly ScorecardRow[],
  area: AreaCode,
): {
  readonly sureFigures: readonly BetterFigure[];
  readonly rated: readonly BetterFigure[];
  /** How many ratings got better although the change in their figures is not more than chance. The overview counts the same way. */
  readonly mayBeChance: number;
} {
  const strongest = new Map(rows.map((row) => [row, strongestChange(data, row)]));
  const changeOf = (row: ScorecardRow) => {
    const strongestChange = strongest.get(row);
    return strongestChange && surelyWent(strongestChange);
  };
  const changes = ratingChanges(data, rows, area);
  const improvedRows = rows.filter((row) => changeOf(row) === 'better');
  const greenRows = goingWell(rows, changeOf).filter((row) => improvedRows.includes(row));
  const unsureRows = changes
    .filter(({ from, to }) => isImprovement(from, to))
    .map(({ row }) => row)
    .filter((row) => !improvedRows.includes(row));
  const rated = unsureRows.filter((row) => directionWordOf(row) === 'improving');
  const betterFigure = (row: ScorecardRow): BetterFigure => ({
    row,
    changeText: changeWords(
      row,
      strongest.get(row) ?? strongestChange(data, row),
      changes.find((ratingChange) => ratingChange.row === row),
    ),
  });
  return {
    sureFigures: [...new Set(sortedBySize([...greenRows, ...improvedRows]))].map(betterFigure),
    rated: sortedBySize(rated)
      .slice(0, Math.max(0, FEWEST_FIGURES - improvedRows.length))
      .map(betterFigure),
    mayBeChance: unsureRows.length,
  };
}

function isImprovement(from: Colour, to: Colour): boolean {
  return COLOURS.indexOf(to) > COLOURS.indexOf(from);
}

/** Puts figures that rest on small numbers last, because one year with few people is no evidence that things go well. */
function sortedBySize(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  return rows.toSorted((a, b) => Number(hasSmallNumbers(a)) - Number(hasSmallNumbers(b)));
}

/**
 * The change in words: "82.2% to 87.6%: red to green" for a rating (the title says that chance may explain it); "73.5%, 53.6% a year ago" for
 * a figure, because the change in the last month is not why it counts as better.
 */
function changeWords(
  row: ScorecardRow,
  strongest: StrongestChange,
  change: RatingChange | undefined,
): string {
  const { direction, observation, indicator } = row;
  if (observation === undefined) return '';
  const { leads, lastYear } = strongest;
  const currentText = formatReading(observation.reading, indicator);
  const isSure = leads.kind === 'process' || leads.kind === 'year';
  const year = lastYear === undefined ? '' : `, ${formatReading(lastYear.reading, indicator)} a year ago`;
  const changeFigures =
    direction.kind === 'change'
      ? `${formatReading(direction.before, indicator)} to ${currentText}`
      : currentText;
  const rating = change === undefined ? '' : `: ${change.from} to ${change.to}`;
  return `${isSure ? `${currentText}${year}` : changeFigures}${rating}`;
}
