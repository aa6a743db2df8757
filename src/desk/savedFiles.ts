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

/** What the officer saves, made from her plan, with the month of its figures in its name. Throws where the plan has errors. */
export async function savedAs(as: SavedAs, asked: SaveAsked, progress: Progress): Promise<Saved> {
  const saved = await madeAs(as, asked, progress);
  const isOfMonth = asked.asAt !== undefined && as !== 'corrected' && as !== 'marked';
  return isOfMonth ? { ...saved, name: datedName(saved.name, asked.asAt) } : saved;
}

/** `scorecard-site.zip` of figures as at 31 March 2017 as `scorecard-site-2017-03.zip`: two months have two names. */
function datedName(name: string, asAt: string): string {
  return name.replace(/(\.[a-z]+)$/, `-${asAt.slice(0, 7)}$1`);
}

async function madeAs(as: SavedAs, asked: SaveAsked, progress: Progress): Promise<Saved> {
  switch (as) {
    case 'site':
      return await savedSite(asked, progress);
    case 'one-file':
      return await savedOneFile(asked, progress);
    case 'plan': {
      const tables = await tablesOf(asked.files);
      const about = `${tables.size} files: the plan with its mends. Drop it here next time.`;
      return savedFile('scorecard-plan.zip', ZIP, { bytes: zipped(tables), about });
    }
    case 'workbook': {
      progress('Writing the workbook');
      const tables = await tablesOf(asked.files);
      const bytes = await savedWorkbook(tables, new Date().toISOString().slice(0, 10));
      const beside = [...tables.keys()].some((path) => path.startsWith('feeds/'));
      const about = `A sheet for each table; it reads back as the same plan.${beside ? ' Keep your published files beside it: they are not in it.' : ''}`;
      return savedFile('scorecard-plan.xlsx', XLSX, { bytes, about });
    }
    case 'report': {
      const { bytes, missing } = await reportOfPlan(asked.files, progress);
      const things = missing === 1 ? 'thing' : 'things';
      const lacks = missing === 0 ? 'It lacks nothing.' : `It marks ${missing} ${things} for you to write.`;
      return savedFile('report.docx', DOCX, { bytes, about: `A Word document. ${lacks}` });
    }
    case 'corrected':
      return correctedFile(asked);
    case 'marked': {
      progress('Marking the cells');
      const bytes = await markedWorkbook(asked.files, asked.issues, asked.printed);
      const about = 'The list of issues, and your sheets with the cells coloured and noted.';
      return savedFile('issues-marked.xlsx', XLSX, { bytes, about });
    }
  }
}

/** The officer's own files that the mends have changed; one as it is, several in a zip. */
function correctedFile({ files, original }: SaveAsked): Saved {
  const changed = [...files].filter(([path, bytes]) => bytes !== original.get(path));
  const own = changed.filter(
    ([path]) =>
      (path === LOOKED_AT.file || original.has(path)) && !isSame(original.get(path), files.get(path)),
  );
  const [only] = own;
  const about = 'Your own file with the mends in it. The one that you loaded is as it was.';
  if (own.length === 1 && only !== undefined) {
    const [path, bytes] = only;
    const type = /\.xlsx$/i.test(path) ? XLSX : 'text/csv';
    // Marks that were made here are read by this name alone, and take the place of no file of hers.
    const name = original.has(path) ? correctedName(path.replace(/^.*\//, '')) : path;
    return savedFile(name, type, { bytes, about });
  }
  const zip = zipped(new Map(own));
  return savedFile('corrected-files.zip', ZIP, { bytes: zip, about: `${own.length} files. ${about}` });
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && one.length === other?.length && one.every((byte, at) => byte === other[at]);
}

async function savedSite(asked: SaveAsked, progress: Progress): Promise<Saved> {
  const { tool, app } = await builtApp(progress);
  const pack = await packFiles(asked.files, asked.audience, progress);
  if (asked.audience === 'members') {
    const { sealed, passphrase } = await sealedPack(pack, { tool, asked, progress });
    const site = sealedSiteInMemory(app, sealed);
    const about = `${site.size} files, sealed: only who has the passphrase can read them. It passed the audit.`;
    return savedFile('scorecard-members-site.zip', ZIP, { bytes: zipped(site), about, passphrase });
  }
  progress('Drawing the first pages');
  const site = siteInMemory({ tool, app, firstViews, pack });
  const about = `${site.size} files. Unpack it on any web host; it does not open by double click. It passed the audit.`;
  return savedFile('scorecard-site.zip', ZIP, { bytes: zipped(site), about });
}

async function savedOneFile(asked: SaveAsked, progress: Progress): Promise<Saved> {
  const built = await builtApp(progress);
  const pack = [...filesOfArea(await packFiles(asked.files, asked.audience, progress), undefined)];
  const made = madeOf(built, asked.newest);
  const isSealed = asked.audience === 'members';
  const sealing = isSealed ? await sealedPack(pack, { tool: built.tool, asked, progress }) : undefined;
  progress('Putting all of it into one file');
  const page =
    sealing === undefined ? onePage(pack, { ...made, firstViews }) : sealedOnePage(sealing.sealed, made);
  return savedFile(isSealed ? 'scorecard-members.html' : 'scorecard.html', 'text/html', {
    bytes: new TextEncoder().encode(page),
    about: isSealed
      ? 'Opens by double click and asks for the passphrase. It passed the audit.'
      : 'Opens by double click, without a network. It passed the audit.',
    passphrase: sealing?.passphrase,
  });
}

function madeOf({ tool, app, script, style }: BuiltApp, newest: string | undefined) {
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

/** Sealed with the passphrase of an earlier edition, or with a new one; one that a person thought of is not taken. */
async function sealedPack(
  pack: Iterable<readonly [string, string]>,
  {
    tool,
    asked,
    progress,
  }: { readonly tool: string; readonly asked: SaveAsked; readonly progress: Progress },
): Promise<{ readonly sealed: Uint8Array; readonly passphrase: Passphrase }> {
  const given = plainPassphrase(asked.passphrase ?? '');
  const fault = given === '' ? undefined : await passphraseFault(given);
  if (fault !== undefined)
    throw new Error(
      `The passphrase is none that this program has made. ${fault} Give back, unchanged, the one of an earlier edition; or none, and a new one is made.`,
    );
  const passphrase: Passphrase =
    given === '' ? { kind: 'new', text: await newPassphrase() } : { kind: 'given back', text: given };
  progress('Sealing it for members');
  const files = withDigests(pack, { tool, app: 'sealed' });
  return { sealed: await sealPack(files, passphrase.text), passphrase };
}

export function savedFile(
  name: string,
  type: string,
  { bytes, about, passphrase }: Pick<Saved, 'bytes' | 'about' | 'passphrase'>,
): Saved {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, type, bytes, about, digest, ...(passphrase === undefined ? {} : { passphrase }) };
}
