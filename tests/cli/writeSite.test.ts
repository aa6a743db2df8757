import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotOursError, writeSite } from '@/site/writeSite';
import { aPack } from '#mocks/aPack';
import { aTemporaryFolder } from '#tests/support/runCommand';
import { shippedPack } from '#tests/support/shippedPlan';

const PAGE = `<html>
  <head>
    <script type="module" crossorigin src="./assets/app.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/app.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

/** Texts that are other texts where the page's own markup is written shorter. */
const STYLE = "p::before { content: '<br />'; }";
const START = 'document.title = \'<meta /> hidden=""\';';

/** A folder with an app that stands for the built one. */
async function anApp(root: string): Promise<string> {
  const app = join(root, 'app');
  await mkdir(join(app, 'assets'), { recursive: true });
  await writeFile(join(app, 'index.html'), PAGE);
  await writeFile(join(app, 'sw.js'), '// the offline program\n');
  await writeFile(join(app, 'assets', 'app.js'), '// the app\n');
  await writeFile(join(app, 'assets', 'app.css'), `${STYLE}\n`);
  await writeFile(join(app, 'start.js'), `${START}\n`);
  await writeFile(join(app, 'refused.js'), '// loads both as files\n');
  return app;
}

/** Every file under a folder with its bytes. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'latin1')] as const),
    ),
  );
}

/** The build that the page says it is of. */
function buildOf(files: ReadonlyMap<string, string>): string | undefined {
  return /<meta name="scorecard-build" content="([\w-]{12})"/.exec(files.get('/index.html') ?? '')?.[1];
}

async function aSite(root: string, name: string, pack = aPack()): Promise<string> {
  const out = join(root, name);
  await writeSite({ app: await anApp(root), tool: '1.2.3', pack, out, firstViews: () => '<p>drawn</p>' });
  return out;
}

describe('a site that is written', () => {
  it('holds the app, the pack, and nothing else', async () => {
    const root = await aTemporaryFolder();
    const files = await filesIn(await aSite(root, 'site'));
    const digests = ['manifest.json', 'sampleton/indicators/digests.json'];
    const pack = [...aPack().keys(), ...digests].map((path) => `/pack/${path}`);
    expect([...files.keys()].toSorted()).toEqual(
      [
        '/index.html',
        '/_headers',
        '/READ-ME.txt',
        '/site-files.json',
        '/sw.js',
        '/start.js',
        '/refused.js',
        '/assets/app.js',
        '/assets/app.css',
        ...pack,
      ].toSorted(),
    );
    for (const [path, text] of aPack())
      expect(files.get(`/pack/${path}`)).toBe(Buffer.from(text).toString('latin1'));
    expect(await readdir(root)).toEqual(['app', 'site']);
  });

  it('says before all else what a page may load and do, and tells the host to say so', async () => {
    const files = await filesIn(await aSite(await aTemporaryFolder(), 'site'));
    const policy = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
      files.get('/index.html') ?? '',
    )?.[1];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self' 'sha256-[\w+/]{43}='; /,
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(files.get('/_headers')).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`);
  });

  it('has its style and its first program in the page, and lets in nothing else that is written there', async () => {
    const page = (await filesIn(await aSite(await aTemporaryFolder(), 'site'))).get('/index.html') ?? '';
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`script-src 'self' ${sha256(START)};`);
    expect(policy).toContain(`style-src 'self' ${sha256(STYLE)};`);
    expect([...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text)).toEqual([STYLE]);
    const scripts = [...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text);
    expect(scripts.filter((text) => text !== '')).toEqual([START]);
    expect(page).not.toContain('rel="stylesheet"');
  });

  it('has its first views before the app’s own place, and names what to fetch once they are painted', async () => {
    const files = await filesIn(await aSite(await aTemporaryFolder(), 'site'));
    const page = files.get('/index.html');
    expect(page).toContain('<p>drawn</p><div id="root">');
    expect(page).toContain('<meta name="scorecard-program" content="./assets/app.js">');
    expect(page).toContain(
      '<meta name="scorecard-data" content="manifest.json plans.json sampleton/scorecard.json">',
    );
    expect(page).not.toMatch(/<link [^>]*preload/);
  });

  it('has the same bytes when it is written again from the same plans', async () => {
    const SOME = ['rotherham-now', 'rotherham-safeguarding-2012'] as const;
    const root = await aTemporaryFolder();
    const first = await filesIn(await aSite(root, 'first', await shippedPack(SOME)));
    const second = await filesIn(await aSite(root, 'second', await shippedPack(SOME)));
    expect(first.size).toBeGreaterThan(60);
    expect(second).toEqual(first);
  });

  it('says of which build its page and its pack are; another figure, program or view is another build', async () => {
    const root = await aTemporaryFolder();
    const app = await anApp(root);
    const written = async (name: string, changes: Partial<Parameters<typeof writeSite>[0]> = {}) => {
      const out = join(root, name);
      await writeSite({ app, tool: '1.2.3', pack: aPack(), firstViews: () => '', ...changes, out });
      const files = await filesIn(out);
      const manifest = JSON.parse(files.get('/pack/manifest.json') ?? '') as { readonly build: string };
      expect(buildOf(files)).toBe(manifest.build);
      return manifest.build;
    };
    const first = await written('first');
    expect(await written('again')).toBe(first);
    const other = new Map([...aPack(), ['sampleton/latest.json', '{}\n']]);
    const builds = [
      first,
      await written('other figures', { pack: other }),
      await written('other views', { firstViews: () => '<p>other</p>' }),
      await written('other release', { tool: '1.2.4' }),
    ];
    await writeFile(join(app, 'assets', 'app.js'), '// another app\n');
    builds.push(await written('other app'));
    expect(new Set(builds).size).toBe(5);
  });

  it('takes the place of the site before it, whole', async () => {
    const root = await aTemporaryFolder();
    const out = await aSite(root, 'site', await shippedPack(['rotherham-safeguarding-2012']));
    await aSite(root, 'site');
    expect([...(await filesIn(out)).keys()].filter((path) => path.includes('rotherham'))).toEqual([]);
    expect(await readdir(root)).toEqual(['app', 'site']);
  });

  it('may go into a folder that is empty, or that is not there yet', async () => {
    const root = await aTemporaryFolder();
    await mkdir(join(root, 'empty'));
    expect((await filesIn(await aSite(root, 'empty'))).size).toBeGreaterThan(3);
    expect((await filesIn(await aSite(root, 'new/deep'))).size).toBeGreaterThan(3);
  });
});

describe('a site that is not written', () => {
  it('leaves a folder of others’ files as it is', async () => {
    const root = await aTemporaryFolder();
    const others = join(root, 'documents');
    await mkdir(others);
    await writeFile(join(others, 'minutes.docx'), 'minutes');
    await expect(aSite(root, 'documents')).rejects.toThrow(NotOursError);
    expect(await filesIn(others)).toEqual(new Map([['/minutes.docx', 'minutes']]));
    expect(await readdir(root)).toEqual(['app', 'documents']);
  });

  it('leaves a site in which someone has put a file of their own, and names the file', async () => {
    const root = await aTemporaryFolder();
    const out = await aSite(root, 'site');
    await writeFile(join(out, 'pack', 'minutes.docx'), 'minutes');
    const before = await filesIn(out);
    await expect(aSite(root, 'site')).rejects.toThrow('pack/minutes.docx');
    expect(await filesIn(out)).toEqual(before);
    expect(await readdir(root)).toEqual(['app', 'site']);
  });

  it('replaces a site of an older release, which had no list of its files', async () => {
    const root = await aTemporaryFolder();
    const out = await aSite(root, 'site');
    for (const later of ['site-files.json', 'READ-ME.txt']) await rm(join(out, later));
    await aSite(root, 'site');
    expect([...(await filesIn(out)).keys()]).toContain('/site-files.json');
  });

  it('leaves a file that stands at its place', async () => {
    const root = await aTemporaryFolder();
    await writeFile(join(root, 'report.docx'), 'the report');
    await expect(aSite(root, 'report.docx')).rejects.toThrow(NotOursError);
    expect(await readFile(join(root, 'report.docx'), 'utf8')).toBe('the report');
  });

  it('says so when the app is not built', async () => {
    const root = await aTemporaryFolder();
    const writing = writeSite({
      app: join(root, 'nowhere'),
      tool: '1.2.3',
      pack: aPack(),
      out: join(root, 'site'),
      firstViews: () => '',
    });
    await expect(writing).rejects.toThrow(
      'The app is not built yet. Run "npm run build" in the project’s folder first.',
    );
    expect(await readdir(root)).toEqual([]);
  });

  it('leaves the site before it, and no half of itself, when something fails on the way', async () => {
    const root = await aTemporaryFolder();
    const out = await aSite(root, 'site');
    const before = await filesIn(out);
    const broken = join(root, 'half an app');
    await mkdir(broken);
    await expect(
      writeSite({ app: broken, tool: '1.2.3', pack: aPack(), out, firstViews: () => '' }),
    ).rejects.toThrow(/index\.html/);
    expect(await filesIn(out)).toEqual(before);
    expect(await readdir(root)).toEqual(['app', 'half an app', 'site']);
  });
});
