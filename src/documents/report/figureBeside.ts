import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanData } from '@/domain/plan/planData';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { besideText } from '@/wording/besideText';
import { statusCaution } from '@/wording/cautionText';
import { ratingReason, ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import type { BesideFigure } from './block';

/** A row's figure in words, with its rating and the reason for it. */
export function figureBeside(data: PlanData, row: ScorecardRow): BesideFigure {
  const { indicator, period, rating } = row;
  const status = statusCaution(row);
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
    reason: ratingReason({
      ...row,
      combine: policyOf(data, indicator).combine,
      region: regionNameIn(data, row),
    }),
    beside: besideText(row),
  };
}

/** The same in one line, for below the paragraph in a file. */
export function figureLine({ title, value, period, rating, reason, beside }: BesideFigure): string {
  return `${title}: ${value} (${period}). ${rating}. ${reason} Beside others: ${beside}.`;
}
