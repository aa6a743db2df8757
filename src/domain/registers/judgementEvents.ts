import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { PlanEvent } from '@/domain/plan/event';
import type { Judgement } from './register';

/** Whether a judgement is about an indicator: it names the indicator, or all of them, or the indicator's priority. */
export function isJudgementOf(
  { indicators, priority }: Pick<Judgement, 'indicators' | 'priority'>,
  indicator: Pick<Indicator, 'id' | 'priority'>,
): boolean {
  if (indicators === 'all' || indicators?.includes(indicator.id) === true) return true;
  return priority !== undefined && priority === indicator.priority;
}

/** The judgements about an indicator as events of its trend. `sentenceOf` makes the sentence of each; `dateText` writes a month or a year. */
export function judgementEvents(
  judgements: readonly Judgement[],
  indicator: Pick<Indicator, 'id' | 'priority'>,
  {
    sentenceOf,
    dateText,
  }: { readonly sentenceOf: (judgement: Judgement) => string; readonly dateText: (date: string) => string },
): readonly PlanEvent[] {
  return judgements
    .filter((judgement) => isJudgementOf(judgement, indicator))
    .map((judgement) => ({
      date: middleDay(judgement.date),
      when: judgement.date.length === 'YYYY-MM-DD'.length ? undefined : dateText(judgement.date),
      text: sentenceOf(judgement),
      source: judgement.source,
      rebase: false,
      indicator: indicator.id,
    }));
}

/** The day at which to mark a judgement whose date is only a month or a year: the middle of it, which is at most half of it away from the true day. */
export function middleDay(date: string): string {
  const [, month, day] = date.split('-');
  if (day !== undefined) return date;
  return month === undefined ? `${date}-07-01` : `${date}-15`;
}

/** The indicators that a judgement names, so that the council's own ratings can be shown with the inspector's. */
export function indicatorsNamedBy({ indicators }: Pick<Judgement, 'indicators'>): readonly IndicatorId[] {
  return indicators === undefined || indicators === 'all' ? [] : indicators;
}
