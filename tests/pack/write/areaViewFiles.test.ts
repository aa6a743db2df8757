import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaViews, firstViews } from '@/app/prerender';
import type { FolderDigests, PackManifest } from '@/packFormat/packManifest';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { digestOf } from '@/pack/write/packDigests';
import { writeSite } from '@/site/writeSite';
import type { Pack } from '#mocks/aPack';
import { anEnglandPack, ROTHERHAM } from '#mocks/anEnglandPack';
import { aTemporaryFolder } from '#tests/support/runCommand';

const PAGE = '<html>\n  <head>\n  </head>\n  <body><div id="root"></div></body>\n</html>\n';
const BARNSLEY = 'E08000016';

/** The made-up England with two of its authorities to choose from, so that two views are drawn and not 153. */
const pack = withPlans(await anEnglandPack(), ({ areas = [], ...plan }) => ({
  ...plan,
  areas: areas.filter(({ code }) => code === ROTHERHAM || code === BARNSLEY),
}));

function withPlans(pack: Pack, change: (plan: ListedPlan) => ListedPlan): Pack {
  const listed = JSON.parse(pack.get('plans.json') ?? '') as PublishedPlans;
  return new Map([
    ...pack,
    ['plans.json', JSON.stringify({ ...listed, plans: listed.plans.map((plan) => change(plan)) })],
  ]);
}

type Written = { readonly file: (path: string) => Promise<string>; readonly told: readonly string[] };

async function written(site: { readonly pack: Pack; readonly drawsAll: boolean }): Promise<Written> {
  const root = await aTemporaryFolder();
  const [app, out] = [join(root, 'app'), join(root, 'site')];
  await mkdir(app);
  await writeFile(join(app, 'index.html'), PAGE);
  await writeFile(join(app, 'sw.js'), '// offline');
  await writeFile(join(app, 'start.js'), '// start');
  const told: string[] = [];
  const drew = (count: number, of: number) => void told.push(`${count} of ${of}`);
  const drawing = site.drawsAll ? { views: areaViews, onDrawn: drew } : undefined;
  const opens = ROTHERHAM;
  const first = (held: Pack) => firstViews(held, site.drawsAll);
  await writeSite({ app, tool: '1.2.3', pack: site.pack, out, opens, firstViews: first, areaViews: drawing });
  return { file: (path) => readFile(join(out, path), 'utf8'), told };
}

const view = (code: string) => `pack/everywhere/views/${code}.html`;
const drawnFrom = (html: string) => /data-drawn-from="([\w-]{12})"/.exec(html)?.[1];

describe('a site with every authority’s scorecard drawn at build time', () => {
  it('has one file an authority, which shows its own figures and is vouched for as any part is', async () => {
    const { file, told } = await written({ pack, drawsAll: true });
    const rotherham = await file(view(ROTHERHAM));
    expect(rotherham).toContain(
      `<div class="sc-first-view" id="/everywhere/${ROTHERHAM}/scorecard" data-ranks=`,
    );
    // Rotherham shares place 115 of 153 with Barnsley; see the fixture.
    expect(rotherham).toMatch(/115th.{0,40} of 153/s);
    expect(rotherham).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
    expect(await file(view(BARNSLEY))).toContain('Barnsley');
    expect(told).toEqual(['1 of 2', '2 of 2']);

    const list = await file('pack/everywhere/views/digests.json');
    const { digests } = JSON.parse(list) as FolderDigests;
    expect(digests[`${ROTHERHAM}.html`]).toBe(digestOf(rotherham));
    const manifest = JSON.parse(await file('pack/manifest.json')) as PackManifest;
    expect(manifest.files['everywhere/views/digests.json']).toBe(digestOf(list));
  });

  it('says in its page which plan has them, and what they have to be drawn from to be shown', async () => {
    const { file } = await written({ pack, drawsAll: true });
    const from = drawnFrom(await file(view(BARNSLEY)));
    expect(from).toBeDefined();
    expect(await file('index.html')).toContain(
      `<meta name="scorecard-views" content="${from}" data-plans="everywhere">`,
    );
  });

  it('leaves the scorecard of the authority that it opens with out of its page, which others read too', async () => {
    const opening = withPlans(pack, (plan) => ({ ...plan, opens: ROTHERHAM }));
    const pages = await Promise.all(
      [true, false].map(async (drawsAll) => {
        const { file } = await written({ pack: opening, drawsAll });
        return file('index.html');
      }),
    );
    const hasScorecard = pages.map((page) => page.includes(`id="/everywhere/${ROTHERHAM}/scorecard"`));
    const hasOverview = pages.map((page) => page.includes(`id="/everywhere/${ROTHERHAM}"`));
    expect([hasScorecard, hasOverview]).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it('has the same views when it is written again, and other ones from other figures', async () => {
    const [one, again, other] = [
      await written({ pack, drawsAll: true }),
      await written({ pack, drawsAll: true }),
      await written({ pack: new Map([...pack, ['everywhere/latest.json', '{}\n']]), drawsAll: true }),
    ];
    expect(await again.file(view(BARNSLEY))).toBe(await one.file(view(BARNSLEY)));
    expect(drawnFrom(await other.file(view(BARNSLEY)))).not.toBe(drawnFrom(await one.file(view(BARNSLEY))));
  });

  it('is not what a build makes unless it is asked to', async () => {
    const { file } = await written({ pack, drawsAll: false });
    await expect(file(view(BARNSLEY))).rejects.toThrow('ENOENT');
    expect(await file('index.html')).not.toContain('scorecard-views');
  });
});
