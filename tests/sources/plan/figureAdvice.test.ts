import { describe, expect, it } from 'vitest';
import { figureAdvice } from '@/sources/plan/figureAdvice';

describe('a figure that is more than a number', () => {
  it.each([
    ['1 042', 'Write "####"'],
    ['1\u00a0042', 'Write "####"'],
    ['1,0,42', 'Write "####"'],
    ['£1190', 'Write "####"'],
    ['26,1', 'Write "##.#"'],
    ['26.1 %', 'Write "##.#%"'],
    ['about 12', 'Write "##"'],
    ['(123)', 'Write "-###"'],
    ['11010*', 'Write "#####" alone, and what the mark means under note.'],
    ['12165 (p)', 'Write "#####" alone, and provisional under status.'],
    ['12165r', 'Write "#####" alone, and revised under status.'],
    ['412 [e]', 'Write "###" alone, and estimated under status.'],
  ])('%s is told with what to write in its place, and without a digit', (text, advice) => {
    expect(figureAdvice(text)).toContain(advice);
    expect(figureAdvice(text)).not.toMatch(/\d/);
  });

  it.each(['none', '26-27', '3 of 40', '1.2.3', ''])('%s is not clear, and nothing is proposed', (text) => {
    expect(figureAdvice(text)).toBe('');
  });
});
