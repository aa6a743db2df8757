import { describe, expect, it } from 'vitest';
import { labelPlace, labelsThatFit, stackOrder } from '@/charts/labelPlace';

const room = { from: 0, to: 300, gap: 10 };

describe('the words beside a line', () => {
  it('stand to the right where they fit, else to the left, else at the further edge', () => {
    expect(labelPlace(100, 'England 3.4%', room)).toEqual({ x: 110, anchor: 'start' });
    expect(labelPlace(280, 'England 3.4%', room)).toEqual({ x: 270, anchor: 'end' });
    expect(labelPlace(140, 'Yorkshire and The Humber 3.9%', room)).toEqual({ x: 300, anchor: 'end' });
    expect(labelPlace(160, 'Yorkshire and The Humber 3.9%', room)).toEqual({ x: 0, anchor: 'start' });
  });

  it('are stacked so that a line begins below the words that run over it', () => {
    const order = stackOrder([
      { x: 200, anchor: 'start' },
      { x: 100, anchor: 'start' },
      { x: 250, anchor: 'end' },
      { x: 280, anchor: 'end' },
    ]);
    expect(order).toEqual([1, 0, 3, 2]);
  });
});

describe('the periods under an axis', () => {
  // 8.2 pixels a letter: "Nov 2025" and a gap of one letter take 73.8, of which 7 fit in 530.
  it('are as many as fit beside each other, two at least and ten at most', () => {
    const months = ['Sep 2025', 'Oct 2025', 'Nov 2025'].map((label) => ({ label }));
    expect(labelsThatFit(months, 530)).toBe(7);
    expect(labelsThatFit(months, 250)).toBe(3);
    expect(labelsThatFit(months, 60)).toBe(2);
    expect(labelsThatFit([{ label: '2025' }], 900)).toBe(10);
  });
});
