import { describe, expect, it } from 'vitest';
import { deckOf } from '@/documents/report/deck';
import { reportDocument } from '@/documents/report/reportDocument';
import { sharedSlides } from '@/documents/report/sharedSlides';
import type { DraftSlide } from '@/documents/report/slide';
import { shippedReport } from '#tests/support/shippedReport';

/** A slide of one line of so many letters. */
function words(title: string, letters: number, more: Partial<DraftSlide> = {}): DraftSlide {
  return { title, body: { kind: 'words', lines: ['x'.repeat(letters)] }, notes: '', ...more };
}

const titlesOf = (slides: readonly DraftSlide[]) => slides.map(({ title }) => title);

describe('headings of a sentence or two', () => {
  const finding = words('P1', 100, { partTitle: 'P1' });
  const well = words('P1: Well', 90, { partTitle: 'P1', sub: 'Well' });
  const concern = words('P1: Concern', 90, { partTitle: 'P1', sub: 'Concern' });

  it('share the slide of their priority, each under its own name', () => {
    const [slide, ...others] = sharedSlides([finding, well, concern]);
    expect(others).toEqual([]);
    expect(slide).toMatchObject({
      title: 'P1',
      body: { lines: expect.arrayContaining(['**Well**', '**Concern**']) as unknown },
    });
  });

  it('keep a slide of their own where they say more, and never share with another priority', () => {
    const long = words('P1: Concern', 400, { partTitle: 'P1', sub: 'Concern' });
    expect(titlesOf(sharedSlides([well, long]))).toEqual(['P1: Well', 'P1: Concern']);
    const next = words('P2: Well', 50, { partTitle: 'P2', sub: 'Well' });
    expect(titlesOf(sharedSlides([concern, next]))).toEqual(['P1: Concern', 'P2: Well']);
  });

  it('take the last sentence of a text back onto its slide', () => {
    expect(sharedSlides([words('A', 700), words('A', 80)])).toHaveLength(1);
    expect(sharedSlides([words('A', 700), words('A', 300)])).toHaveLength(2);
  });

  it('make the December slides of the sample borough few enough to show, and leave nothing out', async () => {
    const report = reportDocument(await shippedReport('sample-borough', 'december'));
    const slides = deckOf(report);
    expect(slides.length).toBeLessThanOrEqual(54);
    const ends = slides.map(({ body }) => (body.kind === 'words' ? body.lines.at(-1) : undefined));
    expect(ends.filter((line) => line?.startsWith('**') === true)).toEqual([]);
    const shown = slides
      .flatMap(({ body }) =>
        body.kind === 'words' ? body.lines : body.kind === 'table' ? body.leadLines : [],
      )
      .join('\n');
    const paragraphs = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(paragraphs.filter((text) => !shown.includes(text))).toEqual([]);
  });
});
