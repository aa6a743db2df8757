import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const issuesWith = (readWith: string, ...commentary: readonly string[]) =>
  compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,priority,polarity,unit,read_with',
        `neet,NEET (made up),P1,low,percent,${readWith}`,
        'not-known,Not known (made up),P1,low,percent,',
      ),
      'observations.csv': undefined,
      'targets.csv': undefined,
      'commentary.csv': aTable('indicator,kind,text', ...commentary),
    }),
  ).issues.filter(({ severity }) => severity !== 'note');

describe('a pair that must be read together', () => {
  it('is a warning where commentary quotes one alone, at the row that does', () => {
    expect(issuesWith('not-known', 'neet,data-quality,A doubt.', 'neet,story,NEET fell.')).toEqual([
      {
        severity: 'warning',
        code: 'quoted-alone',
        file: 'commentary.csv',
        row: 3,
        column: 'text',
        message:
          'The commentary on neet does not mention not-known, and misleads without it (read_with in indicators.csv). Write a paragraph about not-known, or name it in this one.',
      },
    ]);
  });

  it('is sound where the other is spoken of', () => {
    expect(issuesWith('not-known', 'neet,story,"NEET fell, not known rose."')).toEqual([]);
    expect(issuesWith('not-known', 'neet,story,NEET fell.', 'not-known,story,It rose.')).toEqual([]);
  });

  it('is an error where an indicator names itself', () => {
    expect(issuesWith('neet')).toMatchObject([{ code: 'read-with-itself', row: 2, column: 'read_with' }]);
  });
});
