import { describe, expect, it } from 'vitest';
import { anIndicator } from '#mocks/anIndicator';
import type { IndicatorId } from '@/domain/figures/indicator';
import { goodNewsAndConcerns } from '@/domain/report/goodNewsAndConcerns';

const VISITS = anIndicator({
  id: 'visits' as IndicatorId,
  title: 'Child protection visits made on time',
  priority: 'P2',
});
const OTHER = anIndicator({
  id: 'referrals' as IndicatorId,
  title: 'Referrals to social care',
  priority: 'P2',
});

const concern = {
  kind: 'concern',
  text: 'Visits were late.',
  report: 'december',
  indicator: 'visits',
} as const;
const good = (more: object) =>
  ({ kind: 'working-well', text: 'Most are made in time.', report: 'december', ...more }) as const;

const found = (paragraph: object) =>
  goodNewsAndConcerns([concern, good(paragraph)], [VISITS, OTHER]).map(({ indicator }) => indicator.id);

describe('an indicator among the good news and the concerns', () => {
  it('is found by its id, and in a paragraph on its priority by its name', () => {
    expect(found({ indicator: 'visits' })).toEqual(['visits']);
    expect(found({ priority: 'P2', text: 'Child protection visits made on time are a strength.' })).toEqual([
      'visits',
    ]);
  });

  it('is not found in another report, or where the priority’s paragraph is about something else', () => {
    expect(found({ indicator: 'visits', report: 'october' })).toEqual([]);
    expect(found({ priority: 'P2', text: 'Referrals to social care are fewer.' })).toEqual([]);
  });
});
