import { basename } from 'node:path';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import type { Commentary } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { changesSince, type FigureChange, type Later } from '@/domain/report/changesSince';
import { earlierChanges } from '@/domain/report/earlierChanges';
import { keptFigures } from '@/domain/report/keptFigures';
import { laterOf, writtenSince } from '@/domain/report/sinceReport';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { changeSinceText, changeTitle } from '@/wording/sinceReportText';
import { areasAsked } from './areasAsked';
import { changeLines } from './changeLines';
import { readFrozen } from './frozenReport';
import { planSource } from './planSource';
import { feedsAt, formatFrom, isFileAt, readArguments, type Terminal, UsageError } from './terminal';

type Asked = {
  readonly area: string | undefined;
  readonly plan: string | undefined;
  readonly feeds: string | undefined;
};

/** `scorecard diff OLD NEW`: what changed between two scorecards, each a frozen report, a plan folder or a pack. */
export async function diff(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string' },
    plan: { type: 'string' },
    feeds: { type: 'string' },
    format: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const [old, now, ...more] = positionals;
  if (old === undefined || now === undefined || more.length > 0)
    throw new UsageError('Expected two: the old and the new, each a frozen report, a plan folder or a pack.');
  const asked = { area: values.area, plan: values.plan, feeds: await feedsAt(values.feeds) };
  const [before, after] = [await sideAt(old, asked, terminal), await sideAt(now, asked, terminal)];
  if (before === undefined || after === undefined) return 1;
  const changes = [
    ...changesSince(before.figures, after.figures, after.laterOf),
    ...overwritten(before, after),
  ];
  const commentary = newCommentary(before, after);
  terminal.result(
    format === 'json'
      ? `${JSON.stringify({ changes: changes.map(changeRecord), commentary: commentary.map(paragraphRecord) }, null, 2)}\n`
      : changeLines(changes, commentary)
          .map((line) => `${line}\n`)
          .join(''),
  );
  return 0;
}

/** One of the two scorecards. */
type Side = {
  readonly figures: readonly KeptFigure[];
  /** Undefined for a frozen report, which keeps no commentary. */
  readonly data: PlanData | undefined;
  /** The report's id, of a frozen report. */
  readonly report: string | undefined;
  readonly laterOf: ((was: KeptFigure) => Later | undefined) | undefined;
};

async function sideAt(
  path: string,
  { area: word, plan, feeds }: Asked,
  terminal: Terminal,
): Promise<Side | undefined> {
  if (await isFileAt(path)) {
    const report = basename(path).replace(/\.csv$/i, '');
    return { figures: await readFrozen(path), data: undefined, report, laterOf: undefined };
  }
  const source = await planSource(path, { plan, feeds, terminal });
  if (source === undefined) return undefined;
  const [area = source.example] = word === undefined ? [] : areasAsked(word, source);
  const data = await source.dataFor(area);
  return {
    figures: keptFigures(scorecardOf(data, area), area),
    data,
    report: undefined,
    laterOf: (was) => laterOf(data, was),
  };
}

/** Figures of periods that neither scorecard shows first; a frozen report keeps no such figure. */
function overwritten(before: Side, after: Side): readonly FigureChange[] {
  const [area] = before.figures.map((figure) => figure.area);
  if (before.data === undefined || after.data === undefined || area === undefined) return [];
  return earlierChanges(before.data, after.data, { area, shown: before.figures });
}

/** Paragraphs that the old plan or pack does not have; beside a frozen report, those that were written after it. */
function newCommentary(before: Side, { data }: Side): readonly Commentary[] {
  if (data === undefined) return [];
  if (before.data === undefined) {
    const report = data.plan.reports.find(({ id }) => id === before.report);
    return report === undefined ? [] : writtenSince(data.plan, report, data.commentary);
  }
  const key = ({ kind, indicator, priority, text }: Commentary) =>
    [kind, indicator, priority, text].join('|');
  const held = new Set(before.data.commentary.map(key));
  return data.commentary.filter((paragraph) => !held.has(key(paragraph)));
}

/** A change as a record for a script: what changed, and how. */
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
