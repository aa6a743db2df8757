import { describe, expect, it } from 'vitest';
import { beyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';
import { sureAndOthersText } from '@/wording/beyondChanceText';
import { shippedReport } from '#tests/support/shippedReport';

describe('what the count of changes beyond chance says of the others', () => {
  const counts = { better: 0, worse: 0, neutral: 0, sureCount: 0, rowCount: 16 };
  const OTHERS = 'may be chance, are back to usual, or cannot be judged.';

  it('doubts the change of no figure that changed by more than chance where neither way is better', () => {
    expect(sureAndOthersText(counts)).toBe(`The latest figures of all ${OTHERS}`);
    expect(sureAndOthersText({ ...counts, neutral: 2 })).toBe(
      `2 changed by more than chance, where neither way is better. The latest figures of the others ${OTHERS}`,
    );
    expect(sureAndOthersText({ ...counts, better: 1, sureCount: 1, neutral: 1 })).toBe(
      `This one is sure. 1 more changed by more than chance, where neither way is better. The latest figures of the others ${OTHERS}`,
    );
    expect(sureAndOthersText({ ...counts, neutral: 16 })).toBe(
      '16 changed by more than chance, where neither way is better.',
    );
  });

  // In November 2025 the children looked after are below the limits of their chart, and those on a plan above their mean for months.
  it('counts them in the sample, where the rates of children on a plan and looked after are such figures', async () => {
    const { data, rows } = await shippedReport('sample-borough', 'december');
    expect(beyondChanceCounts(data, rows)).toMatchObject({ neutral: 2 });
  });
});
