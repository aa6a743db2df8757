import { parsePlan } from '@/data/parsePack';
import { mainArea } from '@/domain/plan/planData';
import { changeLine, paragraphLine } from '@/officerFiles/changeLines';
import { earlierScorecard } from '@/officerFiles/earlierScorecard';
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

/** What changed since a published site, one HTML file or a frozen report, as `scorecard diff` says it. */
export async function changesSince(
  files: HeldFiles,
  earlierFiles: HeldFiles,
  progress: Progress,
): Promise<Since> {
  progress('Comparing with what was published');
  const { plan } = await safePlan(files, 'public');
  const area = mainArea(plan.data);
  const data = parsePlan(JSON.parse(publishedParts(plan).part(area)) as unknown);
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
