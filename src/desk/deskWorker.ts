import { firstViews } from '@/app/prerender';
import { createHash } from './nodeCrypto';
import { deflateSync } from 'fflate';
import { onePage } from '@/site/onePage';
import { filesOfArea } from '@/site/filesOfArea';
import type { FileMap } from '@/site/siteInMemory';
import { neighboursOf } from '@/newPlan/newPlan';
import { newWorkbook } from '@/newPlan/newWorkbook';
import { registeredArea } from '@/sources/areas/areaRegister';
import { tablesOf } from '@/officerFiles/tablesOf';
import { recognised } from './dropped';
import type { DeskAnswer, DeskAsk, DeskReply, Saved, SavedAs } from './deskMessages';
import { checked, packFiles, previewOf, reportOfPlan, siteOf, type Progress } from './deskWork';
import { fragmentsFor } from './fragments';
import type { HeldFiles } from './heldFolder';
import { mended, mendsFor } from '@/officerFiles/mends';
import { zipped } from './zipFiles';

/** Does the desk's long work, so that its page answers all the while. */
addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly ask: DeskAsk }>) => {
  const { id, ask } = data;
  const reply = (message: DeskReply) => postMessage(message);
  const progress: Progress = (text) => reply({ kind: 'progress', id, text });
  answerTo(ask, progress).then(
    (answer) => reply({ kind: 'answer', id, answer }),
    (error: unknown) =>
      reply({ kind: 'failed', id, why: error instanceof Error ? error.message : String(error) }),
  );
});

async function answerTo(ask: DeskAsk, progress: Progress): Promise<DeskAnswer> {
  switch (ask.kind) {
    case 'recognise':
      progress('Reading the files');
      return { kind: 'recognised', dropped: await recognised(ask.files) };
    case 'check': {
      const found = await checked(ask.files, progress);
      const tables = await tablesOf(ask.files);
      return {
        kind: 'checked',
        checked: found,
        mends: mendsFor(found.issues, tables),
        fragments: fragmentsFor(found.issues, tables),
      };
    }
    case 'mend':
      return { kind: 'mended', files: mended(await tablesOf(ask.files), ask.mends) };
    case 'begin':
      return { kind: 'saved', saved: await newPlanFile(ask.authority, progress) };
    case 'preview':
      return { kind: 'preview', pack: await previewOf(ask.files, progress) };
    case 'save':
      return { kind: 'saved', saved: await saved(ask.files, ask.as, progress) };
  }
}

async function newPlanFile(code: string | undefined, progress: Progress): Promise<Saved> {
  progress('Making an empty workbook');
  const area = code === undefined ? undefined : registeredArea(code);
  const answer = await fetch(new URL('../neighbours.csv', location.href));
  const bytes = await newWorkbook({
    authority: area,
    day: new Date().toISOString().slice(0, 10),
    neighbours: area === undefined || !answer.ok ? [] : neighboursOf(area.code, await answer.text()),
  });
  return file('my-plan.xlsx', XLSX, { bytes, about: 'An empty plan.' });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Built = {
  readonly tool: string;
  readonly app: FileMap;
  readonly script: string;
  readonly style: string;
};

/** The built app, which lies beside the desk: the only requests that its work makes. */
async function built(progress: Progress): Promise<Built> {
  progress('Fetching the app from beside this page');
  const bytesAt = async (path: string) => {
    const answer = await fetch(new URL(`../${path}`, location.href));
    if (!answer.ok) throw new Error(`The desk lacks its file ${path}. It may have been uploaded in part.`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const { tool, files } = JSON.parse(text(await bytesAt('app-files.json'))) as {
    readonly tool: string;
    readonly files: readonly string[];
  };
  const entries = files.map(async (path) => [path, await bytesAt(`app/${path}`)] as const);
  return {
    tool,
    app: new Map(await Promise.all(entries)),
    script: text(await bytesAt('onefile/scorecard.js')),
    style: text(await bytesAt('onefile/style.css')),
  };
}

async function saved(files: HeldFiles, as: SavedAs, progress: Progress): Promise<Saved> {
  switch (as) {
    case 'site': {
      const { tool, app } = await built(progress);
      const site = await siteOf(files, { tool, app, firstViews }, progress);
      progress('Packing the site');
      return file('scorecard-site.zip', 'application/zip', {
        bytes: zipped(site),
        about: `${site.size} files. Unpack it on any web host. It passed the audit.`,
      });
    }
    case 'one-file':
      return await savedAsOneFile(files, progress);
    case 'plan': {
      const tables = await tablesOf(files);
      return file('scorecard-plan.zip', 'application/zip', {
        bytes: zipped(tables),
        about: `${tables.size} files: the plan with its mends. Drop it here next time.`,
      });
    }
    case 'report': {
      const { bytes, missing } = await reportOfPlan(files, progress);
      const lacks =
        missing === 0
          ? 'It lacks nothing.'
          : `It marks ${missing} ${missing === 1 ? 'thing' : 'things'} for you to write.`;
      return file('report.docx', DOCX, { bytes, about: `A Word document. ${lacks}` });
    }
  }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function savedAsOneFile(files: HeldFiles, progress: Progress): Promise<Saved> {
  const { tool, app, script, style } = await built(progress);
  const pack = await packFiles(files, progress);
  progress('Putting all of it into one file');
  const page = onePage([...filesOfArea(pack, undefined)], {
    tool,
    script,
    style,
    icon: new TextDecoder().decode(app.get('icon.svg')),
    newest: undefined,
    firstViews,
    deflate: (bytes) => deflateSync(bytes, { level: 9 }),
    hashOf: (text) => createHash('sha256').update(text).digest('base64'),
  });
  return file('scorecard.html', 'text/html', {
    bytes: new TextEncoder().encode(page),
    about: 'Opens by double click, without a network. It passed the audit.',
  });
}

function file(
  name: string,
  type: string,
  { bytes, about }: { readonly bytes: Uint8Array; readonly about: string },
): Saved {
  return { name, type, bytes, about, digest: createHash('sha256').update(bytes).digest('hex') };
}
