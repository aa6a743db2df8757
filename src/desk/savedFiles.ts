import { firstViews } from '@/app/prerender';
import { correctedName } from '@/officerFiles/correctedCopies';
import { newPassphrase, passphraseFault } from '@/officerFiles/madePassphrase';
import { markedWorkbook } from '@/officerFiles/markedWorkbook';
import { savedWorkbook } from '@/officerFiles/savedWorkbook';
import { tablesOf } from '@/officerFiles/tablesOf';
import { LOOKED_AT } from '@/sources/plan/lookedAtTable';
import { sealPack } from '@/pack/write/sealPack';
import { withDigests } from '@/pack/write/packDigests';
import { plainPassphrase } from '@/packFormat/sealedPack';
import { filesOfArea } from '@/site/filesOfArea';
import { onePage, sealedOnePage } from '@/site/onePage';
import { sealedSiteInMemory, siteInMemory } from '@/site/siteInMemory';
import { builtApp, type BuiltApp } from './builtApp';
import type { SaveAsked, Saved, SavedAs } from './deskMessages';
import { packFiles, reportOfPlan, type Progress } from './deskWork';
import { createHash } from './nodeCrypto';
import { zipped } from '@/officerFiles/zipFiles';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

/** Makes a file for the officer to save from her plan, with the month of its figures in its name. Throws if the plan has errors. */
export async function savedAs(format: SavedAs, saveOptions: SaveAsked, progress: Progress): Promise<Saved> {
  const savedFile = await fileInFormat(format, saveOptions, progress);
  const isOfMonth = saveOptions.asAt !== undefined && format !== 'corrected' && format !== 'marked';
  return isOfMonth ? { ...savedFile, name: datedName(savedFile.name, saveOptions.asAt) } : savedFile;
}

/** Adds the month of the figures to a file name: for 31 March 2017, `scorecard-site.zip` becomes `scorecard-site-2017-03.zip`. */
function datedName(name: string, asAt: string): string {
  return name.replace(/(\.[a-z]+)$/, `-${asAt.slice(0, 7)}$1`);
}

async function fileInFormat(format: SavedAs, saveOptions: SaveAsked, progress: Progress): Promise<Saved> {
  switch (format) {
    case 'site':
      return await savedSite(saveOptions, progress);
    case 'one-file':
      return await savedOneFile(saveOptions, progress);
    case 'plan': {
      const tables = await tablesOf(saveOptions.files);
      const description = `${tables.size} files: the plan with its corrections. Drop it here next time.`;
      return savedFile('scorecard-plan.zip', ZIP, { bytes: zipped(tables), description });
    }
    case 'workbook': {
      progress('Writing the workbook');
      const tables = await tablesOf(saveOptions.files);
      const bytes = await savedWorkbook(tables, new Date().toISOString().slice(0, 10));
      const hasFeeds = [...tables.keys()].some((path) => path.startsWith('feeds/'));
      const description = `A sheet for each table; it reads back as the same plan.${hasFeeds ? ' Keep your published files beside it: they are not in it.' : ''}`;
      return savedFile('scorecard-plan.xlsx', XLSX, { bytes, description });
    }
    case 'report': {
      const { bytes, missingCount } = await reportOfPlan(saveOptions.files, progress);
      const thingOrThings = missingCount === 1 ? 'thing' : 'things';
      const missingText =
        missingCount === 0
          ? 'It lacks nothing.'
          : `It marks ${missingCount} ${thingOrThings} for you to write.`;
      return savedFile('report.docx', DOCX, { bytes, description: `A Word document. ${missingText}` });
    }
    case 'corrected':
      return correctedFile(saveOptions);
    case 'marked': {
      progress('Marking the cells');
      const bytes = await markedWorkbook(saveOptions.files, saveOptions.issues, saveOptions.printed);
      const description = 'The list of issues, and your sheets with the cells coloured and noted.';
      return savedFile('issues-marked.xlsx', XLSX, { bytes, description });
    }
  }
}

/** Saves the officer's own files that corrections have changed: a single file as it is, several files in a zip. */
function correctedFile({ files, originalFiles }: SaveAsked): Saved {
  const changedFiles = [...files].filter(([path, bytes]) => bytes !== originalFiles.get(path));
  const changedSheets = changedFiles.filter(
    ([path]) =>
      (path === LOOKED_AT.file || originalFiles.has(path)) &&
      !isSame(originalFiles.get(path), files.get(path)),
  );
  const [onlyFile] = changedSheets;
  const description = 'Your own file with the corrections in it. The one that you loaded is as it was.';
  if (changedSheets.length === 1 && onlyFile !== undefined) {
    const [path, bytes] = onlyFile;
    const type = /\.xlsx$/i.test(path) ? XLSX : 'text/csv';
    // The file of marks made here is read only under this name, and never replaces a file of the officer's.
    const name = originalFiles.has(path) ? correctedName(path.replace(/^.*\//, '')) : path;
    return savedFile(name, type, { bytes, description });
  }
  const zip = zipped(new Map(changedSheets));
  return savedFile('corrected-files.zip', ZIP, {
    bytes: zip,
    description: `${changedSheets.length} files. ${description}`,
  });
}

function isSame(bytes: Uint8Array | undefined, otherBytes: Uint8Array | undefined): boolean {
  return (
    bytes !== undefined &&
    bytes.length === otherBytes?.length &&
    bytes.every((byte, index) => byte === otherBytes[index])
  );
}

async function savedSite(saveOptions: SaveAsked, progress: Progress): Promise<Saved> {
  const { tool, app } = await builtApp(progress);
  const pack = await packFiles(saveOptions.files, saveOptions.audience, progress);
  if (saveOptions.audience === 'members') {
    const { sealed, passphrase } = await sealedPack(pack, { tool, saveOptions, progress });
    const site = sealedSiteInMemory(app, sealed);
    const description = `${site.size} files, locked with the passphrase: nobody can read them without it. It passed the audit.`;
    return savedFile('scorecard-members-site.zip', ZIP, { bytes: zipped(site), description, passphrase });
  }
  progress('Drawing the first pages');
  const site = siteInMemory({ tool, app, firstViews, pack });
  const description = `${site.size} files. Unpack it on any web host; it does not open by double click. It passed the audit.`;
  return savedFile('scorecard-site.zip', ZIP, { bytes: zipped(site), description });
}

async function savedOneFile(saveOptions: SaveAsked, progress: Progress): Promise<Saved> {
  const appParts = await builtApp(progress);
  const pack = [
    ...filesOfArea(await packFiles(saveOptions.files, saveOptions.audience, progress), undefined),
  ];
  const appFiles = appFilesOf(appParts, saveOptions.newest);
  const isSealed = saveOptions.audience === 'members';
  const sealing = isSealed
    ? await sealedPack(pack, { tool: appParts.tool, saveOptions, progress })
    : undefined;
  progress('Putting all of it into one file');
  const page =
    sealing === undefined
      ? onePage(pack, { ...appFiles, firstViews })
      : sealedOnePage(sealing.sealed, appFiles);
  return savedFile(isSealed ? 'scorecard-members.html' : 'scorecard.html', 'text/html', {
    bytes: new TextEncoder().encode(page),
    description: isSealed
      ? 'Opens by double click and asks for the passphrase. It passed the audit.'
      : 'Opens by double click, without a network. It passed the audit.',
    passphrase: sealing?.passphrase,
  });
}

function appFilesOf({ tool, app, script, style }: BuiltApp, newest: string | undefined) {
  return {
    tool,
    script,
    style,
    icon: new TextDecoder().decode(app.get('icon.svg')),
    newest,
    hashOf: (text: string) => createHash('sha256').update(text).digest('base64'),
  };
}

type Passphrase = NonNullable<Saved['passphrase']>;

/** The passphrase of an earlier edition, or a new one. A passphrase that a person made up is never used. */
async function sealedPack(
  pack: Iterable<readonly [string, string]>,
  {
    tool,
    saveOptions,
    progress,
  }: { readonly tool: string; readonly saveOptions: SaveAsked; readonly progress: Progress },
): Promise<{ readonly sealed: Uint8Array; readonly passphrase: Passphrase }> {
  const givenPassphrase = plainPassphrase(saveOptions.passphrase ?? '');
  const fault = givenPassphrase === '' ? undefined : await passphraseFault(givenPassphrase);
  if (fault !== undefined)
    throw new Error(
      `The passphrase is none that this program has made. ${fault} Give back, unchanged, the one of an earlier edition; or none, and a new one is made.`,
    );
  const passphrase: Passphrase =
    givenPassphrase === ''
      ? { kind: 'new', text: await newPassphrase() }
      : { kind: 'given back', text: givenPassphrase };
  progress('Sealing it for members');
  const files = withDigests(pack, { tool, app: 'sealed' });
  return { sealed: await sealPack(files, passphrase.text), passphrase };
}

export function savedFile(
  name: string,
  type: string,
  { bytes, description, passphrase }: Pick<Saved, 'bytes' | 'description' | 'passphrase'>,
): Saved {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, type, bytes, description, digest, ...(passphrase === undefined ? {} : { passphrase }) };
}
