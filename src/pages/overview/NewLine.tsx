import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanPlace } from '@/ui/address';
import { useNewFigures } from '@/ui/useNewFigures';

/** How many indicators have news since the reader's last visit; empty on a first visit, or if there is no news. */
export function NewLine({
  rows,
  where,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly where: PlanPlace;
}) {
  const { found, isKept } = useNewFigures(rows, where);
  if (!isKept || found.length === 0) return null;
  return (
    <>
      : {found.length === 1 ? '1 indicator is' : `${found.length} indicators are`} new since you last looked
    </>
  );
}
