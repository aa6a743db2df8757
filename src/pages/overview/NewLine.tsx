import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanAddress } from '@/ui/address';
import { useNewFigures } from '@/ui/useNewFigures';

/** How many indicators have news since the reader's last visit. Shows nothing on a first visit, or if there is no news. */
export function NewLine({
  rows,
  planAddress,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly planAddress: PlanAddress;
}) {
  const { figures, isKept } = useNewFigures(rows, planAddress);
  if (!isKept || figures.length === 0) return null;
  return (
    <>
      : {figures.length === 1 ? '1 indicator is' : `${figures.length} indicators are`} new since you last
      looked
    </>
  );
}
