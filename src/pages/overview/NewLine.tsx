import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanPlace } from '@/ui/address';
import { useNewFigures } from '@/ui/useNewFigures';

/** How many indicators have news since the reader's last visit. Shows nothing on a first visit, or if there is no news. */
export function NewLine({
  rows,
  planPlace,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly planPlace: PlanPlace;
}) {
  const { figures, isKept } = useNewFigures(rows, planPlace);
  if (!isKept || figures.length === 0) return null;
  return (
    <>
      : {figures.length === 1 ? '1 indicator is' : `${figures.length} indicators are`} new since you last
      looked
    </>
  );
}
