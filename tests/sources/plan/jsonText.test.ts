import { describe, expect, it } from 'vitest';
import { parseJsonFile } from '@/sources/plan/jsonText';
import { utf8 } from '#mocks/aPlanFolder';

function issueOf(text: string | Uint8Array) {
  const json = parseJsonFile(typeof text === 'string' ? utf8(text) : text, 'plan.json');
  return json.kind === 'bad' ? json.issue : undefined;
}

describe('a JSON file', () => {
  it('is its value, and knows the line of each of its parts', () => {
    const json = parseJsonFile(utf8('{\n  "a": [\n    1,\r\n    { "b": 2 }\n  ]\n}\n'), 'plan.json');
    if (json.kind === 'bad') throw new Error(json.issue.message);
    expect(json.value).toEqual({ a: [1, { b: 2 }] });
    expect(json.rowOf([])).toBe(1);
    expect(json.rowOf(['a'])).toBe(2);
    expect(json.rowOf(['a', 0])).toBe(3);
    expect(json.rowOf(['a', 1, 'b'])).toBe(4);
    expect(json.rowOf(['a', 2])).toBeUndefined();
    expect(json.rowOf(['nothing'])).toBeUndefined();
  });

  it('may begin with a byte order mark', () => {
    expect(issueOf('\uFEFF{ "a": 1 }')).toBeUndefined();
  });

  it.each([
    ['a comma after the last', '{\n  "a": 1,\n}', 3],
    ['a comment', '{\n  // ours\n  "a": 1\n}', 2],
    ['a comma that is missing', '[\n  1\n  2\n]', 3],
    ['no end', '{\n  "a": 1', 2],
    ['single quotation marks', "{\n  'a': 1\n}", 2],
    ['something behind its end', '{}\n{}', 2],
    ['nothing', '', 1],
  ])('with %s is an error, with the line to look at', (_, text, row) => {
    expect(issueOf(text)).toEqual({
      severity: 'error',
      code: 'json',
      file: 'plan.json',
      row,
      message: expect.stringMatching(
        new RegExp(`^Line ${row} cannot be read \\(.*\\)\\. Look for a comma, bracket or quotation mark`),
      ),
    });
  });

  it('that is not UTF-8 says so', () => {
    expect(issueOf(new Uint8Array([0x7b, 0xa3, 0x7d]))).toMatchObject({
      code: 'encoding',
      file: 'plan.json',
    });
  });
});
