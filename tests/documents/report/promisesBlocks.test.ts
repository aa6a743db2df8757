import { describe, expect, it } from 'vitest';
import type { Block } from '@/documents/report/block';
import { missingIn } from '@/documents/report/missing';
import { reportDocument } from '@/documents/report/reportDocument';
import { textsOf } from '@/documents/report/textsOf';
import type { ShippedPlan } from '#tests/support/shippedPlan';
import { shippedReport } from '#tests/support/shippedReport';

async function sectionOf(plan: ShippedPlan, report: string, id: string): Promise<readonly Block[]> {
  const { blocks } = reportDocument(await shippedReport(plan, report));
  const isHeading = (block: Block) => block.kind === 'heading' && block.level === 2;
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (from === -1) return [];
  const to = blocks.findIndex((block, at) => at > from && isHeading(block));
  return blocks.slice(from + 1, to === -1 ? undefined : to);
}

const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('what was promised, in the report of 13 March 2018', () => {
  it('has the counts of the actions with both denominators, and says that the colours have no key', async () => {
    const text = (await sectionOf('rotherham-2018', 'agenda-2018', 'promises')).flatMap(textsOf).join('\n');
    expect(text).toContain('Five of 20 actions are past their date; none is recorded as done.');
    expect(text).toContain('Green 3, amber 10, red 6, no colour 1. The source states no key of its colours.');
    expect(text).toContain('3 of 20 are green (15%); 3 of the 19 that carry a colour (16%).');
    expect(text).toContain('Two of them are listed twice, so that 18 are different.');
  });

  it('lists the five that are past their date, as worked out by hand', async () => {
    const [actions] = tablesOf(await sectionOf('rotherham-2018', 'agenda-2018', 'promises'));
    expect(actions?.caption).toBe('Table 1: Actions past their date at 13 March 2018');
    expect(actions?.rows.map(([number, , , due, state]) => [number, due, state])).toEqual([
      ['3', '23 February 2018', '18 days past its date'],
      ['7', '5 March 2018', '8 days past its date'],
      ['8', '16 February 2018', '25 days past its date'],
      ['15', 'January 2018 TBC', '41 days past its date'],
      ['16', '16th February 2018', '25 days past its date'],
    ]);
  });

  it('says that no decision is recorded on five of five, and how long the response took', async () => {
    const blocks = await sectionOf('rotherham-2018', 'agenda-2018', 'promises');
    const text = blocks.flatMap(textsOf).join('\n');
    expect(text).toContain('Decision not recorded (5 of 5).');
    expect(text).toContain('The response came 124 days after the report, 63 days after the two months');
    const recommendations = tablesOf(blocks).find(({ caption }) =>
      /^Table \d+: Recommendations whose answer lacks something$/.test(caption),
    );
    expect(recommendations?.rows.map(([, , decision]) => decision)).toEqual(
      Array.from({ length: 5 }, () => 'Not recorded'),
    );
  });

  it('leads with what comes back: nothing in March, and in April the Edge of Care', async () => {
    const [first] = await sectionOf('rotherham-2018', 'agenda-2018', 'promises');
    expect(first).toMatchObject({
      text: expect.stringMatching(
        /^Back at this meeting: nothing that members asked for\. Next, by 24 April 2018: A report about the Edge of Care system\. 11 requests/,
      ) as string,
    });
  });

  it('is left out of the report of a plan that keeps nothing of the kind', async () => {
    expect(await sectionOf('rotherham-now', 'draft', 'promises')).toEqual([]);
  });
});

describe('what nobody measures, in a report', () => {
  it('has a row for each gap: of 2015 three of seven priorities and 13 of 17 themes without an indicator', async () => {
    const blocks = await sectionOf('rotherham-cypp-2013', 'report-2015', 'coverage');
    expect(blocks.flatMap(textsOf)).toContain('Three of 7 priorities and 13 of 17 themes have no indicator.');
    const [table] = tablesOf(blocks);
    const bare = table?.rows.filter(([, , finding]) => finding?.startsWith('No indicator')) ?? [];
    expect(bare).toHaveLength(3 + 13);
    expect(table?.rows).toContainEqual([
      'Alcohol',
      'Health and Wellbeing Board: its priorities that fit children',
      'No indicator, but one is promised',
    ]);
    expect(table?.rows.at(-1)).toEqual([
      'Use of the alcohol screening tool Audit C in pregnancy',
      'Indicators of the plan',
      'Promised; no figure yet',
    ]);
    expect(table?.rows).toContainEqual([
      'We will work with partners to eradicate child sexual exploitation',
      'Priorities of the plan',
      'Only “how much”',
    ]);
  });

  it('is on the author’s list, and leads to its section', async () => {
    const facts = await shippedReport('rotherham-2018', 'agenda-2018');
    const gaps = missingIn(facts, reportDocument(facts)).filter(({ anchor }) => anchor === 'coverage');
    expect(gaps.map(({ text }) => text)).toEqual([
      'Only “how much”: priorities of the plan',
      'No indicator: priorities of the plan, 3 times',
    ]);
    expect(gaps[1]?.placeText).toMatch(/^Theme 1: .*; Theme 2: .*; Theme 3: /);
  });
});
