import { colourSince } from '@/domain/report/colourSince';
import type { PlanData } from '@/domain/plan/planData';
import { colourOf, isException } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { aheadOf } from './besideSentence';
import { directionWord } from './directionText';
import { exceptionText, figureText, goodNewsText } from './reportDraftText';

/** How many figures a drafted sentence names; the rest are counted. */
const MOST_NAMED = 4;

/**
 * What is working well where nobody wrote it, a sentence a fact: what is green and improving, which green figure is furthest ahead of others, what
 * improves and is not green yet, and what stays green. Empty where the figures carry none.
 */
export function draftedGood(rows: readonly ScorecardRow[]): readonly string[] {
  const green = rows.filter((row) => colourOf(row) === 'green');
  const held = green.filter(({ direction }) => directionWord(direction) === 'no change');
  const later = rows.filter(
    (row) => isColour(row, ['red', 'amber']) && directionWord(row.direction) === 'improving',
  );
  return [
    goodNewsText(rows),
    furthestAhead(green),
    listed('Improving, and not green yet', later),
    listed('Green, and the same as the period before', held),
  ].filter((sentence) => sentence !== undefined);
}

/** What is of concern where nobody wrote it: each figure that is red, or amber and worsening, and what is green and worsening. */
export function draftedConcerns(data: PlanData, rows: readonly ScorecardRow[]): readonly string[] {
  const exceptions = rows
    .filter(isException)
    .map((row) => exceptionText(row, colourSince(data, row, row.series.area)));
  return [...exceptions, ...[greenButWorsening(rows)].filter((sentence) => sentence !== undefined)];
}

/** A green figure that got worse is no exception, and may become one. */
export function greenButWorsening(rows: readonly ScorecardRow[]): string | undefined {
  const worse = rows.filter(
    (row) => colourOf(row) === 'green' && directionWord(row.direction) === 'worsening',
  );
  return listed('Still green, and worse than the period before', worse);
}

function isColour(row: ScorecardRow, colours: readonly string[]): boolean {
  const colour = colourOf(row);
  return colour !== undefined && colours.includes(colour);
}

function listed(what: string, rows: readonly ScorecardRow[]): string | undefined {
  if (rows.length === 0) return undefined;
  const named = rows.slice(0, MOST_NAMED).map((row) => `${row.indicator.title} (${figureText(row)})`);
  const others = rows.length > MOST_NAMED ? `; and ${rows.length - MOST_NAMED} more` : '';
  return `${what}: ${named.join('; ')}${others}.`;
}

/** The green figure that is furthest ahead of others, as a share of their figure; undefined where there is no choice of figures. */
function furthestAhead(green: readonly ScorecardRow[]): string | undefined {
  if (green.length < 2) return undefined;
  const [first] = green
    .flatMap((row) => {
      const ahead = aheadOf(row);
      return ahead === undefined ? [] : [{ row, ...ahead }];
    })
    .toSorted((a, b) => b.share - a.share);
  return first && `Furthest ahead of others: ${first.row.indicator.title}, ${first.text}.`;
}
