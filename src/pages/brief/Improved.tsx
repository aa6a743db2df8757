import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { goingWell } from '@/domain/certainty/attentionOrder';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { ratingChanges } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';

const MOST = 3;

/** How many figures improved, and three of them: first those whose rating did, then green ones, those on small numbers last. */
export function Improved({
  data,
  rows,
  area,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly area: AreaCode;
}) {
  const better = useMemo(() => {
    const improved = rows.filter(
      ({ direction }) => direction.kind === 'change' && direction.word === 'improving',
    );
    const changed = ratingChanges(data, rows, area).map(({ row }) => row);
    const first = [...changed, ...goingWell(rows)].filter((row) => improved.includes(row));
    // One year of few people does not show that things go well.
    const order = [...new Set(first)].toSorted(
      (a, b) => Number(hasSmallNumbers(a)) - Number(hasSmallNumbers(b)),
    );
    return { count: improved.length, first: order.slice(0, MOST) };
  }, [data, rows, area]);
  return (
    <section>
      <h2 className="govuk-heading-m">
        {better.count} of {rows.length} figures improved
      </h2>
      <ul className="sc-brief__list">
        {better.first.map((row) => (
          <li key={row.indicator.id}>
            <RatingMark colour={markColour(row.rating)} wordless />
            <span>
              <strong>{row.indicator.title}</strong> {moveOf(row)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function moveOf({ direction, observation, indicator }: ScorecardRow): string {
  if (direction.kind !== 'change' || observation === undefined) return '';
  return `${formatReading(direction.before, indicator)} to ${formatReading(observation.reading, indicator)}`;
}
