import type { CommentChange } from './ontoComments';
import type { OntoChanges } from './ontoPlan';

/** The changes in sentences. */
export function ontoLines({
  newFigures,
  newPeriods,
  revised,
  newIndicators,
  gone,
  newTargets,
  changedTargets,
  comments,
}: OntoChanges): readonly string[] {
  const periods = newPeriods.map(({ period, count }) => `${count} of ${spoken(period)}`).join(', ');
  return [
    `${newFigures} new ${newFigures === 1 ? 'figure' : 'figures'}${newPeriods.length > 1 ? `: ${periods}` : ''}.`,
    ...newIndicators.map((title) => `New indicator: ${title}.`),
    ...gone.map(
      (title) => `Not in the sheet any more: ${title}. It stays in the plan with its earlier figures.`,
    ),
    ...targetLine(newTargets, 'new'),
    ...targetLine(changedTargets, 'changed'),
    ...COMMENT_KINDS.flatMap((kind) => commentLine(comments, kind)),
    ...revised.map(
      ({ indicator, period, was, is }) => `Revised: ${indicator}, ${spoken(period)}: was ${was}, is ${is}.`,
    ),
  ];
}

/** `2017 April` as `April 2017`, `201718 Financial year` as `the year 2017/18`. */
function spoken(period: string): string {
  const [, time = '', of = ''] = /^(\S+) (.+)$/.exec(period) ?? [];
  const year = time.length === 6 ? `${time.slice(0, 4)}/${time.slice(4)}` : time;
  return of.endsWith(' year') ? `the year ${year}` : `${of} ${year}`;
}

function targetLine(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what} ${count === 1 ? 'target' : 'targets'}.`];
}

const COMMENT_KINDS = ['new', 'changed', 'taken away'] as const;

/** `1 comment changed: Referrals, March 2017.` */
function commentLine(comments: readonly CommentChange[], kind: CommentChange['kind']): readonly string[] {
  const of = comments.filter((one) => one.kind === kind);
  if (of.length === 0) return [];
  const count = of.length === 1 ? '1 comment' : `${of.length} comments`;
  const named = of.map(({ indicator, period }) =>
    period === '' ? indicator : `${indicator}, ${spoken(period)}`,
  );
  const why = kind === 'taken away' ? ', as none is taken from the sheet now' : '';
  return [`${kind === 'new' ? `${count} added` : `${count} ${kind}`}${why}: ${named.join('; ')}.`];
}
