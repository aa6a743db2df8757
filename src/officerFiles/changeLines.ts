import type { Commentary } from '@/domain/plan/plan';
import type { FigureChange } from '@/domain/report/changesSince';
import { KIND_TITLES } from '@/wording/priorityText';
import { CHANGE_GROUPS, changeSinceText, changeTitle } from '@/wording/sinceReportText';

/** Lists the changes between two scorecards as lines for a terminal. There is a single line if nothing changed. */
export function changeLines(
  changes: readonly FigureChange[],
  commentary: readonly Commentary[],
): readonly string[] {
  if (changes.length + commentary.length === 0) return ['Nothing has changed.'];
  const changeGroups = CHANGE_GROUPS.flatMap(({ kinds, title }) => {
    const groupChanges = changes.filter(({ kind }) => kinds.includes(kind));
    return groupChanges.length === 0
      ? []
      : [`${title}: ${groupChanges.length}`, ...groupChanges.map((change) => `  ${changeLine(change)}`), ''];
  });
  if (commentary.length === 0) return changeGroups;
  return [
    ...changeGroups,
    `New commentary: ${commentary.length}`,
    ...commentary.map((paragraph) => `  ${paragraphLine(paragraph)}`),
    '',
  ];
}

/** One change as a sentence: "NEET: red, was amber (worse)." */
export function changeLine(change: FigureChange): string {
  return `${changeTitle(change)}: ${changeSinceText(change, false)}.`;
}

export function paragraphLine({ kind, indicator, priority, text }: Commentary): string {
  return `${indicator ?? priority ?? 'the plan'}, ${KIND_TITLES[kind].toLowerCase()}: ${text.replaceAll(/\s+/g, ' ')}`;
}
