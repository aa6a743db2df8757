import { chosenNeighbours, neighboursOf, newFolder, type NewPlan } from '@/newPlan/newPlan';
import { offeredIndicators } from '@/newPlan/chosenIndicators';
import { newWorkbook } from '@/newPlan/newWorkbook';
import { correctedCopies } from '@/officerFiles/correctedCopies';
import { countsNobody, countsPeopleAgain } from '@/officerFiles/countsNobody';
import { fractionMends } from '@/officerFiles/fractionMends';
import { leftSheets, withSheetLeft } from '@/officerFiles/leftSheets';
import { mendedFiles, mendsFor } from '@/officerFiles/mends';
import { withSheetNamed } from '@/officerFiles/namedSheet';
import { peopleKept, withPeopleBehind } from '@/officerFiles/peopleBehind';
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
import { issuesInDeskWords } from './deskWords';
import type { AskedQuestion, Beginning, DeskAnswer, DeskAsk, DeskReply } from './deskMessages';
import { checkPlan, previewOf, type Progress } from './deskWork';
import { offersFound, planWithOffers } from './feedWork';
import { fragmentsFor, openingsOf } from './fragments';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { askedMends, keepOffered } from './offeredMends';
import { recognisedFiles } from './recognisedFiles';
import { savedFile } from './savedFiles';
import { savedWithReport } from './savedWithReport';
import { changesSince, changesSinceKept, type Since } from './sinceEarlier';
import { wideAnswer } from './wideWork';

/** The worker that does the desk's long tasks, so that the page stays responsive. */
addEventListener('message', ({ data }: MessageEvent<AskedQuestion>) => {
  const { id, question } = data;
  const postReply = (message: DeskReply) => postMessage(message);
  const progress: Progress = (text) => postReply({ kind: 'progress', id, text });
  answerQuestion(question, progress).then(
    async (answer) => {
      for (const message of answerInParts(id, answer)) {
        postReply(message);
        if (message.kind === 'mends') await waitOneFrame();
      }
    },
    (error: unknown) =>
      postReply({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) }),
  );
});

const MENDS_AT_ONCE = 4_000;

/** Waits between two messages, so that the page has time for other work: messages that arrive together are handled together. */
const waitOneFrame = () => new Promise((resolve) => setTimeout(resolve, 16));

/** Divides an answer into several messages: one with a hundred thousand corrections would make the page freeze. */
function* answerInParts(id: number, answer: DeskAnswer): Generator<DeskReply> {
  if (answer.kind !== 'checked') {
    yield { kind: 'answer', id, answer };
    return;
  }
  let offset = 0;
  for (; offset + MENDS_AT_ONCE < answer.mends.length; offset += MENDS_AT_ONCE)
    yield { kind: 'mends', id, mends: answer.mends.slice(offset, offset + MENDS_AT_ONCE) };
  yield { kind: 'answer', id, answer: { ...answer, mends: answer.mends.slice(offset) } };
}

async function answerQuestion(question: DeskAsk, progress: Progress): Promise<DeskAnswer> {
  switch (question.kind) {
    case 'recognise':
      progress('Reading the files');
      return { kind: 'recognised', dropped: await recognisedFiles(question.files, question.openPlan) };
    case 'read wide':
      progress('Reading the sheet');
      return { kind: 'wide', wide: wideAnswer(question.wideQuestion) };
    case 'feeds':
      progress('Reading what the files could bring');
      return { kind: 'feeds', offers: await offersFound(question.offersQuestion) };
    case 'take feeds':
      progress('Making the plan');
      return { kind: 'files', files: await planWithOffers(question.offersQuestion, question.takenOffers) };
    case 'check': {
      const checkedPlan = await checkPlan(question.files, progress);
      const tables = await tablesOf(question.files);
      const issues = withTypedTexts(firstIssuesOfEachKind(checkedPlan.issues), tables);
      const mends = mendsFor(checkedPlan.issues, tables);
      keepOffered(question.files, mends);
      return {
        kind: 'checked',
        checked: {
          ...checkedPlan,
          issues:
            question.printed === undefined
              ? issues
              : issuesInDeskWords(atPrintedCells(issues, tables, question.printed), question.printed),
        },
        hasExamples: hasExamples(tables),
        leftOutSheets: leftSheets(tables),
        planAsked: planAsked(tables),
        mends,
        fractions: fractionMends(checkedPlan.issues, tables),
        fragments: fragmentsFor(issues, tables),
        openings: openingsOf(tables),
        since: checkedPlan.plan && (await sinceOf(question, progress)),
      };
    }
    case 'tables':
      return { kind: 'files', files: await tablesOf(question.files) };
    case 'mend':
      progress('Writing the corrections into a copy');
      return {
        kind: 'files',
        files: await issuesInCopies(
          question.files,
          mendedFiles(
            await tablesOf(question.files),
            await askedMends(question.files, question.mends, progress),
          ),
        ),
      };
    case 'counts nobody':
    case 'counts people': {
      const markCount = question.kind === 'counts nobody' ? countsNobody : countsPeopleAgain;
      const tables = await tablesOf(question.files);
      return {
        kind: 'files',
        files: await issuesInCopies(question.files, markCount(tables, question.indicator)),
      };
    }
    case 'people behind': {
      const tables = await tablesOf(question.files);
      return {
        kind: 'files',
        files: await issuesInCopies(question.files, withPeopleBehind(tables, question.people)),
      };
    }
    case 'keep people': {
      const tables = await tablesOf(question.files);
      const people = peopleKept(await tablesOf(question.earlierFiles), tables);
      if (people.size === 0) return { kind: 'files', files: question.files, cells: 0 };
      const countedTables = withPeopleBehind(tables, people);
      return {
        kind: 'files',
        files: await issuesInCopies(question.files, countedTables),
        cells: people.size,
      };
    }
    case 'looked at': {
      const tables = await tablesOf(question.files);
      const date = new Date().toISOString().slice(0, 10);
      const markedTables = withTextsLookedAt(tables, question.cells, { by: question.by, date });
      return { kind: 'files', files: await issuesInCopies(question.files, markedTables) };
    }
    case 'name sheet':
      return { kind: 'files', files: withSheetNamed(question.files, question.sheet) };
    case 'leave sheet':
      return { kind: 'files', files: await withSheetLeft(question.files, question.sheet) };
    case 'name plan':
      return { kind: 'files', files: await withPlanAnswers(question.files, question.answers) };
    case 'drop examples':
      return { kind: 'files', files: withoutExamples(await tablesOf(question.files)) };
    case 'save':
      return {
        kind: 'saved',
        ...(await savedWithReport(question.format, question.saveOptions, progress)),
      };
    case 'preview':
      return { kind: 'preview', pack: await previewOf(question.files, progress) };
    case 'since':
      return { kind: 'since', since: await changesSince(question.files, question.earlierFiles, progress) };
    case 'offer': {
      const { indicators, plan, neighbours } = await shippedFiles();
      const rows = neighboursOf(question.authority, neighbours);
      return {
        kind: 'offered',
        indicators: offeredIndicators(indicators, plan),
        neighbours: rows.map((row) => ({ code: String(row[2]), name: String(row.at(-1)) })),
      };
    }
    case 'begin':
      progress('Making the plan');
      return await newPlanFiles(question.beginning);
  }
}

/** The most issues of each kind that are sent to the page. A hundred thousand would slow the page down, and nobody reads them. */
const MOST_OF_A_KIND = 500;

function firstIssuesOfEachKind(issues: readonly Issue[]): readonly Issue[] {
  const gatherer = issueGatherer(MOST_OF_A_KIND);
  for (const issue of issues) gatherer.add(issue);
  return gatherer.issues();
}

/** The officer's own files with changed tables in copies of them; the tables alone, where a workbook is not laid out so that it can be written into. */
async function sinceOf(
  { files, comparedWith }: DeskAsk & { readonly kind: 'check' },
  progress: Progress,
): Promise<Since | undefined> {
  return await (comparedWith === undefined
    ? changesSinceKept(files, progress)
    : changesSince(files, comparedWith, progress));
}

async function issuesInCopies(files: HeldFiles, tables: HeldFiles): Promise<HeldFiles> {
  const correctedFiles = await correctedCopies(files, tables).catch(() => undefined);
  if (correctedFiles === undefined) return tables;
  const allFiles = new Map([...files, ...correctedFiles]);
  // If a workbook has no sheet for the marks, they are in a file beside it.
  const marksFile = tables.get(LOOKED_AT.file);
  const hasMarks = marksFile === undefined || (await tablesOf(allFiles)).has(LOOKED_AT.file);
  return hasMarks ? allFiles : allFiles.set(LOOKED_AT.file, marksFile);
}

async function newPlanFiles({
  authority,
  neighbours,
  indicators,
  hasExamples: isWithExamples,
  format,
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
  if (format === 'plan') {
    const files = newFolder(plan, shipped);
    return { kind: 'files', files: new Map([...files].map(([path, text]) => [path, encoder.encode(text)])) };
  }
  const bytes = await newWorkbook(plan, shipped);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { size } = plan.indicators;
  const description =
    size === 0
      ? 'An empty plan. Its sheet Read me says what goes where; drop it here when it is filled in.'
      : `A workbook with ${size === 1 ? 'the indicator' : `the ${size} indicators`} that you ticked. Drop it here: the published figures come with it.`;
  return { kind: 'saved', saved: savedFile('my-plan.xlsx', type, { bytes, description }) };
}
