import type { Issue } from '@/domain/plan/issue';
import { compilePlan } from '@/pack/compile/compilePlan';
import { figureStore } from '@/pack/feeds/figureStore';
import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import { publishersText, readerOf } from '@/pack/feeds/readerOf';
import { wholeOf } from '@/sources/fileBytes';
import { foreignFile } from '@/sources/foreignFile';
import type { FileBytes } from '@/sources/publishedFile';
import { plainIssue } from '@/sources/plainIssue';
import { TABLE_FILES } from '@/pack/compile/planFolder';
import { sheetIssues } from '@/pack/compile/sheetIssues';
import { companionIssues } from './checkCompanion';
import { printedScorecard } from './printedScorecard';
import { publishedFileAt, type LoneFile } from './publishedFileAt';

/** `scorecard check FILE`: the issues of one file by itself, whatever kind of file it is. */
export async function checkFile(path: string): Promise<readonly Issue[]> {
  return (await issuesOf(path)).map(plainIssue);
}

async function issuesOf(path: string): Promise<readonly Issue[]> {
  const loneFile = await publishedFileAt(path);
  const { file, format } = loneFile;
  const table = TABLE_FILES.find((name) => name === file.name.toLowerCase());
  if (table !== undefined) return tableIssues(new Map([[table, wholeOf(file)]]));
  if (format !== undefined && format !== 'workbook') return publishedIssues(loneFile, format);
  const companion = await companionIssues(path, file);
  if (companion !== undefined) return companion;
  return format === 'workbook'
    ? workbookIssues(file)
    : [(await printedScorecard(file)) ?? unknownFormat(file)];
}

async function workbookIssues(file: FileBytes): Promise<readonly Issue[]> {
  const { workbookTables } = await import('@/sources/workbook/workbookTables');
  const { files, places: tablePlaces, issues } = await workbookTables(file);
  const printedSheetIssues = files.size === 0 ? await printedScorecard(file) : undefined;
  if (printedSheetIssues !== undefined) return [printedSheetIssues];
  return [...issues, ...sheetIssues(tableIssues(files), tablePlaces)];
}

/** The issues of these tables by themselves, without those that depend on other files. */
function tableIssues(files: ReadonlyMap<string, Uint8Array>): readonly Issue[] {
  return compilePlan(files).issues;
}

/** The issues that a reader of published files finds, by screening the file or by reading everything that the file describes. */
async function publishedIssues(
  { file, companionFiles: companions }: LoneFile,
  format: PublishedFormat,
): Promise<readonly Issue[]> {
  const reader = await readerOf(format);
  if (reader.screen !== undefined) return reader.screen(file, companions);
  const { indicators, issues } = await reader.describe(file, companions);
  const wantedFigures = indicators.map((described) => ({ ...described.wanted, indicator: described.id }));
  const readIssues = await reader.read(
    file,
    wantedFigures,
    figureStore().sinkFor(wantedFigures.length),
    companions,
  );
  return [...issues, ...readIssues];
}

function unknownFormat(file: FileBytes): Issue {
  const fileDescription = foreignFile(file);
  return {
    severity: 'error',
    code: 'format',
    file: file.name,
    message: `The file ${fileDescription ?? 'is in no format that is known.'} Expected a workbook or table of a plan, or a file of ${publishersText()}, as it was downloaded.`,
  };
}
