import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const SERVE = pathToFileURL(resolve(import.meta.dirname, '../../scripts/serve.mjs')).href;

it('a folder without a page names the folders below it that have one', async () => {
  const { noSite } = (await import(SERVE)) as { readonly noSite: (dir: string) => Promise<string> };
  const dist = await mkdtemp(join(tmpdir(), 'scorecard-dist-'));
  expect(await noSite(dist)).toContain('Run "npm run build" first');
  for (const name of ['cli', 'desk', 'site']) await mkdir(join(dist, name));
  for (const name of ['desk', 'site']) await writeFile(join(dist, name, 'index.html'), '<!doctype html>');
  expect(await noSite(dist)).toBe(
    `There is no site in ${dist} itself. There are some below it: serve --dir ${join(dist, 'desk')} or --dir ${join(dist, 'site')}.`,
  );
  await rm(dist, { recursive: true });
});
