import { AUDIENCES, type Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import { safeSoFar } from '@/pack/audit/safeSoFar';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { Compiled, CompiledPlan } from '@/pack/compile/compilePlan';
import { sheetIssues } from '@/pack/compile/sheetIssues';
import { GivenAwayError } from '@/pack/write/auditedFiles';
import { withheldUntilSafe, type UntilSafe } from '@/pack/write/withheldUntilSafe';
import { NotOursError } from '@/site/writeSite';
import { authorityNamed } from './authorityNamed';
import { plansAt } from './plansAt';
import { findingLines, findingSummary } from './findingLines';
import { buildLines, issueSummary } from './issueLines';
import { passphraseFor } from './passphrase';
import { replacedIssues } from './replacedIssues';
import { isNewestAddress } from '@/site/newestAddress';
import { MisuseError, readArguments, type Terminal, UsageError } from './terminal';
import { writePlans, type BuildAsked } from './writePlans';

/** `scorecard build PLAN… --out DIR`: writes the site completely, or not at all. */
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
  const openingArea = values.area === undefined ? undefined : authorityNamed(values.area).code;
  const audience = audienceFrom(values.audience);
  const isOneFile = /\.html?$/i.test(values.out);
  const drawsAll = drawsAllFrom(values.draw, audience);
  const newest = newestAddress(values.newest, isOneFile);
  if (isOneFile && drawsAll) throw new MisuseError('--draw all is for a site, and not for one file.');
  const load = plansAt(positionals, values.feeds);
  const compiled = await load(audience, new Map());
  const plans = namedApart(compiled, positionals, terminal);
  if (plans === undefined) return 1;
  if (drawsAll && !plans.some(({ data }) => data.plan.authority === 'any'))
    throw new MisuseError('--draw all is for a plan for every authority ("authority": "any" in plan.json).');
  const passphrase =
    audience === 'members' ? await passphraseFor(values['passphrase-file'], terminal) : undefined;
  if (audience === 'public' && !isOneFile)
    await reportReplacedFigures(compiled, positionals, { out: values.out, terminal });
  const buildOptions = {
    outputFolder: values.out,
    isOneFile,
    newest,
    audience,
    openingArea,
    drawsAll,
    passphrase,
    load,
    terminal,
    safe: safeSoFar(),
  };
  try {
    await writePlans(plans, new Map(), buildOptions);
    return 0;
  } catch (error) {
    if (!(error instanceof GivenAwayError)) throw misuseOf(error);
    const solver = await wholeNumberSolver();
    const safePlans = await withheldUntilSafe(
      { compiled, findings: error.findings },
      { load, audience, solver, safe: buildOptions.safe },
    );
    return await writeSafePlans(safePlans, { ...buildOptions, paths: positionals, plansReported: compiled });
  }
}

/** Lists the figures that differ from those of the site that is being replaced, so that published figures are never overwritten silently. */
async function reportReplacedFigures(
  compiled: readonly Compiled[],
  paths: readonly string[],
  output: { readonly out: string; readonly terminal: Terminal },
): Promise<void> {
  for (const [planIndex, { plan, sheets = new Map() }] of compiled.entries()) {
    const issues = plan === undefined ? [] : await replacedIssues(plan, output);
    for (const line of buildLines(sheetIssues(issues, sheets)))
      output.terminal.message(`${paths[planIndex]}: ${line}`);
  }
}

/** The address of the newest figures, which only a site in one file names. Throws a `MisuseError` for anything else. */
function newestAddress(address: string | undefined, isOneFile: boolean): string | undefined {
  if (address === undefined) return undefined;
  if (!isOneFile) throw new MisuseError('--newest is for one file: a site is where its newest figures are.');
  if (isNewestAddress(address)) return address;
  throw new MisuseError(`--newest "${address}" is not an address. Expected one that begins with https://.`);
}

/** Writes the plans, withholding whatever the audit asks for in addition to disclosure control, or says what to mend first. */
async function writeSafePlans(
  { compiled, findings, also: withheldToo }: UntilSafe,
  {
    paths,
    plansReported,
    ...buildOptions
  }: BuildAsked & { readonly paths: readonly string[]; readonly plansReported: readonly Compiled[] },
): Promise<0 | 1> {
  const { terminal } = buildOptions;
  const issuesReported = new Set(plansReported.flatMap(({ issues }) => issues.map(issueKey)));
  const plansWithNewIssues = compiled.map((compiledPlan) => ({
    ...compiledPlan,
    issues: compiledPlan.issues.filter((issue) => !issuesReported.has(issueKey(issue))),
  }));
  const plans = namedApart(plansWithNewIssues, paths, terminal);
  if (plans === undefined) return 1;
  if (findings.length > 0) {
    for (const line of findings.flatMap(findingLines)) terminal.message(line);
    terminal.message(`${findingSummary(findings)} Nothing was written.`);
    return 1;
  }
  try {
    await writePlans(plans, withheldToo, buildOptions);
  } catch (error) {
    throw misuseOf(error);
  }
  return 0;
}

function issueKey({ code, file, row, column, message }: Issue): string {
  return [code, file, row, column, message].join('|');
}

function misuseOf(error: unknown): unknown {
  return error instanceof NotOursError ? new MisuseError(error.message) : error;
}

/** The compiled plans, after their issues were printed. Returns undefined if a plan has an error, or if two plans have the same id. */
function namedApart(
  compiled: readonly Compiled[],
  paths: readonly string[],
  terminal: Terminal,
): readonly CompiledPlan[] | undefined {
  const plans: CompiledPlan[] = [];
  for (const [planIndex, { plan, issues }] of compiled.entries()) {
    const path = paths[planIndex] ?? '';
    for (const line of buildLines(issues)) terminal.message(`${path}: ${line}`);
    if (plan === undefined) terminal.message(`${path}: ${issueSummary(issues)} Nothing was written.`);
    else if (plans.some(({ data }) => data.plan.id === plan.data.plan.id))
      terminal.message(
        `${path}: another plan has the id "${plan.data.plan.id}" too. Give each plan its own id in plan.json.`,
      );
    else plans.push(plan);
  }
  return plans.length === compiled.length ? plans : undefined;
}

/** Whether `--draw all` asks for every authority's scorecard to be drawn. Not for a sealed pack, whose pages show nothing before the passphrase is given. */
function drawsAllFrom(word: string | undefined, audience: Audience): boolean {
  if (word === undefined) return false;
  if (word !== 'all') throw new MisuseError(`--draw ${word} is not known. Expected all.`);
  if (audience === 'members')
    throw new MisuseError(
      '--draw all is for a public site: nothing of a site for members is drawn before it is opened.',
    );
  return true;
}

function audienceFrom(word = 'public'): Audience {
  const knownAudience = AUDIENCES.find((audience) => audience === word);
  if (knownAudience !== undefined) return knownAudience;
  throw new MisuseError(`--audience ${word} is not known. Expected ${AUDIENCES.join(' or ')}.`);
}
