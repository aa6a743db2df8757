import { missingIn } from '@/documents/report/missing';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import { DRAFT_ID, reportFacts, reportOf } from '@/domain/report/reportFacts';
import { currentReport } from '@/domain/report/currentReport';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import type { Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { compileRead, readFolder } from '@/pack/compile/compileFolder';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { auditedFiles } from '@/pack/write/auditedFiles';
import { auditedPlans } from '@/pack/write/auditedPlans';
import { auditIssues } from '@/pack/write/auditIssues';
import { plansOf, type LoadPlans, type UntilSafe } from '@/pack/write/withheldUntilSafe';
import { otherEdition } from '@/pack/write/editions';
import { publishedFiles, publishedParts } from '@/pack/write/publishedFiles';
import { withDigests } from '@/pack/write/packDigests';
import { parsePlan } from '@/data/parsePack';
import { sheetIssues } from '@/pack/compile/sheetIssues';
import { reportOfToday } from '@/officerFiles/reportOfToday';
import { storyIssues } from '@/officerFiles/storyIssues';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withoutFaultyRows } from '@/officerFiles/withoutFaultyRows';
import { createHash } from './nodeCrypto';
import { heldFeeds, heldFolder, type HeldFiles } from '@/officerFiles/heldFolder';
import { previewSummary, type PreviewSummary } from './previewSummary';
import { withheldSummary, type WithheldSummary } from './withheldSummary';

/** The result of a check, for the page to show. */
export type Checked = {
  readonly issues: readonly Issue[];
  /** A summary of the plan. Undefined if errors stop the plan. */
  readonly plan: PlanSummary | undefined;
};

export type PlanSummary = {
  readonly id: string;
  readonly title: string;
  readonly asAt: string;
  readonly indicators: number;
  readonly priorities: number;
  readonly withheld: WithheldSummary;
  readonly preview: PreviewSummary;
  /** The report to which today's figures belong, and the id of the page that shows it: a draft as long as the plan does not name it. */
  readonly report: { readonly title: string; readonly pageId: string };
};

/** Reports the progress of long work. */
export type Progress = (text: string) => void;

const PLAN_NAME = 'your plan';

/** Finds everything that stops a save or looks odd, as `scorecard check` does. */
export async function checkPlan(files: HeldFiles, progress: Progress): Promise<Checked> {
  progress('Reading and checking the plan, and looking for figures that could be worked out');
  const { compiled, findings } = await auditedPlan(files, 'public');
  const sheets = compiled[0]?.sheets ?? new Map();
  const auditIssuesFound = sheetIssues(auditIssues(findings), sheets);
  const [plan] = plansOf(compiled);
  const textIssues = plan === undefined ? [] : sheetIssues(storyIssues(plan, { isAtDesk: true }), sheets);
  const issues = [...compiled.flatMap((plan) => plan.issues), ...textIssues, ...auditIssuesFound];
  return {
    issues,
    plan: plan !== undefined && auditIssuesFound.length === 0 ? planSummaryOf(plan, issues) : undefined,
  };
}

/** Reads the one plan that the officer has dropped. */
function plansIn(files: HeldFiles): LoadPlans {
  let read: ReturnType<typeof readFolder> | undefined;
  return async (audience, withheldToo, purpose) => {
    read ??= readFolder(heldFolder(PLAN_NAME, files));
    return [await compileRead(await read, heldFeeds(files), { audience, withheldToo, purpose })];
  };
}

const auditsByKey = new Map<string, Promise<UntilSafe>>();

/**
 * Compiles the pack and withholds more if the audit asks for it, as `scorecard build` does. The result of the last plan is remembered, because
 * saves of the same files follow a check.
 */
async function auditedPlan(files: HeldFiles, audience: Audience): Promise<UntilSafe> {
  const hash = createHash('sha256').update(audience);
  for (const [path, bytes] of files) hash.update(`|${path}|`).update(bytes);
  const key = hash.digest('hex');
  const keptAudit = auditsByKey.get(key);
  if (keptAudit !== undefined) return await keptAudit;
  auditsByKey.clear();
  const audit = auditedPlans(plansIn(files), audience);
  auditsByKey.set(key, audit);
  return await audit;
}

export async function safePlan(files: HeldFiles, audience: Audience) {
  const { compiled, findings, also: withheldToo } = await auditedPlan(files, audience);
  const [plan] = plansOf(compiled);
  if (plan === undefined || findings.length > 0) throw new Error('The plan has errors.');
  return { plan, withheldToo };
}

function planSummaryOf(plan: CompiledPlan, issues: readonly Issue[]): PlanSummary {
  const { id, title, asAt, priorities } = plan.data.plan;
  const { report, isInPlan } = reportOfToday(plan.data.plan);
  return {
    id,
    title,
    asAt,
    indicators: plan.data.indicators.length,
    priorities: priorities.length,
    withheld: withheldSummary(plan, issues),
    preview: previewSummary(publishedData(plan)),
    report: { title: report.title, pageId: isInPlan ? report.id : DRAFT_ID },
  };
}

/** The plan as its readers see it, with the figures of published files. */
function publishedData(plan: CompiledPlan): PlanData {
  return parsePlan(JSON.parse(publishedParts(plan).part(mainArea(plan.data))) as unknown);
}

/** The pack as it would be published, with its audit. Throws if the pack would reveal what it withholds. */
async function* auditedPack(files: HeldFiles, audience: Audience, progress: Progress) {
  progress('Working out what is published');
  const { plan, withheldToo } = await safePlan(files, audience);
  const load = plansIn(files);
  const otherEditionFile = await otherEdition([plan], audience, async (audience) =>
    plansOf(await load(audience, withheldToo, 'audit')),
  );
  progress('Auditing what is published');
  const auditOptions = { solver: await wholeNumberSolver(), other: otherEditionFile };
  yield* auditedFiles(publishedFiles([plan]), [plan], auditOptions);
}

export async function packFiles(
  files: HeldFiles,
  audience: Audience,
  progress: Progress,
): Promise<readonly (readonly [string, string])[]> {
  const pack: (readonly [string, string])[] = [];
  for await (const file of auditedPack(files, audience, progress)) pack.push(file);
  return pack;
}

/** Leaving out rows may leave other rows that name something missing, so it is repeated. */
const MOST_ROUNDS = 6;

/** The plan for a preview: whole, or without the rows that have errors. Throws if there are errors outside rows. */
async function previewable(
  files: HeldFiles,
): Promise<{ readonly files: HeldFiles; readonly leftOutCount: number }> {
  let [shownFiles, leftOutCount] = [files, 0];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [compiled] = await plansIn(shownFiles)('public', new Map());
    if (compiled?.plan !== undefined) return { files: shownFiles, leftOutCount };
    const soundRows = withoutFaultyRows(await tablesOf(shownFiles), compiled?.issues ?? []);
    if (soundRows === undefined) break;
    [shownFiles, leftOutCount] = [soundRows.files, leftOutCount + soundRows.rows];
  }
  throw new Error(
    'There is nothing to look at yet: an error is in the plan as a whole, and not in its rows.',
  );
}

/** The pack with its digests, for a preview. Its list of plans has a notice, which every page and every printed sheet shows. */
export async function previewOf(files: HeldFiles, progress: Progress): Promise<ReadonlyMap<string, string>> {
  const { files: shownFiles, leftOutCount } = await previewable(files);
  const pack = await packFiles(shownFiles, 'public', progress);
  const markedPack = pack.map(([path, text]): readonly [string, string] => [
    path,
    path === 'plans.json' ? withNotice(text, leftOutCount) : text,
  ]);
  return new Map(withDigests(markedPack, { tool: 'preview', app: 'preview' }));
}

function withNotice(text: string, leftOutCount: number): string {
  const list = JSON.parse(text) as { readonly plans: readonly { readonly notice?: string }[] };
  const leftOutText =
    leftOutCount === 0
      ? ''
      : ` ${leftOutCount === 1 ? 'One row with an error is' : `${leftOutCount} rows with errors are`} left out.`;
  const plans = list.plans.map((plan) => ({
    ...plan,
    notice: [`Preview: nothing is published, and nothing is stored.${leftOutText}`, plan.notice]
      .filter(Boolean)
      .join(' '),
  }));
  return JSON.stringify({ ...list, plans });
}

/** A Word document of the report to which today's figures belong, or of a draft of the next report, and how many things the report still lacks. */
export async function reportOfPlan(
  files: HeldFiles,
  progress: Progress,
): Promise<{ readonly bytes: Uint8Array; readonly missingCount: number }> {
  progress('Writing the report');
  const { plan } = await safePlan(files, 'public');
  const area = mainArea(plan.data);
  const data = publishedData(plan);
  const report = currentReport(data.plan) ?? reportOf(data.plan, DRAFT_ID);
  if (report === undefined) throw new Error('The plan has no report.');
  const reportFigures = reportFacts(data, plan.registers, { report, area });
  const document = reportDocument(reportFigures);
  return {
    bytes: new Uint8Array(await reportFile(document, 'docx')),
    missingCount: missingIn(reportFigures, document).length,
  };
}
