import { useMemo } from 'react';
import { goingWell, needingAttention, type WentOf } from '@/domain/certainty/attentionOrder';
import { strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { ratingChanges, ratingsLost } from '@/domain/scorecard/attention';
import { redSince } from '@/domain/scorecard/redSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { whereOf } from '@/ui/address';
import { Highlights } from './Highlights';
import { Moves } from './Moves';
import { PriorityCards } from './PriorityCards';

/**
 * What needs attention, what changed, and the worst figures of each priority. It is a component of its own so that the browser can answer the reader
 * between working out the rows and working out these lists from them.
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
  /** My set, as an address has it: it is no plan with priorities. */
  readonly set: string | undefined;
}) {
  const area = mainArea(data);
  const changes = useMemo(() => ratingChanges(data, rows, area), [data, rows, area]);
  const attention = useMemo(
    () => needingAttention(rows, (row) => redSince(data, row)?.periods ?? 0, directionsIn(data)),
    [data, rows],
  );
  const goingWellRows = useMemo(() => goingWell(rows, directionsIn(data)), [data, rows]);
  const planPlace = whereOf(data);
  return (
    <>
      <Highlights
        data={data}
        asAt={asAt}
        set={set}
        attention={attention}
        changes={changes}
        rows={rows}
        lost={ratingsLost(rows)}
        goingWellRows={goingWellRows}
        isCompared={rows.some(({ direction }) => direction.kind === 'change')}
        movesContent={<Moves data={data} rows={rows} area={area} entryPlace={{ data, planPlace, asAt }} />}
      />
      {set === undefined && <PriorityCards data={data} rows={rows} attention={attention} asAt={asAt} />}
    </>
  );
}

function directionsIn(data: PlanData): WentOf {
  return (row) => surelyWent(strongestChange(data, row));
}
