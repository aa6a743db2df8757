import { chosenNeighbours, neighboursOf, newFolder, type NewPlan } from '@/newPlan/newPlan';
import { offeredIndicators } from '@/newPlan/chosenIndicators';
import { newWorkbook } from '@/newPlan/newWorkbook';
import { correctedCopies } from '@/officerFiles/correctedCopies';
import { countsNobody, countsPeopleAgain } from '@/officerFiles/countsNobody';
import { fractionMends } from '@/officerFiles/fractionMends';
import { leftSheets, withSheetLeft } from '@/officerFiles/leftSheets';
import { mended, mendsFor } from '@/officerFiles/mends';
import { withSheetNamed } from '@/officerFiles/namedSheet';
import { withPeopleBehind } from '@/officerFiles/peopleBehind';
import { atPrintedCells } from '@/officerFiles/printedPlaces';
import { planAsked, withPlanAnswers } from '@/officerFiles/planAnswers';
import { withTypedTexts } from '@/officerFiles/typedTexts';
import { withTextsLookedAt } from '@/officerFiles/textsLookedAt';
import { tablesOf } from '@/officerFiles/tablesOf';
import { hasExamples, withoutExamples } from '@/officerFiles/withoutExamples';
import type { Issue } from '@/domain/plan/issue';
import { LOOKED_AT } from '@/sources/plan/lookedAtTable';
import { issueGatherer } from '@/sources/issueGatherer';
import { registeredArea } from '@/sources/areas/areaRegister';
import { shippedFiles } from './builtApp';
import { inDeskWords } from './deskWords';
import type { Beginning, DeskAnswer, DeskAsk, DeskReply } from './deskMessages';
import { checked, previewOf, type Progress } from './deskWork';
import { offersFound, withTaken } from './feedWork';
import { savedWithReport } from './freezeWork';
import { fragmentsFor, openingsOf } from './fragments';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { askedMends, keepOffered } from './offeredMends';
import { recognisedFiles } from './recognisedFiles';
import { savedFile } from './savedFiles';
import { changedSince } from './sinceEarlier';
import { wideAnswer } from './wideWork';

/** Does the desk's long work, so that its page answers all the while. */
addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly ask: DeskAsk }>) => {
  const { id, ask } = data;
  const reply = (message: DeskReply) => postMessage(message);
  const progress: Progress = (text) => reply({ kind: 'progress', id, text });
  answerTo(ask, progress).then(
    async (answer) => {
      for (const message of inParts(id, answer)) {
        reply(message);
        if (message.kind === 'mends') await pause();
      }
    },
    (error: unknown) =>
      reply({ kind: 'failed', id, why: error instanceof Error ? error.message : String(error) }),
  );
});

const MENDS_AT_ONCE = 4_000;

/** Messages that come at once are taken at once: between them the page gets time for what else it has to do. */
const pause = () => new Promise((done) => setTimeout(done, 16));

/** A hundred thousand mends in one message would hold the page up while it takes them. */
function* inParts(id: number, answer: DeskAnswer): Generator<DeskReply> {
  if (answer.kind !== 'checked') {
    yield { kind: 'answer', id, answer };
    return;
  }
  let at = 0;
  for (; at + MENDS_AT_ONCE < answer.mends.length; at += MENDS_AT_ONCE)
    yield { kind: 'mends', id, mends: answer.mends.slice(at, at + MENDS_AT_ONCE) };
  yield { kind: 'answer', id, answer: { ...answer, mends: answer.mends.slice(at) } };
}

async function answerTo(ask: DeskAsk, progress: Progress): Promise<DeskAnswer> {
  switch (ask.kind) {
    case 'recognise':
      progress('Reading the files');
      return { kind: 'recognised', dropped: await recognisedFiles(ask.files, ask.onto) };
    case 'read wide':
      progress('Reading the sheet');
      return { kind: 'wide', wide: wideAnswer(ask.asked) };
    case 'feeds':
      progress('Reading what the files could bring');
      return { kind: 'feeds', offers: await offersFound(ask.asked) };
    case 'take feeds':
      progress('Making the plan');
      return { kind: 'files', files: await withTaken(ask.asked, ask.taken) };
    case 'check': {
      const found = await checked(ask.files, progress);
      const tables = await tablesOf(ask.files);
      const issues = withTypedTexts(firstOfEachKind(found.issues), tables);
      const mends = mendsFor(found.issues, tables);
      keepOffered(ask.files, mends);
      return {
        kind: 'checked',
        checked: {
          ...found,
          issues:
            ask.printed === undefined
              ? issues
              : inDeskWords(atPrintedCells(issues, tables, ask.printed), ask.printed),
        },
        hasExamples: hasExamples(tables),
        leftOut: leftSheets(tables),
        asked: planAsked(tables),
        mends,
        fractions: fractionMends(found.issues, tables),
        fragments: fragmentsFor(issues, tables),
        openings: openingsOf(tables),
      };
    }
    case 'tables':
      return { kind: 'files', files: await tablesOf(ask.files) };
    case 'mend':
      progress('Writing the mends into a copy');
      return {
        kind: 'files',
        files: await inCopies(
          ask.files,
          mended(await tablesOf(ask.files), await askedMends(ask.files, ask.mends, progress)),
        ),
      };
    case 'counts nobody':
    case 'counts people': {
      const said = ask.kind === 'counts nobody' ? countsNobody : countsPeopleAgain;
      const tables = await tablesOf(ask.files);
      return { kind: 'files', files: await inCopies(ask.files, said(tables, ask.indicator)) };
    }
    case 'people behind': {
      const tables = await tablesOf(ask.files);
      return { kind: 'files', files: await inCopies(ask.files, withPeopleBehind(tables, ask.people)) };
    }
    case 'looked at': {
      const tables = await tablesOf(ask.files);
      const date = new Date().toISOString().slice(0, 10);
      const marked = withTextsLookedAt(tables, ask.cells, { by: ask.by, date });
      return { kind: 'files', files: await inCopies(ask.files, marked) };
    }
    case 'name sheet':
      return { kind: 'files', files: withSheetNamed(ask.files, ask.sheet) };
    case 'leave sheet':
      return { kind: 'files', files: await withSheetLeft(ask.files, ask.sheet) };
    case 'name plan':
      return { kind: 'files', files: await withPlanAnswers(ask.files, ask.answers) };
    case 'drop examples':
      return { kind: 'files', files: withoutExamples(await tablesOf(ask.files)) };
    case 'save':
      return { kind: 'saved', ...(await savedWithReport(ask.as, ask.asked, progress)) };
    case 'preview':
      return { kind: 'preview', pack: await previewOf(ask.files, progress) };
    case 'since':
      return { kind: 'since', since: await changedSince(ask.files, ask.earlier, progress) };
    case 'offer': {
      const { indicators, plan, neighbours } = await shippedFiles();
      const rows = neighboursOf(ask.authority, neighbours);
      return {
        kind: 'offered',
        indicators: offeredIndicators(indicators, plan),
        neighbours: rows.map((row) => ({ code: String(row[2]), name: String(row.at(-1)) })),
      };
    }
    case 'begin':
      progress('Making the plan');
      return await begun(ask.beginning);
  }
}

/** The most issues of each kind that the page gets. A hundred thousand would slow it down, and nobody reads them. */
const MOST_OF_A_KIND = 500;

function firstOfEachKind(issues: readonly Issue[]): readonly Issue[] {
  const gatherer = issueGatherer(MOST_OF_A_KIND);
  for (const issue of issues) gatherer.add(issue);
  return gatherer.issues();
}

/** The officer's own files with changed tables in copies of them; the tables alone, where a workbook is not laid out so that it can be written into. */
async function inCopies(files: HeldFiles, tables: HeldFiles): Promise<HeldFiles> {
  const copies = await correctedCopies(files, tables).catch(() => undefined);
  if (copies === undefined) return tables;
  const both = new Map([...files, ...copies]);
  // A workbook without a sheet for them has the marks in a file beside it.
  const marks = tables.get(LOOKED_AT.file);
  const hasMarks = marks === undefined || (await tablesOf(both)).has(LOOKED_AT.file);
  return hasMarks ? both : both.set(LOOKED_AT.file, marks);
}

async function begun({
  authority,
  neighbours,
  indicators,
  hasExamples: isWithExamples,
  as,
}: Beginning): Promise<DeskAnswer> {
  const area = authority === undefined ? undefined : registeredArea(authority);
  const shipped = await shippedFiles();
  const plan: NewPlan = {
    authority: area,
    day: new Date().toISOString().slice(0, 10),
    neighbours: area === undefined ? [] : chosenNeighbours(area.code, neighbours, shipped.neighbours),
    indicators: area === undefined ? new Set() : indicators,
    hasExamples: isWithExamples,
  };
  const encoder = new TextEncoder();
  if (as === 'plan') {
    const files = newFolder(plan, shipped);
    return { kind: 'files', files: new Map([...files].map(([path, text]) => [path, encoder.encode(text)])) };
  }
  const bytes = await newWorkbook(plan, shipped);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { size } = plan.indicators;
  const about =
    size === 0
      ? 'An empty plan. Its sheet Read me says what goes where; drop it here when it is filled in.'
      : `A workbook with ${size === 1 ? 'the indicator' : `the ${size} indicators`} that you ticked. Drop it here: the published figures come with it.`;
  return { kind: 'saved', saved: savedFile('my-plan.xlsx', type, { bytes, about }) };
}
