import { exceptionsAmong } from '@/domain/certainty/exceptions';
import { strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import { colourSince } from '@/domain/report/colourSince';
import type { PlanData } from '@/domain/plan/planData';
import { colourOf } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { aheadOfBenchmark } from './comparisonSentence';
import { exceptionText, figureText, goodNewsText } from './reportDraftText';

/** How many figures a drafted sentence names. Further figures are only counted. */
const MOST_NAMED = 4;

/**
 * What is working well where nobody wrote it, a sentence a fact: what is green and better by more than chance, which green figure is furthest
 * ahead of others, what is better by more than chance and not green yet, and which figures are green without such a change. The result is
 * empty if the figures carry none.
 */
export function draftedGoodNews(data: PlanData, rows: readonly ScorecardRow[]): readonly string[] {
  const green = rows.filter((row) => colourOf(row) === 'green');
  const wayByRow = new Map(rows.map((row) => [row, surelyWent(strongestChange(data, row))]));
  const betterNotGreen = rows.filter(
    (row) => isColour(row, ['red', 'amber']) && wayByRow.get(row) === 'better',
  );
  return [
    goodNewsText(data, rows),
    furthestAhead(green),
    countedTitles('Better by more than chance, and not green yet', betterNotGreen),
    countedTitles(
      'Green, without a change that is more than chance',
      green.filter((row) => wayByRow.get(row) === undefined),
    ),
  ].filter((sentence) => sentence !== undefined);
}

/** Drafts the concerns where nobody wrote any: each figure that is red, amber and worsening, or green and worsening. */
export function draftedConcerns(data: PlanData, rows: readonly ScorecardRow[]): readonly string[] {
  const exceptions = exceptionsAmong(data, rows).map((row) =>
    exceptionText(data, row, colourSince(data, row, row.series.area)),
  );
  return [...exceptions, ...[greenButWorsening(data, rows)].filter((sentence) => sentence !== undefined)];
}

/** A green figure that got worse by more than chance is no exception, and may become one. */
export function greenButWorsening(data: PlanData, rows: readonly ScorecardRow[]): string | undefined {
  const worseRows = rows.filter(
    (row) => colourOf(row) === 'green' && surelyWent(strongestChange(data, row)) === 'worse',
  );
  return countedTitles('Still green, and worse by more than chance', worseRows);
}

function isColour(row: ScorecardRow, colours: readonly string[]): boolean {
  const colour = colourOf(row);
  return colour !== undefined && colours.includes(colour);
}

function countedTitles(heading: string, rows: readonly ScorecardRow[]): string | undefined {
  if (rows.length === 0) return undefined;
  const namedTitles = rows.slice(0, MOST_NAMED).map((row) => `${row.indicator.title} (${figureText(row)})`);
  const othersText = rows.length > MOST_NAMED ? `; and ${rows.length - MOST_NAMED} more` : '';
  return `${heading}: ${namedTitles.join('; ')}${othersText}.`;
}

/** Returns the green figure that is furthest ahead of others, as a share of their figure, or undefined if there is no choice of figures. */
function furthestAhead(green: readonly ScorecardRow[]): string | undefined {
  if (green.length < 2) return undefined;
  const [furthest] = green
    .flatMap((row) => {
      const lead = aheadOfBenchmark(row);
      return lead === undefined ? [] : [{ row, ...lead }];
    })
    .toSorted((a, b) => b.share - a.share);
  return furthest && `Furthest ahead of others: ${furthest.row.indicator.title}, ${furthest.text}.`;
}
