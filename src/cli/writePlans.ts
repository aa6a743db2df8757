import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Audience } from '@/domain/figures/access';
import type { AreaCode } from '@/domain/figures/area';
import type { SafeSoFar } from '@/pack/audit/safeSoFar';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import type { AreaDrawing } from '@/pack/write/areaViewFiles';
import { auditedFiles } from '@/pack/write/auditedFiles';
import { otherEdition } from '@/pack/write/editions';
import { withDigests } from '@/pack/write/packDigests';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { sealPack } from '@/pack/write/sealPack';
import { plansOf, type LoadPlans } from '@/pack/write/withheldUntilSafe';
import { filesOfArea } from '@/site/filesOfArea';
import { writeOneFile } from '@/site/writeOneFile';
import { writeSite, type Site } from '@/site/writeSite';
import { showPassphrase, type Passphrase } from './passphrase';
import { MisuseError, type Terminal } from './terminal';

/** The app as one script and one style sheet. */
const ONE_FILE = fileURLToPath(new URL('../onefile/', import.meta.url));

/** The built app, beside the built command. */
const APP = fileURLToPath(new URL('../app/', import.meta.url));

const PACKAGE = new URL('../../package.json', import.meta.url);

/** The pages as a function, built too; not imported by name, for the command must not load React until it draws. */
const PRERENDER = new URL('../prerender/prerender.mjs', import.meta.url).href;

type Prerender = {
  readonly firstViews: (pack: ReadonlyMap<string, string>, drawsAll: boolean) => string;
  readonly areaViews: AreaDrawing['views'];
};

/** What a build was asked for. */
export type BuildAsked = {
  readonly out: string;
  readonly isOneFile: boolean;
  /** The address of the newest figures, which only a site in one file names. */
  readonly newest: string | undefined;
  readonly audience: Audience;
  readonly opens: AreaCode | undefined;
  readonly drawsAll: boolean;
  readonly passphrase: Passphrase | undefined;
  readonly load: LoadPlans;
  readonly terminal: Terminal;
  /** What audits of this build have found safe so far. */
  readonly safe: SafeSoFar;
};

/** Writes the site or the one file, audited before anything is written. */
export async function writePlans(
  plans: readonly CompiledPlan[],
  also: WithheldToo,
  how: BuildAsked,
): Promise<void> {
  const { audience, opens, isOneFile, passphrase, load, terminal } = how;
  const other = await otherEdition(plans, audience, async (reader) =>
    plansOf(await load(reader, also, 'audit')),
  );
  const pack = auditedFiles(publishedFiles(plans, { opens }), plans, {
    solver: await wholeNumberSolver(),
    safe: how.safe,
    other,
  });
  if (isOneFile) await writeAsOneFile(pack, plans, how);
  else await writeAsSite(pack, plans, how);
  if (passphrase !== undefined) showPassphrase(passphrase, terminal);
}

type AuditedPack = ReturnType<typeof auditedFiles>;

async function writeAsSite(
  pack: AuditedPack,
  plans: readonly CompiledPlan[],
  { out, opens: openingArea, drawsAll, passphrase, terminal }: BuildAsked,
): Promise<void> {
  const tool = await toolRelease();
  const site = { app: APP, tool, out };
  const written =
    passphrase === undefined
      ? await writeSite({ ...site, pack, openingArea, ...(await drawing(drawsAll, terminal)) })
      : await writeSite({ ...site, pack: [], firstViews: () => '', sealed: await sealed(pack, passphrase) });
  terminal.message(
    `Wrote ${plans.length} plan${plans.length === 1 ? '' : 's'}, ${written} files, to ${out}.`,
  );
}

async function writeAsOneFile(
  pack: AuditedPack,
  plans: readonly CompiledPlan[],
  { out, newest, opens, passphrase, terminal }: BuildAsked,
): Promise<void> {
  const tool = await toolRelease();
  const one = plans.some(({ data }) => data.plan.authority === 'any') ? oneArea(opens) : undefined;
  const files = filesOfArea(pack, one);
  const page = { builtApp: ONE_FILE, app: APP, tool, out, newest };
  const bytes =
    passphrase === undefined
      ? await writeOneFile({ ...page, pack: files, ...(await drawing(false, terminal)) })
      : await writeOneFile({
          ...page,
          pack: [],
          firstViews: () => '',
          sealed: await sealed(files, passphrase),
        });
  terminal.message(`Wrote one file of ${(bytes / 1e6).toFixed(1)} MB, ${out}.`);
}

async function sealed(pack: AuditedPack, passphrase: Passphrase): ReturnType<typeof sealPack> {
  return await sealPack(withDigests(pack, { tool: await toolRelease(), app: 'sealed' }), passphrase.text);
}

async function toolRelease(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { readonly version: string };
  return version;
}

/** The pages, which are drawn as they are for readers and not as in development. */
async function drawing(
  all: boolean,
  { progress }: Terminal,
): Promise<Pick<Site, 'firstViews' | 'areaViews'>> {
  process.env['NODE_ENV'] ??= 'production';
  const { firstViews, areaViews } = (await import(PRERENDER)) as Prerender;
  const drew = (count: number, of: number): void =>
    progress?.(count === of ? '' : `Drawing scorecards: ${count} of ${of}`);
  return {
    firstViews: (held) => firstViews(held, all),
    areaViews: all ? { views: areaViews, drew } : undefined,
  };
}

/** One file holds the scorecard of one authority. */
function oneArea(opens: AreaCode | undefined): AreaCode {
  if (opens !== undefined) return opens;
  throw new MisuseError(
    'One file holds the scorecard of one authority, and the plan is for every authority. Say which with --area and a GSS code, a DfE number or a name.',
  );
}
