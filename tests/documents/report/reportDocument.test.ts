import { describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '@/documents/report/block';
import { missingIn } from '@/documents/report/missing';
import { reportDocument } from '@/documents/report/reportDocument';
import { textsOf } from '@/documents/report/textsOf';
import { shippedReport } from '#tests/support/shippedReport';

function headingsOf({ blocks }: ReportDocument, level: 2 | 3): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
}

/** The blocks between a heading and the next of its level or above. */
function under({ blocks }: ReportDocument, id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const heading = blocks[from];
  const level = heading?.kind === 'heading' ? heading.level : 0;
  const to = blocks.findIndex((block, at) => at > from && block.kind === 'heading' && block.level <= level);
  return blocks.slice(from + 1, to === -1 ? undefined : to);
}

function paragraphsUnder(document: ReportDocument, id: string) {
  return under(document, id).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
}

describe('a report', () => {
  it('of January 2015 has the headings of the printed paper in its order, and what the paper says under them', async () => {
    const document = reportDocument(await shippedReport('rotherham-cypp-2013', 'report-2015'));
    expect(headingsOf(document, 2)).toEqual([
      'Meeting, date, title and directorate',
      '5 Summary',
      '6 Recommendations',
      'What was promised',
      'What has changed',
      '7 Proposals and details',
      'What nobody measures',
      '8 Finance',
      '9 Risks and uncertainties',
      '10 Policy and performance agenda implications',
      '11 Background papers and consultation',
      'Contact name',
      'Shorthand and abbreviations',
    ]);
    // Seven priorities, and the facts of the minutes that belong to none.
    expect(headingsOf(document, 3)).toHaveLength(8);
    const recommended = paragraphsUnder(document, 'recommendations');
    expect(recommended.map(({ number, standing }) => [number, standing])).toEqual([
      ['(i)', 'written'],
      ['(ii)', 'written'],
    ]);
    expect(under(document, 'priority-P1-working-well')).toHaveLength(5);
    expect(under(document, 'priority-P5-working-well')).toHaveLength(5);
  });

  it('of the template of 2018 has all fourteen numbered headings, and marks the template’s own sentence', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    const numbered = headingsOf(document, 2).filter((text) => /^\d/.test(text));
    expect(numbered.map((text) => Number.parseInt(text, 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    expect(paragraphsUnder(document, 'legal')).toEqual([
      {
        kind: 'paragraph',
        number: '8.1',
        text: 'To be confirmed, the template’s own sentence: “There are no direct legal implications arising from this report.”',
        standing: 'to-be-confirmed',
        notes: [],
      },
    ]);
  });

  it('is never silent about a red figure: each without a story is drafted from the figures, asks why, and is on the author’s list', async () => {
    const facts = await shippedReport('rotherham-cypp-2013', 'report-2015');
    const document = reportDocument(facts);
    const concern = paragraphsUnder(document, 'priority-P5-concern')[0];
    expect(concern).toMatchObject({
      standing: 'drafted',
      notes: ['No story is recorded. Why is it so, what is being done, by whom and by when?'],
      figure: {
        value: '91%',
        rating: 'Red',
        reason: '91% is 2 percentage points lower than England (93%), which is worse.',
      },
    });
    expect(concern?.text).toContain(
      '91% in 2013/14 (higher is better). It was 89% in 2012/13: higher, too few figures to judge it.',
    );
    const missing = missingIn(facts, document).map(({ text }) => text);
    expect(missing.filter((text) => text.startsWith('Red, and no paragraph of kind story'))).toHaveLength(2);
    expect(missing).toContainEqual(
      expect.stringMatching(/^Among the good news and the concerns: .*\(NEET\)$/),
    );
  });

  it('has every indicator once: as an exception in full, or in its priority’s table', async () => {
    const facts = await shippedReport('sample-borough', 'december');
    const { blocks } = reportDocument(facts);
    const tables = blocks.flatMap((block) =>
      block.kind === 'table' && /figures: /.test(block.caption)
        ? block.rows.map(([title]) => title?.replace(/, (?:children )?per .*$/, ''))
        : [],
    );
    const exceptions = facts.parts.flatMap((part) => part.exceptions.map(({ indicator }) => indicator.title));
    const every = facts.rows.map(({ indicator }) => indicator.title);
    expect([...tables, ...exceptions]).toHaveLength(every.length);
    expect(new Set([...tables, ...exceptions])).toEqual(new Set(every));
  });

  it('says in its tables what the pages say of a change, and in its appendix the figure of others for another period and that of the last report', async () => {
    const { blocks } = reportDocument(await shippedReport('sample-borough', 'december'));
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows).toContainEqual([
      'Children looked after with three or more homes in 12 months',
      'lower',
      'Nov 2025',
      '8.8%',
      'Green',
      'better than usual: below its usual range for 2 months',
    ]);
    expect(rows).toContainEqual([
      'Education, health and care plans issued within 20 weeks',
      'Nov 2025',
      '73.5%',
      'Green',
      '60%',
      // The mean of the ten neighbours' own figures for 2024/25.
      '53.0% (for 2024/25)',
      '46.4% (for 2024/25)',
      'not shown (Oct 2025)',
    ]);
    expect(rows).toContainEqual([
      'Children missing education',
      'Nov 2025',
      '179',
      'Red',
      '120',
      'none',
      'none',
      '212 (Oct 2025)',
    ]);
  });

  it('explains below the table of ratings one that turned against its figure', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    const blocks = under(document, 'changes');
    const at = blocks.findIndex(
      (block) => block.kind === 'table' && block.caption === 'Table 3: Ratings that changed',
    );
    // The plan's targets.csv has 12 for October 2025 and 4.5 for November; its data 7.9% in November 2024.
    expect(blocks[at + 1]).toEqual({
      kind: 'paragraph',
      number: '',
      text: 'Young people aged 16 and 17 whose activity is not known: the rating is worse although the figure is better, because the target was 12% in Oct 2025 and is 4.5% in Nov 2025. In Nov 2024 the figure was 7.9%.',
      standing: 'drafted',
      notes: [],
    });
  });

  it('tells the author of an exception with a concern and no story where a reason in the concern belongs', async () => {
    const facts = await shippedReport('sample-borough', 'december');
    const texts = missingIn(facts, reportDocument(facts)).map(({ text }) => text);
    expect(texts).toContain(
      'Red, and no paragraph of kind story is recorded for it: Children missing education. If its concern says why, give that sentence a row of its own with the kind story',
    );
    expect(texts).toContain(
      'Red, and no paragraph of kind story is recorded for it: Care leavers with whom we are in touch',
    );
  });

  it('has one table of every exception: since when, whether anyone wrote why, and when an action is due', async () => {
    const { blocks } = reportDocument(await shippedReport('sample-borough', 'december'));
    const table = blocks.find(
      (block) => block.kind === 'table' && block.caption.endsWith('What is red, or amber and worsening'),
    );
    // 747 families are amber and no more than chance fewer than 811: no exception. Of commentary.csv: assessments have a story and an action of 31 March 2026, health assessments a concern and an action, missing education a concern.
    expect(table?.kind === 'table' ? table.rows : []).toEqual([
      [
        'Assessments finished within 45 working days',
        '82.0%',
        'Red',
        'Aug 2025',
        'recorded',
        '31 March 2026',
      ],
      [
        'Health assessments within 20 working days of coming into care',
        '52.4%',
        'Red',
        'at least Sep 2025',
        'in part',
        '31 January 2026',
      ],
      ['Care leavers with whom we are in touch', '87.4%', 'Red', 'Aug 2025', 'to ask', 'to ask'],
      ['Care leavers in education, employment or training', '48.3%', 'Red', '2025/26 Q1', 'to ask', 'to ask'],
      [
        'Young people aged 16 and 17 whose activity is not known',
        '7.5%',
        'Red',
        'Nov 2025',
        'to ask',
        'to ask',
      ],
      ['Children missing education', '179', 'Red', 'Aug 2025', 'in part', 'to ask'],
      [
        'Pupils with grade 5 or above in English and mathematics',
        '39.5%',
        'Red',
        '2021/22',
        'to ask',
        'to ask',
      ],
    ]);
  });

  it('claims of no figure with a written concern that nobody said why, and asks', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    expect(paragraphsUnder(document, 'summary')[0]?.text).toMatch(
      /Nobody has recorded why for 4 of them\. For 2 more a concern is written; members may ask if it is the whole reason\.$/,
    );
    expect(paragraphsUnder(document, 'recommendations').map(({ text }) => text)).toContain(
      'Ask why for the 4 exceptions that nobody has explained, and whether the concern that is written about 2 others is the whole reason.',
    );
    const notes = paragraphsUnder(document, 'priority-P4').flatMap((one) => one.notes);
    expect(notes).toContain('To ask: is that the whole reason? What is being done, by whom and by when?');
  });

  it('puts what is exempt under a heading of its own', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    expect(paragraphsUnder(document, 'priority-P4-exempt').map(({ text, number }) => [number, text])).toEqual(
      [
        [
          '3.28',
          '[exempt: paragraph 2] Part of the commentary is exempt from publication: paragraph 2, likely to reveal who an individual is.',
        ],
      ],
    );
  });

  it('counts no figure after the day up to which it counts', async () => {
    const facts = await shippedReport('sample-borough', 'november');
    const ends = facts.rows.flatMap(({ period }) => period?.end ?? []);
    expect(ends.toSorted().at(-1)).toBe('2025-10-31');
    expect(reportDocument(facts).header).toContain('Figures as at 31 October 2025');
  });

  it('by exception has the exceptions and leaves the good news out, and keeps a heading for every priority', async () => {
    const facts = await shippedReport('sample-borough', 'november');
    const document = reportDocument(facts);
    expect(headingsOf(document, 3)).toHaveLength(6);
    expect(
      document.blocks.some((block) => block.kind === 'heading' && block.id.endsWith('working-well')),
    ).toBe(false);
  });

  it('says by which paragraph a part is exempt, and holds nothing of a draft or of what is exempt', async () => {
    const text = reportDocument(await shippedReport('sample-borough', 'december'))
      .blocks.flatMap(textsOf)
      .join('\n');
    expect(text).toContain('[exempt: paragraph 2]');
    expect(text).toContain(
      'Not stated: choose one before this is sent; part of Priority 4 is, by paragraph 2 (likely to reveal who an individual is)',
    );
    expect(text).not.toContain('One school excluded more pupils');
    expect(text).not.toContain('Contacts rose in the first week');
  });

  it('explains its shorthand and the abbreviations that the glossary has', async () => {
    const document = reportDocument(await shippedReport('rotherham-cypp-2013', 'report-2015'));
    const items = under(document, 'shorthand').flatMap(textsOf);
    expect(items).toContain('[x]: not available');
    expect(items).toContain('NEET: Not in education, employment or training.');
    expect(items).toContain(
      'pp: Percentage points: the difference between two percentages. From 46% to 50% is 4 pp.',
    );
  });

  it('as things stand is a draft and says so, with the paragraphs that name no report', async () => {
    const facts = await shippedReport('rotherham-now', 'draft');
    const document = reportDocument(facts);
    expect(document.header[0]).toBe('Draft');
    expect(headingsOf(document, 3)).toHaveLength(8);
    expect(paragraphsUnder(document, 'summary')[0]?.text).toMatch(
      /^Of 47 indicators, 18 are red, 9 amber, 16 green and 4 not rated\. That is 34% green, or 37% of the 43 that can be rated\./,
    );
  });

  it('says what has changed since the report before it, where that is frozen, and since the period before where it is not', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    const [first] = paragraphsUnder(document, 'changes');
    expect(first?.text).toBe(
      'This is since the report of 12 November 2025. 2 changes of rating, 18 new figures, 6 reported figures changed, 16 new paragraphs.',
    );
    expect(first?.notes).toEqual([
      'Of the ratings that can be shown (all but 4), 1 is worse and 1 is better.',
      '4 ratings of that report are left out: they could give away figures that are withheld.',
    ]);
    const cells = under(document, 'changes').flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(cells).toContainEqual([
      'Contacts with the front door',
      'Oct 2025',
      '1,360',
      '1,374',
      'Cases that were recorded late',
    ]);
    const [october] = paragraphsUnder(
      reportDocument(await shippedReport('sample-borough', 'november')),
      'changes',
    );
    expect(october?.text).toMatch(/^This is since the report of 8 October 2025\./);
    const [alone] = paragraphsUnder(
      reportDocument(await shippedReport('sample-borough', 'october')),
      'changes',
    );
    expect(alone?.text).toMatch(/^No earlier report of this plan is kept/);
  });
});
