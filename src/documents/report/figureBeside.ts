import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanData } from '@/domain/plan/planData';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { besideFigures, besideText } from '@/wording/besideText';
import { statusCaution } from '@/wording/cautionText';
import { ratingReason, ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import type { BesideFigure, Block } from './block';

/** A row's figure in words, with its rating and the reason for it. */
export function figureBeside(data: PlanData, row: ScorecardRow): BesideFigure {
  const { indicator, period, rating } = row;
  const status = statusCaution(row);
  const reason = ratingReason({
    ...row,
    combine: policyOf(data, indicator).combine,
    region: regionNameIn(data, row),
  });
  const unnamedFigures = besideFigures(row)
    .filter(({ figure, note }) => note?.startsWith('for ') === true || !reason.includes(`(${figure}`))
    .map(({ name }) => name);
  return {
    indicator: indicator.id,
    title: indicator.title,
    value: figureText(row),
    period: [
      period === undefined ? 'no period' : formatPeriodShort(period),
      ...(status === undefined ? [] : [status]),
    ].join(', '),
    colour: rating.kind === 'rated' ? rating.colour : 'none',
    rating: ratingWord(rating),
    reason,
    otherRatings: unnamedFigures.length === 0 ? undefined : besideText(row, unnamedFigures),
  };
}

/**
 * The figure in one line, for files, which print it below its paragraph. A paragraph that was drafted from the figure states the figure
 * already, so then the line only gives the reason and the comparators.
 */
export function figureLine({
  text,
  figure,
}: Pick<Extract<Block, { kind: 'paragraph' }>, 'text' | 'figure'>): readonly string[] {
  if (figure === undefined) return [];
  const { title, value, period, rating, reason, otherRatings: otherFigures } = figure;
  const isInText = text.startsWith(`${title}: ${value}`);
  const figureText = isInText ? '' : `${title}: ${value} (${period}). `;
  return [
    `${figureText}${rating}. ${reason}${otherFigures === undefined ? '' : ` Beside others: ${otherFigures}.`}`,
  ];
}
