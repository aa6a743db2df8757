import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { headersFile } from '@/site/siteHeaders';

const guide = await readFile('docs/hosting.md', 'utf8');
const chapters = new Map(
  guide.split(/^##+ /m).map((chapter) => [chapter.split('\n', 1)[0] ?? '', chapter] as const),
);
/** The headers that every file of the site is to have, as `_headers` says them, but for what changes with a release: which style and script. */
const everywhere = headersFile(undefined)
  .replace("default-src 'none'; script-src 'self'; style-src 'self'; ", '')
  .split('\n\n')[0]
  ?.split('\n')
  .slice(1)
  .map((line) => line.trim().split(/: (.*)/, 2));

describe('the guide to hosting', () => {
  it.each(['Headers', 'nginx', 'Apache', 'IIS'])('gives every header with its value under "%s"', (title) => {
    expect(everywhere).toHaveLength(6);
    for (const [name = '', value = ''] of everywhere ?? []) {
      expect(chapters.get(title)).toContain(name);
      expect(chapters.get(title)).toContain(value);
    }
  });

  it.each(['Headers', 'nginx', 'Apache'])(
    'says under "%s" what a browser may keep, and what not',
    (title) => {
      expect(chapters.get(title)).toContain('public, max-age=31536000, immutable');
      expect(chapters.get(title)).toContain('no-cache');
    },
  );
});
