import { describe, expect, it } from 'vitest';
import { answerers, countOf, rolesIn } from '@/domain/registers/answerers';
import { shippedPlan } from '#tests/support/shippedPlan';

describe('who answers', () => {
  it('is each role of a cell that names several, once', () => {
    expect(rolesIn('Head of Service; Police ; ; Police')).toEqual(['Head of Service', 'Police']);
    expect(rolesIn(undefined)).toEqual([]);
  });

  it('the Voice and Influence Partnership answers for five actions of the Child Friendly Borough', async () => {
    const { registers, data } = await shippedPlan('rotherham-2018');
    const all = answerers(registers, data.indicators);
    const voice = all.find(({ role }) => role === 'Voice and Influence Partnership');
    expect(voice?.actions.map(({ id }) => id)).toEqual([
      'action-3',
      'action-4',
      'action-12',
      'action-14',
      'action-18',
    ]);
  });

  it('nobody is named for one action, one recommendation and ten requests', async () => {
    const { registers, data } = await shippedPlan('rotherham-2018');
    const nobody = answerers(registers, data.indicators).find(({ role }) => role === undefined);
    expect(nobody?.actions.map(({ id }) => id)).toEqual(['action-15']);
    expect(nobody?.recommendations.map(({ id }) => id)).toEqual(['arrangements-2']);
    expect(nobody?.followUps).toHaveLength(10);
    expect(nobody === undefined ? 0 : countOf(nobody)).toBe(12);
  });
});
