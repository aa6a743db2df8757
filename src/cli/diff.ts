import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Commentary } from '@/domain/plan/plan';
import type { FigureChange } from '@/domain/report/changesSince';
import { changeLines } from '@/officerFiles/changeLines';
import { earlierScorecard } from '@/officerFiles/earlierScorecard';
import { scorecardChanges, type ComparedScorecard } from '@/officerFiles/scorecardChanges';
import { changeSinceText, changeTitle } from '@/wording/sinceReportText';
import { areasAsked } from './areasAsked';
import { readFrozen } from './frozenReport';
import { planSource } from './planSource';
import {
  feedsAt,
  formatFrom,
  isFileAt,
  MisuseError,
  readArguments,
  type Terminal,
  UsageError,
} from './terminal';
import { isZipAt, zipAt } from './zipAt';

type DiffOptions = {
  readonly area: string | undefined;
  readonly plan: string | undefined;
  readonly feeds: string | undefined;
};

/**
 * `scorecard diff OLD NEW`: lists the changes between two scorecards. Each is a frozen report, a plan or a pack; the old one may also be a
 * single HTML file or the zip of a site.
 */
export async function diff(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string' },
    plan: { type: 'string' },
    feeds: { type: 'string' },
    format: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const [oldPath, newPath, ...morePaths] = positionals;
  if (oldPath === undefined || newPath === undefined || morePaths.length > 0)
    throw new UsageError(
      'Expected two: the old and the new, each a plan, a pack, or a report that "scorecard freeze" kept.',
    );
  const sideOptions = { area: values.area, plan: values.plan, feeds: await feedsAt(values.feeds) };
  const laterSide = await sideAt(newPath, sideOptions, terminal);
  const earlierSide =
    (await publishedAt(oldPath, laterSide)) ?? (await sideAt(oldPath, sideOptions, terminal));
  if (earlierSide === undefined || laterSide === undefined) return 1;
  const { changes, commentary } = scorecardChanges(earlierSide, laterSide);
  terminal.result(
    format === 'json'
      ? `${JSON.stringify({ changes: changes.map(changeRecord), commentary: commentary.map(paragraphRecord) }, null, 2)}\n`
      : changeLines(changes, commentary)
          .map((line) => `${line}\n`)
          .join(''),
  );
  return 0;
}

/**
 * Finds an earlier scorecard at a path: a single HTML file or the zip of a site. Returns undefined for any other path. Throws a `MisuseError`
 * if that scorecard cannot be compared.
 */
async function publishedAt(
  path: string,
  laterSide: ComparedScorecard | undefined,
): Promise<ComparedScorecard | undefined> {
  if (laterSide?.kind !== 'plan' || !/\.(html?|zip)$/i.test(path) || !(await isFileAt(path)))
    return undefined;
  const files = (await isZipAt(path))
    ? await zipAt(path)
    : new Map([[path, new Uint8Array(await readFile(path))]]);
  const earlierFound = earlierScorecard(files, laterSide);
  if (earlierFound.kind === 'refused') throw new MisuseError(`${path}: ${earlierFound.why}`);
  return earlierFound.kind === 'earlier' ? earlierFound.scorecard : undefined;
}

async function sideAt(
  path: string,
  { area: word, plan, feeds }: DiffOptions,
  terminal: Terminal,
): Promise<ComparedScorecard | undefined> {
  if ((await isFileAt(path)) && !/\.(xlsx|zip)$/i.test(path)) {
    const report = basename(path).replace(/\.csv$/i, '');
    return { kind: 'frozen', figures: await readFrozen(path), report };
  }
  const source = await planSource(path, { plan, feeds, terminal });
  if (source === undefined) return undefined;
  const [area = source.example] = word === undefined ? [] : areasAsked(word, source);
  return { kind: 'plan', data: await source.dataFor(area), area };
}

/** A change as a record that a script can read. */
function changeRecord(change: FigureChange): object {
  const { indicator, area } = 'now' in change ? change.now : change.was;
  const rating = change.kind === 'rating' ? { was: change.was, is: change.is } : {};
  return {
    kind: change.kind,
    indicator,
    area,
    title: changeTitle(change),
    ...rating,
    text: changeSinceText(change, false),
  };
}

function paragraphRecord({ kind, indicator, priority, text }: Commentary): object {
  return { kind, indicator: indicator ?? null, priority: priority ?? null, text };
}
