import type { CommentChange } from './ontoComments';
import type { OntoChanges } from './ontoPlan';

/** Writes the changes to a plan as sentences. */
export function ontoLines({
  newFigures,
  newPeriods,
  revised,
  newIndicators,
  renamedIndicators,
  gone,
  newTargets,
  changedTargets,
  comments,
}: OntoChanges): readonly string[] {
  const periods = newPeriods.map(({ period, count }) => `${count} of ${periodInWords(period)}`).join(', ');
  return [
    `${newFigures} new ${newFigures === 1 ? 'figure' : 'figures'}${newPeriods.length > 1 ? `: ${periods}` : ''}.`,
    ...renamedIndicators.map(({ title, titleBefore }) => `Renamed: ${title}, which was ${titleBefore}.`),
    ...newIndicators.map((title) => `New indicator: ${title}.`),
    ...gone.map(
      (title) => `Not in the sheet any more: ${title}. It stays in the plan with its earlier figures.`,
    ),
    ...targetLine(newTargets, 'new'),
    ...targetLine(changedTargets, 'changed'),
    ...COMMENT_KINDS.flatMap((kind) => commentLine(comments, kind)),
    ...revised.map(
      ({ indicator, period, was: valueBefore, is: valueAfter }) =>
        `Revised: ${indicator}, ${periodInWords(period)}: was ${valueBefore}, is ${valueAfter}.`,
    ),
  ];
}

/** Writes `2017 April` as `April 2017`, and `201718 Financial year` as `the year 2017/18`. */
function periodInWords(period: string): string {
  const [, time = '', periodKind = ''] = /^(\S+) (.+)$/.exec(period) ?? [];
  const year = time.length === 6 ? `${time.slice(0, 4)}/${time.slice(4)}` : time;
  return periodKind.endsWith(' year') ? `the year ${year}` : `${periodKind} ${year}`;
}

function targetLine(count: number, targetsText: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${targetsText} ${count === 1 ? 'target' : 'targets'}.`];
}

const COMMENT_KINDS = ['new', 'changed', 'taken away'] as const;

/** Writes, for instance, `1 comment changed: Referrals, March 2017.` */
function commentLine(comments: readonly CommentChange[], kind: CommentChange['kind']): readonly string[] {
  const ofKind = comments.filter((change) => change.kind === kind);
  if (ofKind.length === 0) return [];
  const count = ofKind.length === 1 ? '1 comment' : `${ofKind.length} comments`;
  const commentNames = ofKind.map(({ indicator, period }) =>
    period === '' ? indicator : `${indicator}, ${periodInWords(period)}`,
  );
  const reasonText = kind === 'taken away' ? ', as none is taken from the sheet now' : '';
  return [
    `${kind === 'new' ? `${count} added` : `${count} ${kind}`}${reasonText}: ${commentNames.join('; ')}.`,
  ];
}
