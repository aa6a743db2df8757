import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { AreaDrawing } from '@/pack/write/areaViewFiles';
import { auditedFiles, GivenAwayError } from '@/pack/write/auditedFiles';
import { otherEdition } from '@/pack/write/editions';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { withDigests } from '@/pack/write/packDigests';
import { sealPack } from '@/pack/write/sealPack';
import { filesOfArea } from '@/site/filesOfArea';
import { writeOneFile } from '@/site/writeOneFile';
import { NotOursError, writeSite, type Site } from '@/site/writeSite';
import { AUDIENCES, type Audience } from '@/domain/figures/access';
import type { AreaCode } from '@/domain/figures/area';
import { loadPlan } from '@/pack/compile/loadPlan';
import { authorityNamed } from './authorityNamed';
import { findingLines, findingSummary } from './findingLines';
import { buildLines, summary } from './issueLines';
import { passphraseFor, showPassphrase } from './passphrase';
import { planFolderAt } from './packFolder';
import { feedsAt, MisuseError, readArguments, type Terminal, UsageError } from './terminal';

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

/** `scorecard build PLAN… --out DIR`: the site, whole or not at all. */
export async function build(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    feeds: { type: 'string' },
    area: { type: 'string' },
    draw: { type: 'string' },
    audience: { type: 'string' },
    'passphrase-file': { type: 'string' },
    newest: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('Expected one plan folder or more to build.');
  if (values.out === undefined) throw new UsageError('Expected --out and the folder to write.');
  const opens = values.area === undefined ? undefined : authorityNamed(values.area).code;
  const audience = audienceFrom(values.audience);
  const isOneFile = /\.html?$/i.test(values.out);
  const drawsAll = drawFrom(values.draw, audience);
  const newest = newestFrom(values.newest, isOneFile);
  if (isOneFile && drawsAll) throw new MisuseError('--draw all is for a site, and not for one file.');
  const plans: CompiledPlan[] = [];
  let broken = false;
  for (const path of positionals) {
    const { plan, issues } = await loadPlan(await planFolderAt(path), await feedsAt(values.feeds), audience);
    for (const line of buildLines(issues)) terminal.message(`${path}: ${line}`);
    if (plan === undefined) {
      terminal.message(`${path}: ${summary(issues)} Nothing was written.`);
      broken = true;
    } else if (plans.some(({ data }) => data.plan.id === plan.data.plan.id)) {
      terminal.message(
        `${path}: another plan has the id "${plan.data.plan.id}" too. Give each plan its own id in plan.json.`,
      );
      broken = true;
    } else plans.push(plan);
  }
  if (broken) return 1;
  if (drawsAll && !plans.some(({ data }) => data.plan.authority === 'any'))
    throw new MisuseError('--draw all is for a plan for every authority ("authority": "any" in plan.json).');
  const passphrase =
    audience === 'members' ? await passphraseFor(values['passphrase-file'], terminal) : undefined;
  try {
    const other = await otherEdition(plans, audience, async (reader) =>
      compiledFor(positionals, await feedsAt(values.feeds), reader),
    );
    const how = { solver: await wholeNumberSolver(), other };
    const pack = auditedFiles(publishedFiles(plans, { opens }), plans, how);
    const tool = await toolRelease();
    if (isOneFile) {
      const one = plans.some(({ data }) => data.plan.authority === 'any') ? oneArea(opens) : undefined;
      const files = filesOfArea(pack, one);
      const page = { built: ONE_FILE, app: APP, tool, out: values.out, newest };
      const bytes =
        passphrase === undefined
          ? await writeOneFile({ ...page, pack: files, ...(await drawing(false, terminal)) })
          : await writeOneFile({
              ...page,
              pack: [],
              firstViews: () => '',
              sealed: await sealPack(withDigests(files, { tool, app: 'sealed' }), passphrase.text),
            });
      terminal.message(`Wrote one file of ${(bytes / 1e6).toFixed(1)} MB, ${values.out}.`);
      if (passphrase !== undefined) showPassphrase(passphrase, terminal);
      return 0;
    }
    const site = { app: APP, tool, out: values.out };
    const written =
      passphrase === undefined
        ? await writeSite({ ...site, pack, opens, ...(await drawing(drawsAll, terminal)) })
        : await writeSite({
            ...site,
            pack: [],
            firstViews: () => '',
            sealed: await sealPack(withDigests(pack, { tool, app: 'sealed' }), passphrase.text),
          });
    terminal.message(
      `Wrote ${plans.length} plan${plans.length === 1 ? '' : 's'}, ${written} files, to ${values.out}.`,
    );
    if (passphrase !== undefined) showPassphrase(passphrase, terminal);
    return 0;
  } catch (error) {
    if (error instanceof NotOursError) throw new MisuseError(error.message);
    if (!(error instanceof GivenAwayError)) throw error;
    for (const line of error.findings.flatMap(findingLines)) terminal.message(line);
    terminal.message(`${findingSummary(error.findings)} Nothing was written.`);
    return 1;
  }
}

/** One file holds the scorecard of one authority. */
function oneArea(opens: AreaCode | undefined): AreaCode {
  if (opens !== undefined) return opens;
  throw new MisuseError(
    'One file holds the scorecard of one authority, and the plan is for every authority. Say which with --area and a GSS code, a DfE number or a name.',
  );
}

/** Where the newest figures lie, for one file to say. */
function newestFrom(address: string | undefined, isOneFile: boolean): string | undefined {
  if (address === undefined) return undefined;
  if (!isOneFile) throw new MisuseError('--newest is for one file: a site is where its newest figures are.');
  if (/^https:\/\/[^\s"<>]+$/.test(address)) return address;
  throw new MisuseError(`--newest "${address}" is not an address. Expected one that begins with https://.`);
}

/** The plans for another audience. What is wrong with them has been said of the first. */
async function compiledFor(
  paths: readonly string[],
  feeds: string | undefined,
  audience: Audience,
): Promise<readonly CompiledPlan[]> {
  const plans: CompiledPlan[] = [];
  for (const path of paths) {
    const { plan } = await loadPlan(await planFolderAt(path), feeds, audience);
    if (plan !== undefined) plans.push(plan);
  }
  return plans;
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

/** Whether `--draw all` asks for every authority's scorecard to be drawn. A sealed pack has no page that shows any of it. */
function drawFrom(word: string | undefined, audience: Audience): boolean {
  if (word === undefined) return false;
  if (word !== 'all') throw new MisuseError(`--draw ${word} is not known. Expected all.`);
  if (audience === 'members')
    throw new MisuseError(
      '--draw all is for a public site: nothing of a site for members is drawn before it is opened.',
    );
  return true;
}

function audienceFrom(word = 'public'): Audience {
  const found = AUDIENCES.find((audience) => audience === word);
  if (found !== undefined) return found;
  throw new MisuseError(`--audience ${word} is not known. Expected ${AUDIENCES.join(' or ')}.`);
}
