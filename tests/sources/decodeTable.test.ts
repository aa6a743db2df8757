import { describe, expect, it } from 'vitest';
import { decodeTable } from '@/sources/decodeTable';
import { utf8 } from '#mocks/aPlanFolder';

/** A text with bytes written out, each as the character of its number. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}

const HEAD = 'indicator,text\n';

describe('a table that Excel saved as CSV in the United Kingdom', () => {
  // In Windows-1252 92 is ’, 96 is –, A3 is £ and E9 is é (Unicode Consortium, CP1252.TXT).
  it('is read with its apostrophes, dashes, pounds and accents, and a note says which and where', () => {
    const decoded = decodeTable(
      bytesOf(`${HEAD}a,MASH\u0092s \u0096 \u00A35 at the caf\u00E9\n`),
      'commentary.csv',
    );
    expect(decoded).toMatchObject({ kind: 'text', text: `${HEAD}a,MASH’s – £5 at the café\n` });
    expect(decoded.kind === 'text' && decoded.issues).toEqual([
      {
        severity: 'note',
        code: 'older-excel',
        file: 'commentary.csv',
        row: 2,
        message:
          'The file is not in UTF-8 but as Excel saves "CSV (Comma delimited)", and is read so: "’", "–", "£", "é", the first in line 2. See that names and text look right. To have no doubt, save it as "CSV UTF-8 (comma delimited)".',
      },
    ]);
  });

  it('may have a name that begins with an accent, and no mark that turns the text', () => {
    expect(decodeTable(bytesOf(`${HEAD}a,\u00C9lodie O\u0092Hara\n`), 'x.csv')).toMatchObject({
      text: `${HEAD}a,Élodie O’Hara\n`,
    });
  });
});

describe('a table whose bytes may be something else', () => {
  it.each([
    ['UTF-8 with a letter cut in half', 'caf\u00C3'],
    ['UTF-8 with one byte of an older Excel', 'caf\u00C3\u00A9 \u00A35'],
    ['an apostrophe of Excel on a Mac', 'a,children\u00D5s centre\n'],
    ['a dash of Excel on a Mac', 'a,one \u00D0 two\n'],
    ['a byte that Windows-1252 does not have', 'a,\u0081\n'],
    ['a control character', 'a,\u0007\u00A35\n'],
  ])('is refused with the line: %s', (_, text) => {
    expect(decodeTable(bytesOf(HEAD + text), 'commentary.csv')).toMatchObject({
      kind: 'unreadable',
      issue: { severity: 'error', code: 'encoding', row: 2 },
    });
  });

  it('is refused in UTF-16', () => {
    expect(decodeTable(bytesOf('\u00FF\u00FEi\0d\0'), 'x.csv')).toMatchObject({ kind: 'unreadable' });
  });
});

it('a table in UTF-8 is read as it is, without a note', () => {
  expect(decodeTable(utf8(`${HEAD}a,£5 – café\n`), 'x.csv')).toEqual({
    kind: 'text',
    text: `${HEAD}a,£5 – café\n`,
    issues: [],
  });
});
