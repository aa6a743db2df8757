import { describe, expect, it } from 'vitest';
import { figureAdvice, maskedFigure } from '@/sources/plan/figureAdvice';

describe('a figure that is more than a number', () => {
  it.each([
    ['1 042', 'Write "1042": no spaces, signs or words.'],
    ['1\u00a0042', 'Write "1042"'],
    ['1,0,42', 'Write "1042"'],
    ['£1190', 'Write "1190"'],
    ['(123)', 'Write "-123"'],
    ['11010*', 'Write "11010" alone, and what the mark means under note.'],
    ['12165 (p)', 'Write "12165" alone, and provisional under status.'],
    ['12165r', 'Write "12165" alone, and revised under status.'],
    ['412 [e]', 'Write "412" alone, and estimated under status.'],
  ])('%s is told with the number to write in its place', (text, advice) => {
    expect(figureAdvice(text)).toContain(advice);
    expect(maskedFigure(text)).toBe(text);
  });

  // 26.1% may be 6 of 23 people, and 12 a count that the plan withholds.
  it.each([
    ['26,1', 'Write "##.#", with your digits for each "#"'],
    ['26.1 %', 'Write "##.#%"'],
    ['133.3 % of 3', ''],
    ['about 12', 'Write "##"'],
    ['3*', 'Write "#" alone, and what the mark means under note.'],
  ])('%s may be of few people, and no digit of it is told', (text, advice) => {
    expect(figureAdvice(text)).toContain(advice);
    expect(figureAdvice(text)).not.toMatch(/\d/);
    expect(maskedFigure(text)).not.toMatch(/\d/);
  });

  it.each(['none', '26-27', '3 of 40', '1.2.3', ''])('%s is not clear, and nothing is proposed', (text) => {
    expect(figureAdvice(text)).toBe('');
  });
});
