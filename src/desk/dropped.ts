import { PLAN_FILE } from '@/sources/plan/planJson';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { heldBytes } from '@/sources/fileBytes';
import { gridsOf } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { arePublished } from '@/officerFiles/publishedOffers';
import { publishedScorecard } from '@/officerFiles/publishedScorecard';
import { tablesOf } from '@/officerFiles/tablesOf';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { unzipped, withoutFolder } from '@/officerFiles/zipFiles';

/** The kind of files that were dropped together. */
export type Dropped =
  | {
      readonly kind: 'plan';
      readonly name: string;
      readonly files: HeldFiles;
      /** The names of the files that stay from the open plan, if tables were dropped on it. */
      readonly kept?: readonly string[] | undefined;
    }
  /** The sheets of printed scorecards, those with the newest figures first. */
  | {
      readonly kind: 'wide';
      readonly name: string;
      readonly grids: readonly WideGrid[];
      /** The names of the sheets that are not scorecards, with the reasons. */
      readonly otherNotes: readonly string[];
      /** The plan that was dropped together with the sheet. */
      readonly openPlan?: HeldFiles | undefined;
    }
  /** Only files that DfE, OHID or ONS has published, which bring figures to a plan. */
  | { readonly kind: 'published'; readonly name: string; readonly files: HeldFiles }
  | { readonly kind: 'unknown'; readonly reason: string };

const TABLES: readonly string[] = PLAN_TABLES.map(({ file }) => file);

/** Recognises a plan folder, its tables, a workbook of them, a zip of any of these, or a printed scorecard. */
export async function readDropped(givenFiles: HeldFiles): Promise<Dropped> {
  const files = unpackZips(givenFiles);
  const paths = [...files.keys()];
  const name = nameOf(givenFiles);
  const isPlan = paths.some(
    (path) => path.toLowerCase() === PLAN_FILE || TABLES.includes(path.toLowerCase()),
  );
  if (isPlan || (await tablesOf(files)) !== files) return { kind: 'plan', name, files };
  const published = publishedScorecard(files);
  if (published !== undefined) return { kind: 'unknown', reason: published };
  if (arePublished(files)) return { kind: 'published', name, files };
  const grids: WideGrid[] = [];
  const whys: string[] = [];
  const otherNotes: string[] = [];
  for (const [path, bytes] of files) {
    const sheetGrids = await gridsOf(heldBytes(path, bytes));
    if (sheetGrids.kind === 'unreadable') whys.push(`${path}: ${sheetGrids.issue.message}`);
    else
      for (const grid of sheetGrids.grids) {
        const reading = grid.isHidden
          ? { kind: 'not wide', why: 'The sheet is hidden.' }
          : readWideSheet(grid);
        if ('kind' in reading) {
          whys.push(`${path}, sheet ${grid.sheet}: ${reading.why}`);
          otherNotes.push(`${grid.sheet}: ${reading.why}`);
        } else if (reading.indicators.length > 0) grids.push(grid);
      }
  }
  if (grids.length > 0) return { kind: 'wide', name, grids: newestFirst(grids), otherNotes };
  return {
    kind: 'unknown',
    reason: `Nothing here is a plan or a printed scorecard. ${whys.slice(0, 5).join(' ')}`,
  };
}

/** The name by which the officer knows what she dropped: that of the file, or of the folder that holds all files. */
function nameOf(files: HeldFiles): string {
  const [firstPath = '', ...otherPaths] = files.keys();
  const [folder = ''] = firstPath.split('/');
  if (otherPaths.length === 0) return firstPath.replace(/^.*\//, '');
  const isWhole = firstPath.includes('/') && otherPaths.every((path) => path.startsWith(`${folder}/`));
  return isWhole ? folder : `${files.size} files`;
}

function newestFirst(grids: readonly WideGrid[]): readonly WideGrid[] {
  const lastPeriodOf = (grid: WideGrid) => {
    const reading = readWideSheet(grid);
    return 'kind' in reading ? '' : (reading.latest?.end ?? '');
  };
  return grids.toSorted((a, b) => (lastPeriodOf(a) < lastPeriodOf(b) ? 1 : -1));
}

/** The files together with the content of their zips; a folder that holds all files is left out of their paths. */
export function unpackZips(givenFiles: HeldFiles): HeldFiles {
  return withZips(withoutFolder(givenFiles));
}

function withZips(files: HeldFiles): HeldFiles {
  const unpackedFiles = new Map<string, Uint8Array>();
  for (const [path, bytes] of files)
    if (/\.zip$/i.test(path))
      for (const [innerPath, content] of unzipped(bytes)) unpackedFiles.set(innerPath, content);
    else unpackedFiles.set(path, bytes);
  return unpackedFiles;
}
