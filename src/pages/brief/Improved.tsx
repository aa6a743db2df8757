import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { goingWell } from '@/domain/certainty/attentionOrder';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { colourOf, ratingChanges, type RatingChange } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';

const MOST = 3;

/** How many figures improved, and three of them: first those whose rating improved, then green ones, and last those based on small numbers. */
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
    const changes = ratingChanges(data, rows, area);
    const first = [...changes.map(({ row }) => row), ...goingWell(rows)].filter((row) =>
      improved.includes(row),
    );
    // One year of few people does not show that things go well.
    const order = [...new Set(first)].toSorted(
      (a, b) => Number(hasSmallNumbers(a)) - Number(hasSmallNumbers(b)),
    );
    return {
      count: improved.length,
      first: order.slice(0, MOST).map((row) => ({ row, change: changes.find((one) => one.row === row) })),
    };
  }, [data, rows, area]);
  return (
    <section>
      <h2 className="govuk-heading-m">
        {better.count} of {rows.length} figures improved
      </h2>
      <ul className="sc-brief__list">
        {better.first.map(({ row, change }) => (
          <li key={row.indicator.id}>
            <RatingMark colour={markColour(row.rating)} wordless />
            <span>
              <strong>{row.indicator.title}</strong> <span>{moveOf(row, change)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "82.2% to 87.6%: red to green", "stays green" where the colour did not change. */
function moveOf(row: ScorecardRow, change: RatingChange | undefined): string {
  const { direction, observation, indicator } = row;
  if (direction.kind !== 'change' || observation === undefined) return '';
  const move = `${formatReading(direction.before, indicator)} to ${formatReading(observation.reading, indicator)}`;
  const colour = colourOf(row);
  const stays = colour === undefined ? '' : `: stays ${colour}`;
  const rating = change === undefined ? stays : `: ${change.from} to ${change.to}`;
  return `${move}${rating}${hasSmallNumbers(row) ? ', small numbers' : ''}`;
}
