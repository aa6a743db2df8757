import { useMemo } from 'react';
import { goingWell, needingAttention, type ChangeWayOf } from '@/domain/certainty/attentionOrder';
import { strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { ratingChanges, lostRatings, previousColour } from '@/domain/scorecard/attention';
import { redSince } from '@/domain/scorecard/redSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { planAddressOf } from '@/ui/address';
import { Highlights } from './Highlights';
import { Moves } from './Moves';
import { PriorityCards } from './PriorityCards';

/**
 * What needs attention, what changed, and the worst figures of each priority. These lists are a component of their own, so that the browser
 * can respond to the reader after the rows are worked out and before the lists are.
 */
export function Findings({
  data,
  rows,
  asAt,
  set,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly asAt: string | undefined;
  /** The reader's own set of indicators, as the address has it. A set has no priorities of its own. */
  readonly set: string | undefined;
}) {
  const area = mainArea(data);
  const changes = useMemo(() => ratingChanges(data, rows, area), [data, rows, area]);
  const attention = useMemo(
    () => needingAttention(rows, (row) => redSince(data, row)?.periods ?? 0, directionsIn(data)),
    [data, rows],
  );
  const goingWellRows = useMemo(() => goingWell(rows, directionsIn(data)), [data, rows]);
  const planAddress = planAddressOf(data);
  return (
    <>
      <Highlights
        data={data}
        asAt={asAt}
        set={set}
        attention={attention}
        changes={changes}
        rows={rows}
        lostRatings={lostRatings(rows)}
        goingWellRows={goingWellRows}
        isCompared={rows.some((row) => previousColour(data, row, area) !== undefined)}
        movesContent={<Moves data={data} rows={rows} area={area} entryPlace={{ data, planAddress, asAt }} />}
      />
      {set === undefined && <PriorityCards data={data} rows={rows} attention={attention} asAt={asAt} />}
    </>
  );
}

function directionsIn(data: PlanData): ChangeWayOf {
  return (row) => surelyWent(strongestChange(data, row));
}
