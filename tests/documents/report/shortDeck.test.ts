import { describe, expect, it } from 'vitest';
import { slidesOf } from '@/documents/report/chosenSlides';
import { deckOf } from '@/documents/report/deck';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import type { Slide } from '@/documents/report/slide';
import { textsOf, trendTable } from '@/documents/report/textsOf';
import { plainWords } from '@/domain/plan/markdown';
import { officeParts, wordsOf } from '#tests/support/officeFile';
import { shippedReport } from '#tests/support/shippedReport';

async function decemberSlides() {
  const facts = await shippedReport('sample-borough', 'december');
  const report = reportDocument(facts);
  return { facts, report, slides: slidesOf(report, { reportFacts: facts, isWhole: false }) };
}

function linesOf({ body }: Slide): readonly string[] {
  switch (body.kind) {
    case 'words':
      return body.lines;
    case 'table':
      return [...body.leadLines, ...body.rows.flat()];
    case 'trend':
      return [...trendTable(body.trend).flat(), ...(body.lines ?? [])];
  }
}

describe('the short slides of a report', () => {
  it('are one message each: the ratings, three exceptions with a chart, the others, what works, what changed, what is asked', async () => {
    const { slides } = await decemberSlides();
    expect(slides.map(({ title }) => title)).toEqual([
      'Performance report, November 2025 (made up)',
      '7 of 26 indicators are red',
      'Assessments finished within 45 working days: 91.3% in Nov 2024, 82.0% in Nov 2025, below its earlier range for 6 months',
      'Care leavers with whom we are in touch: 94.1% in Nov 2024, 87.4% in Nov 2025, below its usual range for 3 months',
      'Young people aged 16 and 17 whose activity is not known: 7.9% in Nov 2024, 7.5% in Nov 2025, no more than chance',
      '4 other figures are red, or amber and worsening',
      'What is working well',
      'What has changed since the report of 12 November 2025',
      'What members are asked to do',
    ]);
  });

  it('have every exception once, six indicators at the most, and the sources in the notes', async () => {
    const { facts, slides } = await decemberSlides();
    const shown = slides.map((slide) => [slide.title, ...linesOf(slide)].join('\n')).join('\n');
    const exceptions = facts.parts.flatMap((part) => part.exceptions);
    expect(exceptions).toHaveLength(7);
    expect(exceptions.filter(({ indicator }) => !shown.includes(indicator.title))).toEqual([]);
    expect(slides.every(({ body }) => body.kind !== 'table' || body.rows.length <= 6)).toBe(true);
    expect(slides.every(({ notes }) => notes.includes('Sources: Case system, 5 December 2025'))).toBe(true);
  });

  it('show what officers wrote below the chart, or the question that is open', async () => {
    const { slides } = await decemberSlides();
    expect(slides[2]?.body).toMatchObject({
      lines: [
        'Red. 82.0% is off the target of 90.0% by 8.0 percentage points. Red since Aug 2025, 4 periods in a row.',
        'Eleven posts were vacant over the summer. Newly qualified workers hold fewer cases at first, so those of others waited.',
        'Fewer assessments are finished in time since the two teams became one in June.',
        'Every assessment older than 30 working days is looked at each Monday. The vacant posts are filled from January. (Head of safeguarding, due 31 March 2026)',
      ],
    });
    expect(slides[3]?.body).toMatchObject({
      lines: [
        expect.stringMatching(/^Red\. 87\.4% is off the target/) as string,
        '**No story is recorded. Why is it so, what is being done, by whom and by when?**',
      ],
    });
  });

  it('draw the target that makes a figure red, with its label, and tell the lines apart without colour', async () => {
    const { facts, report, slides } = await decemberSlides();
    const [assessments, careLeavers] = [slides[2]?.body, slides[3]?.body];
    // plans/sample-borough/targets.csv has 90 in every month for assessments; for care leavers 93 until March 2025, and 95 since.
    expect(assessments).toMatchObject({
      trend: { measured: 'Sampleton, Nov 2024 to Nov 2025. Higher is better. Target 90%.' },
    });
    if (assessments?.kind !== 'trend' || careLeavers?.kind !== 'trend') throw new Error('No chart.');
    expect(trendTable(assessments.trend)[0]).toEqual(['Period', 'Sampleton']);
    expect(trendTable(careLeavers.trend)[0]).toEqual(['Period', 'Sampleton', 'Target']);
    expect(
      trendTable(careLeavers.trend)
        .slice(5, 7)
        .map((cells) => cells[2]),
    ).toEqual(['93%', '95%']);
    const parts = await officeParts(await reportFile(report, 'pptx', { reportFacts: facts, isWhole: false }));
    const charts = [...parts]
      .filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
      .map(([, xml]) => xml);
    expect(charts).toHaveLength(3);
    for (const xml of charts) {
      const lines = xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
      expect(lines.map((line) => /<a:prstDash val="(\w+)"/.exec(line)?.[1])).toEqual(['solid', 'sysDash']);
      expect(lines[1]).toContain('<c:symbol val="none"/>');
    }
    const labels = charts.map((xml) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text));
    expect(labels).toEqual([['82.0%', 'Target\u00A090%'], ['87.4%', 'Target\u00A095%'], ['7.5%']]);
  });

  it('begin with the day of the meeting, and say what has changed once, with the reason for a worse colour of a better figure', async () => {
    const { slides } = await decemberSlides();
    expect(slides[0]?.body).toMatchObject({
      lines: expect.arrayContaining([expect.stringMatching(/, 10 December 2025$/)]) as string[],
    });
    const lead = slides[7]?.body.kind === 'table' ? slides[7].body.leadLines : [];
    expect(lead[0]).toBe('Of the ratings that can be shown (all but 4), 1 is worse and 1 is better.');
    // targets.csv: 12% for October and 4.5% for November 2025.
    expect(lead.join(' ')).toContain(
      'the rating is worse although the figure is better, because the target was 12% in Oct 2025 and is 4.5% in Nov 2025.',
    );
    expect(lead.join(' ')).not.toMatch(/This is since|changes? of rating/);
    expect(
      linesOf(slides[8] ?? { title: '', notes: '', body: { kind: 'words', lines: [] } }).at(-1),
    ).toContain('Agree which of the exceptions to look at next.');
  });

  it('say no figure that the report does not say', async () => {
    const { report, slides } = await decemberSlides();
    const said = report.blocks.flatMap(textsOf).join('\n');
    // What a slide counts, it counts from ratings that the report has: its own sums are on the first two slides and in titles.
    const figures = slides
      .slice(2)
      .flatMap(linesOf)
      .flatMap((line) => plainWords(line).match(/\d[\d,]*\.\d+%?/g) ?? []);
    expect(figures.length).toBeGreaterThan(40);
    expect(figures.filter((figure) => !said.includes(figure))).toEqual([]);
  });

  it('are followed by the whole report where that is asked for, under titles that none shares', async () => {
    const { facts, report, slides } = await decemberSlides();
    const all = slidesOf(report, { reportFacts: facts, isWhole: true });
    expect(all.length).toBe(slides.length + deckOf(report).length);
    expect(all[slides.length]?.title).toBe('The whole report');
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it('read back from the file as they are, for a plan without months too', async () => {
    const facts = await shippedReport('rotherham-now', 'draft');
    const report = reportDocument(facts);
    const slides = slidesOf(report, { reportFacts: facts, isWhole: false });
    // 18 exceptions and more: three with a chart, the others six a slide.
    const exceptions = facts.parts.flatMap((part) => part.exceptions).length;
    expect(slides).toHaveLength(1 + 1 + 3 + Math.ceil((exceptions - 3) / 6) + 1 + 1 + 1);
    const parts = await officeParts(await reportFile(report, 'pptx', { reportFacts: facts, isWhole: false }));
    for (const [at, slide] of slides.entries()) {
      const shown = wordsOf((parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '').replaceAll('</a:p>', ' '));
      expect(shown).toContain(slide.title);
      const lines = linesOf(slide).map((line) => plainWords(line).replaceAll(/\s+/g, ' '));
      expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
    }
    expect(parts.has(`ppt/slides/slide${slides.length + 1}.xml`)).toBe(false);
  });
});
