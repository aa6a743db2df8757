import { describe, expect, it } from 'vitest';
import { plainIssue } from '@/sources/plainIssue';

function said(message: string, column = 'value') {
  return plainIssue({ severity: 'error', code: 'x', file: 'a.csv', row: 2, column, message });
}

describe('an issue as it is shown', () => {
  it.each([
    ['clears a terminal', '\u001B[2J', '\\u001b[2J'],
    ['turns the line round', 'ann\u202Efdp.exe', 'ann\\u202efdp.exe'],
    ['ends the line', 'a\nb', 'a\\u000ab'],
    ['is nothing at all', 'a\u0000', 'a\\u0000'],
  ])('shows a sign for what it is that %s', (_, found, shown) => {
    expect(said(`Found "${found}".`).message).toBe(`Found "${shown}".`);
    expect(said('', found).column).toBe(shown);
  });

  it('keeps letters, signs and marks of every language, and its place', () => {
    const message = 'Found "Ynys Môn, £5 – 😀 e\u0301". Expected a number.';
    expect(said(message)).toEqual({
      severity: 'error',
      code: 'x',
      file: 'a.csv',
      row: 2,
      column: 'value',
      message,
    });
  });

  it('is cut where a paragraph stands in the place of a name, and never within a character', () => {
    expect(said('a'.repeat(2000), 'b'.repeat(2000))).toMatchObject({
      message: `${'a'.repeat(900)}…`,
      column: `${'b'.repeat(80)}…`,
    });
    expect(said('', `${'b'.repeat(79)}😀`).column).toBe(`${'b'.repeat(79)}…`);
  });

  it('has no column where it had none', () => {
    expect(plainIssue({ severity: 'note', code: 'x', file: 'a', message: 'b' })).not.toHaveProperty('column');
  });
});
