import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotOursError, writeSite } from '@/site/writeSite';

const PAGE = '<html>\n  <head>\n  </head>\n<body><div id="root"></div></body></html>';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'app', 'index.html'), PAGE);
  await writeFile(join(folder, 'app', 'sw.js'), '// offline');
  await writeFile(join(folder, 'app', 'start.js'), '// start');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes a site with one plan whose scorecard is this text. */
function write(scorecard: string, out = join(folder, 'site')): Promise<number> {
  const pack = new Map([
    ['plans.json', '{"plans":[{"id":"sampleton"}]}\n'],
    ['sampleton/scorecard.json', scorecard],
  ]);
  return writeSite({
    app: join(folder, 'app'),
    tool: '1.2.3',
    pack,
    out,
    firstViews: () => '<p>First $& view</p>',
  });
}

describe('a built site', () => {
  it('is the app with the pack beside it', async () => {
    expect(await write('one')).toBe(9);
    expect(await readFile(join(folder, 'site', 'pack', 'sampleton', 'scorecard.json'), 'utf8')).toBe('one');
    expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).toContain(
      '<p>First $& view</p><div id="root">',
    );
  });

  it('takes the place of the one built before, whole, and leaves nothing beside it', async () => {
    await write('one');
    await write('two');
    expect(await readFile(join(folder, 'site', 'pack', 'sampleton', 'scorecard.json'), 'utf8')).toBe('two');
    expect((await readdir(folder)).toSorted()).toEqual(['app', 'site']);
  });

  it('is not written over one to which somebody has added a file', async () => {
    await write('one');
    await writeFile(join(folder, 'site', 'pack', 'notes.json'), 'mine');
    await expect(write('two')).rejects.toThrow(/pack\/notes\.json/);
    expect(await readFile(join(folder, 'site', 'pack', 'notes.json'), 'utf8')).toBe('mine');
    expect(await readFile(join(folder, 'site', 'pack', 'sampleton', 'scorecard.json'), 'utf8')).toBe('one');
  });

  it('is not written over a folder that holds something else', async () => {
    await mkdir(join(folder, 'site'));
    await writeFile(join(folder, 'site', 'letter.txt'), 'mine');
    await expect(write('one')).rejects.toThrow(NotOursError);
    expect(await readdir(join(folder, 'site'))).toEqual(['letter.txt']);
    expect((await readdir(folder)).toSorted()).toEqual(['app', 'site']);
  });

  it('is not written without the app, and the one before stays', async () => {
    await write('one');
    await rm(join(folder, 'app'), { recursive: true });
    await expect(write('two')).rejects.toThrow(/not built yet/);
    expect(await readFile(join(folder, 'site', 'pack', 'sampleton', 'scorecard.json'), 'utf8')).toBe('one');
  });
});
