import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { eventsOf, type PlanEvent } from '@/domain/plan/event';
import type { IndicatorId } from '@/domain/figures/indicator';

const at = { indicator: 'neet' as IndicatorId, area: 'sampleton' as AreaCode };

describe('the events to be told on a trend', () => {
  it('are those of the indicator and the area, and those of all, oldest first', () => {
    const events: readonly PlanEvent[] = [
      { date: '2015-01-01', text: 'for all', rebase: false },
      { date: '2014-01-01', text: 'ours', rebase: true, ...at },
      { date: '2013-01-01', text: 'another indicator', rebase: false, indicator: 'absence' as IndicatorId },
      { date: '2012-01-01', text: 'another area', rebase: false, area: 'mockham' as AreaCode },
    ];
    expect(eventsOf(events, at).map(({ text }) => text)).toEqual(['ours', 'for all']);
  });
});
