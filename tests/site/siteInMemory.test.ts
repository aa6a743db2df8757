import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '@/pack/compile/compileFolder';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { siteInMemory } from '@/site/siteInMemory';
import { writeSite } from '@/site/writeSite';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { aTemporaryFolder } from '#tests/support/runCommand';

const ROOT = join(import.meta.dirname, '../..');

/** The app is no part of what is asked here: a page and five files stand for it. */
const APP: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html>\n<html><head>\n    <script type="module" crossorigin src="./assets/a.js"></script>\n    <link rel="stylesheet" crossorigin href="./assets/a.css">\n  </head><body><div id="root"></div></body></html>',
  'assets/a.js': 'export {};\n',
  'assets/a.css': 'p { margin: 0 }\n',
  'start.js': '// start\n',
  'refused.js': '// refused\n',
  'sw.js': '// offline\n',
};

function filesUnder(folder: string): ReadonlyMap<string, Uint8Array> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    found.map((one) => {
      const path = join(one.parentPath, one.name);
      return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

const firstViews = (held: ReadonlyMap<string, string>) => `<div>${[...held.keys()].join(' ')}</div>`;

describe('a site made in memory, as the desk makes it', () => {
  it.each([
    'rotherham-now',
    'england-now',
    'rotherham-2018',
    'rotherham-cypp-2013',
    'rotherham-safeguarding-2012',
    'sample-borough',
  ])('has the bytes that the command writes for %s', async (id) => {
    const files = new Map([
      ...filesUnder(join(ROOT, 'plans', id)),
      ...[...filesUnder(join(ROOT, 'plans/figures'))].map(
        ([path, bytes]) => [`figures/${path}`, bytes] as const,
      ),
    ]);
    const { plan } = await compileFolder(heldFolder(id, files), heldFeeds(files));
    if (plan === undefined) throw new Error(`${id} has errors`);
    const pack = () => publishedFiles([plan]);
    const app = new Map(Object.entries(APP).map(([path, text]) => [path, new TextEncoder().encode(text)]));
    const made = siteInMemory({ app, tool: '0.0.1', pack: pack(), firstViews });

    const folder = await aTemporaryFolder();
    await mkdir(join(folder, 'app/assets'), { recursive: true });
    for (const [path, text] of Object.entries(APP)) await writeFile(join(folder, 'app', path), text);
    await writeSite({
      app: join(folder, 'app'),
      tool: '0.0.1',
      pack: pack(),
      out: join(folder, 'site'),
      firstViews,
    });
    const written = filesUnder(join(folder, 'site'));
    expect([...made.keys()].toSorted()).toEqual([...written.keys()].toSorted());
    for (const [path, bytes] of written)
      expect([path, Buffer.from(made.get(path) ?? []).equals(Buffer.from(bytes))]).toEqual([path, true]);
  });
});
