import type { ColourSince } from '@/domain/report/colourSince';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** "since Aug 2025", beside a rating; "since at least Sep 2025: the figure before is withheld" where nobody can tell what that was. */
export function sinceTag({ since, isHiddenBefore }: Pick<ColourSince, 'since' | 'isHiddenBefore'>): string {
  const period = formatPeriodShort(since);
  return isHiddenBefore === true
    ? `since at least ${period}: the figure before is withheld`
    : `since ${period}`;
}
