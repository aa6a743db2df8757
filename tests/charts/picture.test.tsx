import { describe, expect, it } from 'vitest';
import { pictureOf, wrappedLines } from '@/charts/picture';

const WORDS = {
  title: 'Sampleton is 3rd of 150; 4.4% against 3.4% in England <made up>',
  subtitle: 'Children waiting, %, 2014',
  lines: ['Source: the survey. Figures as at 14 January 2015.'],
};

function aChart(): SVGSVGElement {
  document.body.innerHTML = `<svg class="sc-walk" width="600" height="100" tabindex="0" role="application" aria-label="x">
    <rect class="sc-rank__bar" style="fill: rgb(18, 67, 109)" width="10" height="10"></rect>
    <text class="sc-rank__name">Borough 7</text>
    <rect class="sc-walk__chosen" width="600" height="20"></rect></svg>`;
  const chart = document.querySelector('svg');
  if (chart === null) throw new Error('no chart');
  return chart;
}

describe('a picture of a chart', () => {
  it('is a file of its own with title, subtitle, source and date, and the words escaped', () => {
    const file = new DOMParser().parseFromString(pictureOf(aChart(), WORDS), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    const texts = [...file.querySelectorAll('text')].map((text) => text.textContent ?? '');
    expect(texts.join(' ')).toContain(WORDS.title);
    expect(texts).toContain(WORDS.subtitle);
    expect(texts).toContain(WORDS.lines[0]);
    expect(texts).toContain('Borough 7');
    expect(file.querySelector('title')?.textContent).toBe(WORDS.title);
    expect(file.documentElement.getAttribute('viewBox')).toMatch(/^0 0 648 \d+$/);
  });

  it('says its colours itself, and holds nothing that only a page needs', () => {
    const picture = pictureOf(aChart(), WORDS);
    expect(picture).toContain('fill="rgb(18, 67, 109)"');
    expect(picture).not.toMatch(/class=|style=|tabindex|aria-|sc-walk/);
  });

  it('leaves the page as it was', () => {
    const chart = aChart();
    const before = document.body.innerHTML;
    pictureOf(chart, WORDS);
    expect(document.body.innerHTML).toBe(before);
  });

  it('breaks long words of a title between words', () => {
    expect(wrappedLines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrappedLines('unbreakable', 4)).toEqual(['unbreakable']);
  });
});
