import { describe, expect, it } from 'vitest';
import { parseIndicators } from '@/sources/plan/indicatorsTable';
import { wordAdvice } from '@/sources/plan/wordAdvice';

describe('a word of the officer’s own', () => {
  it.each([
    ['polarity', 'info', ['high', 'low', 'neutral'], ' Write neutral.'],
    ['polarity', 'higher is better', ['high', 'low', 'neutral'], ' Write high.'],
    ['status', 'inactive', ['active', 'retired', 'in-development'], ' Write retired.'],
    ['polarity', '↑', ['high', 'low', 'neutral'], ' Write high.'],
    ['polarity', 'good=low', ['high', 'low', 'neutral'], ' Write low.'],
    ['type', 'statutory', ['national', 'local', 'survey', 'milestone'], ' Write national.'],
    ['status', 'live', ['active', 'retired', 'in-development'], ' Write active.'],
    ['status', 'p', ['final', 'provisional', 'revised', 'estimated'], ' Write provisional.'],
    // The same word says nothing in a table that has no such status.
    ['status', 'live', ['final', 'provisional'], ''],
    ['polarity', 'sideways', ['high', 'low', 'neutral'], ''],
  ] as const)('of the column %s, "%s", is told with the one to write', (column, found, words, advice) => {
    expect(wordAdvice(column, found, words)).toBe(advice);
  });

  it('that is no id is told with one made of it', () => {
    const table = 'id,title,polarity,unit\nOpen CIN,Open cases,Info,count\n';
    expect(parseIndicators(new TextEncoder().encode(table)).issues).toMatchObject([
      { column: 'id', message: expect.stringMatching(/Write "open-cin"\.$/) },
      { column: 'polarity', message: expect.stringMatching(/Found "Info".*Write neutral\.$/) },
    ]);
  });
});
