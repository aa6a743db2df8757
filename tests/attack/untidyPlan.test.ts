import { describe, expect, it } from 'vitest';
import { THEMES } from '#attack/themes';
import { untidyPlan } from '#attack/untidyPlan';

const PLANS = Array.from({ length: THEMES.length * 20 }, (_, seed) => untidyPlan(seed));

describe('untidy plans', () => {
  it('are the same whenever they are made', () => {
    for (const seed of [0, 7, 99_999]) expect(untidyPlan(seed)).toEqual(untidyPlan(seed));
  });

  it('have their units in fifty spellings and more', () => {
    const units = PLANS.flatMap(({ plans }) =>
      plans.flatMap(({ 'indicators.csv': text = '' }) => {
        const [head = '', ...lines] = text.trim().split('\n');
        const at = head.split(',').indexOf('unit');
        return lines.map(
          (line) => line.replaceAll(/"[^"]*"/g, (cell) => cell.replaceAll(',', ';')).split(',')[at],
        );
      }),
    );
    expect(new Set(units).size).toBeGreaterThanOrEqual(50);
  });

  it('have secrets, and rows left out; controls have neither a small count nor a figure kept back', () => {
    expect(PLANS.filter(({ isControl }) => isControl).flatMap(({ secrets }) => secrets)).toEqual([]);
    const needy = PLANS.filter(({ isControl, secrets }) => !isControl && secrets.length > 0);
    expect(needy.length).toBeGreaterThan(PLANS.length / 2);
    expect(PLANS.some(({ written, truth }) => written.size < truth.size)).toBe(true);
  });
});
