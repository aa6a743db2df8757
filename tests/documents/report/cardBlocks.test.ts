import { describe, expect, it } from 'vitest';
import type { Block } from '@/documents/report/block';
import { reportDocument } from '@/documents/report/reportDocument';
import { textsOf } from '@/documents/report/textsOf';
import { goodNews } from '@/domain/report/goodNews';
import type { ShippedPlan } from '#tests/support/shippedPlan';
import { shippedReport } from '#tests/support/shippedReport';

async function cardOf(plan: ShippedPlan) {
  return reportDocument(await shippedReport(plan, 'card')).blocks;
}

function sectionOf(blocks: readonly Block[], id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const to = blocks.findIndex((block, at) => at > from && block.kind === 'heading' && block.level === 2);
  return blocks.slice(from + 1, to);
}

describe('the report card', () => {
  it('has the seven sections of the draft of 2013 in their order, after the good news', async () => {
    const blocks = await cardOf('rotherham-cypp-2013');
    const titles = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(titles).toEqual([
      'About this card',
      'Good news, by date',
      '1 What are children and young people’s services?',
      '2 How are the services viewed?',
      '3 Key facts about money',
      '4 What children and families think',
      '5 How we improve outcomes',
      '6 Our plans for improving services',
      '7 Strategic commissioning',
      'Shorthand and abbreviations',
    ]);
    expect(blocks.flatMap(textsOf)).toContain(
      'Children, young people, families and everybody who lives here',
    );
  });

  it('does not claim what indicators count where the plan gives no level', async () => {
    const facts = await shippedReport('sample-borough', 'card');
    const said = (blocks: readonly Block[]) =>
      blocks.flatMap(textsOf).filter((text) => /how children are[;,]/.test(text));
    expect(said(reportDocument(facts).blocks)).toEqual([
      'No indicator says how children are; the 2 there are say how much was done, or how well.',
    ]);
    const parts = facts.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => ({ ...row, indicator: { ...row.indicator, level: undefined } })),
    }));
    const withoutLevels = said(reportDocument({ ...facts, parts }).blocks);
    expect(withoutLevels).toContain(
      'The plan does not say which of its 2 indicators here say how children are, so none is listed.',
    );
    expect(withoutLevels.join(' ')).not.toContain('how much was done');
  });

  it('has the sums of January 2015 each with its basis, and adds none', async () => {
    const money = sectionOf(await cardOf('rotherham-cypp-2013'), 'money').flatMap(textsOf);
    expect(money).toEqual(expect.arrayContaining(['£120,000', '£7,000,000', 'National fund, as announced']));
    expect(money.join('\n')).not.toContain('7,120,000');
  });

  it('shows what inspectors judged and where the council rates otherwise', async () => {
    const views = sectionOf(await cardOf('rotherham-safeguarding-2012'), 'views').flatMap(textsOf);
    expect(views).toEqual(expect.arrayContaining(['July 2012', 'Ofsted', 'Adequate']));
    expect(views.filter((text) => text === 'ofsted: green')).toHaveLength(2);
    expect(views.filter((text) => text === 'No')).toHaveLength(2);
  });

  it('says of each section without anything that nothing is recorded', async () => {
    const blocks = await cardOf('rotherham-now');
    const textOf = (id: string) => sectionOf(blocks, id).flatMap(textsOf).join('\n');
    expect(textOf('views')).toBe('No judgement of an inspection or a peer review is recorded.');
    expect(textOf('money')).toBe('No sum of money is recorded.');
    expect(textOf('plans')).toBe('No action is recorded.');
  });

  it('has the actions once each, done or not as recorded', async () => {
    const [table] = sectionOf(await cardOf('rotherham-2018'), 'plans').flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    expect(table?.rows).toHaveLength(18);
    expect(table?.rows.every(([, , , done]) => done?.startsWith('Not recorded') === true)).toBe(true);
  });
});

describe('good news', () => {
  it('is by its own date, the newest first, with nothing that nobody dated', async () => {
    const news = goodNews(await shippedReport('sample-borough', 'card'));
    const dates = news.map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });
});
