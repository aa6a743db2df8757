import { describe, expect, it } from 'vitest';
import { narrowMarkup, narrowScript, narrowStyle } from '@/site/narrowText';

const WIDE = 'England’s “A” ▼ – 10–12 − 😀 at the 1st';
const WIDE_CHARACTER = /[\u0100-\uFFFF]/;

describe('a page in one byte a character', () => {
  it('has the same markup', () => {
    const html = `<p title="${WIDE}">${WIDE} · £5 é</p>`;
    const narrow = narrowMarkup(html);
    expect(narrow).not.toMatch(WIDE_CHARACTER);
    expect(narrow).toContain('· £5 é');
    const page = document.createElement('div');
    page.innerHTML = narrow;
    expect(page.innerHTML).toBe(html);
  });

  it('has the same style, also where a figure or a letter of a number follows', () => {
    const narrow = narrowStyle('p::after { content: "▾9" " ▴b" }');
    expect(narrow).not.toMatch(WIDE_CHARACTER);
    expect(narrow).toBe(String.raw`p::after { content: "\25be 9" " \25b4 b" }`);
  });

  it('has the same texts in its script', () => {
    const narrow = narrowScript(JSON.stringify(WIDE));
    expect(narrow).not.toMatch(WIDE_CHARACTER);
    expect(JSON.parse(narrow)).toBe(WIDE);
    expect(narrowScript("'▼😀'")).toBe(String.raw`'\u25bc\ud83d\ude00'`);
  });
});
