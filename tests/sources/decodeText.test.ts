import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, MAX_LINE_BYTES, decodeText } from '@/sources/decodeText';
import { utf8 } from '#mocks/aPlanFolder';

function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));
}

describe('the text of a file', () => {
  it('is read as UTF-8, with pounds, dashes and accents', () => {
    expect(decodeText(utf8('id,note\na,£5 – café\n'), 'targets.csv')).toEqual({
      kind: 'text',
      text: 'id,note\na,£5 – café\n',
      issues: [],
    });
  });

  it('is read without its byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 'id'), 'targets.csv')).toMatchObject({
      kind: 'text',
      text: 'id',
    });
  });

  it('may be empty', () => {
    expect(decodeText(new Uint8Array(), 'targets.csv')).toEqual({ kind: 'text', text: '', issues: [] });
  });

  it('may have a line of the greatest length', () => {
    const line = 'x'.repeat(MAX_LINE_BYTES);
    expect(decodeText(utf8(`${line}\n${line}`), 'targets.csv').kind).toBe('text');
  });
});

describe('a file that cannot be read as text', () => {
  it.each([
    ['UTF-16, little end first', bytes(0xff, 0xfe, 'i', 0, 'd', 0), 'encoding', 1, /UTF-16.*UTF-8/],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 'i', 0, 'd'), 'encoding', 1, /UTF-16.*UTF-8/],
    ['UTF-16 without its mark', bytes('i', 0, 'd', 0), 'encoding', 1, /UTF-16.*UTF-8/],
    ['an Excel workbook', bytes('PK', 3, 4, 'xl/workbook.xml'), 'workbook', 1, /workbook.*CSV UTF-8/],
    [
      'a pound sign of an older Excel in line 3',
      bytes('id,note\na,5\nb,', 0xa3, '5\n'),
      'encoding',
      3,
      /CSV UTF-8/,
    ],
    ['a dash of an older Excel in the last line', bytes('id\na', 0x96), 'encoding', 2, /Line 2/],
    ['a letter cut in half in the first line', bytes('caf', 0xc3), 'encoding', 1, /not UTF-8/],
  ])('%s: says so, with line and mending', (_, content, code, row, message) => {
    expect(decodeText(content, 'targets.csv')).toEqual({
      kind: 'unreadable',
      issue: { severity: 'error', code, file: 'targets.csv', row, message: expect.stringMatching(message) },
    });
  });

  it('is one with a line longer than any table has, said with its line and length', () => {
    const content = utf8(`id\n${'x'.repeat(MAX_LINE_BYTES + 1)}\nb`);
    expect(decodeText(content, 'observations.csv')).toEqual({
      kind: 'unreadable',
      issue: {
        severity: 'error',
        code: 'line-too-long',
        file: 'observations.csv',
        row: 2,
        message: expect.stringMatching(/1,000,001 bytes.*at most 1,000,000.*line ends/),
      },
    });
  });

  it('is one larger than any plan keeps, said with its size', () => {
    expect(decodeText(new Uint8Array(MAX_FILE_BYTES + 1).fill(0x0a), 'observations.csv')).toMatchObject({
      kind: 'unreadable',
      issue: {
        code: 'too-large',
        file: 'observations.csv',
        message: expect.stringMatching(/200 MB.*at most 200 MB/),
      },
    });
  });
});

describe('a text with marks that turn its direction', () => {
  it('is read without them, and says so', () => {
    expect(decodeText(utf8('title\nreport\u202Egpj.exe\n'), 'indicators.csv')).toMatchObject({
      kind: 'text',
      text: 'title\nreportgpj.exe\n',
      issues: [{ code: 'turning-marks', file: 'indicators.csv', row: 2 }],
    });
  });
});
