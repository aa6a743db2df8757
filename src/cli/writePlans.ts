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

/** The folder of the app that is built as one script and one style sheet. */
const ONE_FILE = fileURLToPath(new URL('../onefile/', import.meta.url));

/** The folder of the built app, next to the built command. */
const APP_FOLDER = fileURLToPath(new URL('../app/', import.meta.url));

const PACKAGE = new URL('../../package.json', import.meta.url);

/** The built module that draws pages. It is imported by its path when it is needed, so that the command loads React only to draw. */
const PRERENDER_MODULE = new URL('../prerender/prerender.mjs', import.meta.url).href;

type Prerender = {
  readonly firstViews: (pack: ReadonlyMap<string, string>, drawsAll: boolean) => string;
  readonly areaViews: AreaDrawing['views'];
};

/** The options of a build. */
export type BuildAsked = {
  readonly outputFolder: string;
  readonly isOneFile: boolean;
  /** The address of the newest figures. Only a site in one file has one. */
  readonly newest: string | undefined;
  readonly audience: Audience;
  readonly openingArea: AreaCode | undefined;
  readonly drawsAll: boolean;
  readonly passphrase: Passphrase | undefined;
  readonly load: LoadPlans;
  readonly terminal: Terminal;
  /** What the audits of this build have found safe so far. */
  readonly safe: SafeSoFar;
};

/** Writes the site or the one file. The audit runs before anything is written. */
export async function writePlans(
  plans: readonly CompiledPlan[],
  withheldToo: WithheldToo,
  buildOptions: BuildAsked,
): Promise<void> {
  const { audience, openingArea, isOneFile, passphrase, load, terminal } = buildOptions;
  const otherEditionFigures = await otherEdition(plans, audience, async (reader) =>
    plansOf(await load(reader, withheldToo, 'audit')),
  );
  const pack = auditedFiles(publishedFiles(plans, { opens: openingArea }), plans, {
    solver: await wholeNumberSolver(),
    safe: buildOptions.safe,
    other: otherEditionFigures,
  });
  if (isOneFile) await writeAsOneFile(pack, plans, buildOptions);
  else await writeAsSite(pack, plans, buildOptions);
  if (passphrase !== undefined) showPassphrase(passphrase, terminal);
}

type AuditedPack = ReturnType<typeof auditedFiles>;

async function writeAsSite(
  pack: AuditedPack,
  plans: readonly CompiledPlan[],
  { outputFolder, openingArea, drawsAll, passphrase, terminal }: BuildAsked,
): Promise<void> {
  const tool = await toolRelease();
  const site = { app: APP_FOLDER, tool, out: outputFolder };
  const writtenFiles =
    passphrase === undefined
      ? await writeSite({ ...site, pack, openingArea, ...(await pageDrawing(drawsAll, terminal)) })
      : await writeSite({
          ...site,
          pack: [],
          firstViews: () => '',
          sealedBytes: await sealedFile(pack, passphrase),
        });
  terminal.message(
    `Wrote ${plans.length} plan${plans.length === 1 ? '' : 's'}, ${writtenFiles} files, to ${outputFolder}.`,
  );
}

async function writeAsOneFile(
  pack: AuditedPack,
  plans: readonly CompiledPlan[],
  { outputFolder, newest, openingArea, passphrase, terminal }: BuildAsked,
): Promise<void> {
  const tool = await toolRelease();
  const onlyArea = plans.some(({ data }) => data.plan.authority === 'any') ? oneArea(openingArea) : undefined;
  const files = filesOfArea(pack, onlyArea);
  const page = { builtApp: ONE_FILE, app: APP_FOLDER, tool, out: outputFolder, newest };
  const bytes =
    passphrase === undefined
      ? await writeOneFile({ ...page, pack: files, ...(await pageDrawing(false, terminal)) })
      : await writeOneFile({
          ...page,
          pack: [],
          firstViews: () => '',
          sealedBytes: await sealedFile(files, passphrase),
        });
  terminal.message(`Wrote one file of ${(bytes / 1e6).toFixed(1)} MB, ${outputFolder}.`);
}

async function sealedFile(pack: AuditedPack, passphrase: Passphrase): ReturnType<typeof sealPack> {
  return await sealPack(withDigests(pack, { tool: await toolRelease(), app: 'sealed' }), passphrase.text);
}

async function toolRelease(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { readonly version: string };
  return version;
}

/** The functions that draw pages. They draw with React's production build, as readers get it. */
async function pageDrawing(
  drawsAll: boolean,
  { progress }: Terminal,
): Promise<Pick<Site, 'firstViews' | 'areaViews'>> {
  process.env['NODE_ENV'] ??= 'production';
  const { firstViews, areaViews } = (await import(PRERENDER_MODULE)) as Prerender;
  const onDrawn = (count: number, total: number): void =>
    progress?.(count === total ? '' : `Drawing scorecards: ${count} of ${total}`);
  return {
    firstViews: (heldPack) => firstViews(heldPack, drawsAll),
    areaViews: drawsAll ? { views: areaViews, onDrawn } : undefined,
  };
}

/** Requires a plan of one authority, because one file holds one authority's scorecard. */
function oneArea(openingArea: AreaCode | undefined): AreaCode {
  if (openingArea !== undefined) return openingArea;
  throw new MisuseError(
    'One file holds the scorecard of one authority, and the plan is for every authority. Say which with --area and a GSS code, a DfE number or a name.',
  );
}
