import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanPlace } from '@/ui/address';
import { useNewFigures } from '@/ui/useNewFigures';

/** How many indicators are new to this reader; empty on a first visit, and where nothing is new. */
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
