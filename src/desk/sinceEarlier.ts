import { parsePlan } from '@/data/parsePack';
import { mainArea } from '@/domain/plan/planData';
import { changeLine, paragraphLine } from '@/officerFiles/changeLines';
import { earlierScorecard, type ComparedPlan } from '@/officerFiles/earlierScorecard';
import { sinceReport } from '@/domain/report/sinceReport';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { frozenReportOf } from '@/sources/plan/frozenTable';
import { tablesOf } from '@/officerFiles/tablesOf';
import { scorecardChanges } from '@/officerFiles/scorecardChanges';
import { publishedParts } from '@/pack/write/publishedFiles';
import { CHANGE_GROUPS } from '@/wording/sinceReportText';
import { safePlan, type Progress } from './deskWork';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { unzipped, withoutFolder } from '@/officerFiles/zipFiles';

/** What changed since an earlier scorecard, in the words of `scorecard diff`. */
export type Since =
  | {
      readonly kind: 'changes';
      readonly name: string;
      readonly groups: readonly { readonly title: string; readonly lines: readonly string[] }[];
    }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Thrown if the given file is not an earlier scorecard. */
  | { readonly kind: 'something else' };

/** Lists what changed since the earlier report whose figures the plan itself keeps. Returns undefined if the plan keeps none. */
export async function changesSinceKept(files: HeldFiles, progress: Progress): Promise<Since | undefined> {
  const tables = await tablesOf(files);
  const keptPaths = [...tables.keys()].filter((path) => frozenReportOf(path) !== undefined);
  if (keptPaths.length === 0) return undefined;
  const { data, area } = await publishedToday(files);
  const report = sinceReport(data, scorecardOf(data, area), { area })?.report;
  const path = keptPaths.find((keptPath) => frozenReportOf(keptPath) === report?.id);
  const bytes = path === undefined ? undefined : tables.get(path);
  if (path === undefined || bytes === undefined) return undefined;
  const since = await changesSince(files, new Map([[path, bytes]]), progress);
  return since.kind === 'something else' ? undefined : since;
}

/** The plan as its readers get it. */
async function publishedToday(files: HeldFiles): Promise<ComparedPlan> {
  const { plan } = await safePlan(files, 'public');
  const area = mainArea(plan.data);
  return { data: parsePlan(JSON.parse(publishedParts(plan).part(area)) as unknown), area };
}

/** What changed since a published site, one HTML file or a frozen report, as `scorecard diff` says it. */
export async function changesSince(
  files: HeldFiles,
  earlierFiles: HeldFiles,
  progress: Progress,
): Promise<Since> {
  progress('Comparing with what was published');
  const { data, area } = await publishedToday(files);
  const earlierScores = earlierScorecard(unpacked(earlierFiles), { data, area });
  if (earlierScores.kind === 'refused') return { kind: 'refused', reason: earlierScores.why };
  if (earlierScores.kind !== 'earlier') return earlierScores;
  const { changes, commentary } = scorecardChanges(earlierScores.scorecard, { kind: 'plan', data, area });
  const groups = CHANGE_GROUPS.map(({ title, kinds }) => ({
    title,
    lines: changes.filter(({ kind }) => kinds.includes(kind)).map(changeLine),
  }));
  const newCommentary = { title: 'New commentary', lines: commentary.map(paragraphLine) };
  return {
    kind: 'changes',
    name: earlierScores.name,
    groups: [...groups, newCommentary].filter(({ lines }) => lines.length > 0),
  };
}

function unpacked(files: HeldFiles): HeldFiles {
  const [[path, bytes] = ['', undefined], ...otherFiles] = files;
  if (bytes === undefined || otherFiles.length > 0 || !/\.zip$/i.test(path)) return withoutFolder(files);
  return unzipped(bytes);
}
