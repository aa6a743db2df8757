import type { Plan } from '@/domain/plan/plan';
import { MARK_WORDS } from '@/ui/RatingMark';
import { isMySet, type ScorecardParams } from './scorecardParams';

/** The active filters in words, for paper, which has no controls: `Only: Red or Amber; worsening; “neet”.` */
export function filterText(view: ScorecardParams, { priorities, frameworks }: Plan): string {
  const themes = frameworks.flatMap(({ id, themes }) =>
    themes.map((theme) => [`${id}:${theme.id}`, theme.title] as const),
  );
  const parts = [
    isMySet(view) ? 'a reader’s own set' : undefined,
    view.rating.map((colour) => MARK_WORDS[colour]).join(' or ') || undefined,
    view.onlyExceptions ? 'exceptions' : undefined,
    view.direction,
    priorities.find(({ id }) => id === view.priority)?.title,
    themes.find(([id]) => id === view.theme)?.[1],
    view.search === '' ? undefined : `“${view.search}”`,
  ];
  return `Only: ${parts.filter((part) => part !== undefined).join('; ')}.`;
}
