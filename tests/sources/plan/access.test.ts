import { describe, expect, it } from 'vitest';
import { parseObservations } from '@/sources/plan/observationsTable';
import { aTable } from '#mocks/aPlanFolder';

function messageFor(access: string): string | undefined {
  const table = aTable(
    'indicator,area,time_period,time_identifier,value,access',
    `referrals,372,2024,Calendar year,310,${access}`,
  );
  return parseObservations(table, () => false).issues[0]?.message;
}

describe('who may see a row', () => {
  it.each([
    ['Exempt 3', 'exempt:3'],
    ['exempt - paragraph 7a', 'exempt:7a'],
    ['Part 1 paragraph 2', 'exempt:2'],
    ['Unpublished', 'draft'],
  ])('is asked for where it is written as "%s", with the word to write', (written, word) => {
    expect(messageFor(written)).toMatch(
      new RegExp(`^Found "${written}"\\. Expected public, .* Write ${word}\\.$`),
    );
  });

  it('is never made public by a mend: "open" may mean it', () => {
    expect(messageFor('open')).toMatch(/ If anyone may see it, write public\.$/);
  });

  it('is only asked for where no paragraph is named', () => {
    expect(messageFor('exempt')).toMatch(/such as exempt:3\.$/);
    expect(messageFor('secret')).toMatch(/such as exempt:3\.$/);
  });

  it.each(['public', 'draft', 'exempt:3', ''])('is read: "%s"', (written) => {
    expect(messageFor(written)).toBeUndefined();
  });
});
