import { describe, expect, it } from 'vitest';
import { parsePlanJson } from '@/sources/plan/planJson';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { aPlanFile, utf8 } from '#mocks/aPlanFolder';

const issuesOf = (text: string) => parsePlanJson(utf8(text)).issues;

describe('a JSON file of a plan', () => {
  it.each([
    ['opened and never closed', '['.repeat(100_000)],
    ['closed again', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('with brackets a hundred thousand deep, %s, is an error and no crash', (_, text) => {
    expect(issuesOf(text)).toMatchObject([{ severity: 'error', code: 'too-deep', row: 1 }]);
    expect(parseFeeds(utf8(text)).issues).toMatchObject([{ code: 'too-deep' }]);
  });

  it('may have any number of brackets in its texts', () => {
    expect(issuesOf(JSON.stringify(aPlanFile({ vision: `"${'['.repeat(100)}\\` })))).toEqual([]);
  });

  it('says a key that stands twice, of which one would be taken unsaid', () => {
    expect(issuesOf('{\n"id": "a",\n"id": "b"\n}')).toMatchObject([
      { code: 'duplicate-key', row: 3, message: expect.stringContaining('"id" is here a second time') },
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('has no key "%s", at any depth', (key) => {
    const text = JSON.stringify(
      aPlanFile({ rating: JSON.parse(`{"${key}": {"basis": "target"}}`) as unknown }),
      undefined,
      1,
    );
    expect(issuesOf(text)).toMatchObject([
      { severity: 'error', code: 'unknown-key', message: expect.stringContaining(key) },
    ]);
  });

  it('of more than 2 MB is not read', () => {
    expect(issuesOf(`{"id": "${'a\n'.repeat(1_000_001)}"}`)).toMatchObject([
      { code: 'too-large', message: expect.stringContaining('at most 2 MB') },
    ]);
  });
});
