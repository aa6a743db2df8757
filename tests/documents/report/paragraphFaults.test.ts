import { describe, expect, it } from 'vitest';
import { paragraphFaults } from '@/documents/report/paragraphFaults';
import { reportDocument } from '@/documents/report/reportDocument';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { shippedReport } from '#tests/support/shippedReport';

const MEALS = 'More school meals are being served: 21,500 a day, up from 18,000 in November 2013.';

/** The report of 2015 with another text of the same paragraph, and its fields. */
async function reportWith(text: string, more: object = {}): Promise<ReportFacts> {
  const facts = await shippedReport('rotherham-cypp-2013', 'report-2015');
  return {
    ...facts,
    parts: facts.parts.map((part) => ({
      ...part,
      paragraphs: part.paragraphs.map((one) => (one.text === MEALS ? { ...one, ...more, text } : one)),
    })),
  };
}

const faultsOf = (facts: ReportFacts, text: string) =>
  paragraphFaults(facts, reportDocument(facts)).get(text) ?? [];

describe('what the author of a report may mend, beside the paragraph', () => {
  it('is nothing where the paper gives the figure that is held', async () => {
    expect(faultsOf(await reportWith(MEALS), MEALS)).toEqual([]);
  });

  it('is a number that is not the figure, with the figure', async () => {
    const text = MEALS.replace('21,500', '22,500');
    const [first, ...others] = faultsOf(await reportWith(text), text);
    expect(first).toMatch(/^Found 22,500\. .* The newest is 21,500 \(2015 January\)\./);
    expect(others).toEqual([]);
  });

  it('is an abbreviation that nothing explains, at the first paragraph that has it', async () => {
    const text = `${MEALS} The QZX decides.`;
    expect(faultsOf(await reportWith(text), text)).toEqual([
      '“QZX” is not explained, and the glossary does not have it. Write it out where it first appears, with (QZX) after it.',
    ]);
  });

  it('is a date that has passed', async () => {
    const text = 'Kitchens are enlarged.';
    const facts = await reportWith(text, { kind: 'action', due: 'December 2014' });
    expect(faultsOf(facts, text)).toEqual([
      'The action was due December 2014, and the plan is as at 2015-01-14. Say in a newer paragraph what became of it, or give the new date.',
    ]);
  });
});
