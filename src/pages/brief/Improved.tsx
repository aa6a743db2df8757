import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { goingWell } from '@/domain/certainty/attentionOrder';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import { wentCounts } from '@/domain/certainty/wentCounts';
import { COLOURS, type Colour } from '@/domain/figures/observation';
import { colourOf, ratingChanges, type RatingChange } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { changeCaution } from '@/wording/strongestText';
import { betterText, worseText } from '@/wording/wentText';

const MOST = 3;

/**
 * How many figures are better by more than chance and how many worse, and three: first those, then those whose rating improved, then other green ones, and
 * last those based on small numbers.
 */
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
    const strongest = new Map(rows.map((row) => [row, strongestChange(data, row)]));
    const wentOf = (row: ScorecardRow) => {
      const found = strongest.get(row);
      return found && surelyWent(found);
    };
    const changes = ratingChanges(data, rows, area);
    const went = rows.filter((row) => wentOf(row) === 'better');
    const green = goingWell(rows, wentOf);
    const rated = changes
      .filter(({ row, from, to }) => isImprovement(from, to) && row.direction.kind === 'change')
      .map(({ row }) => row);
    const order = [...new Set([...green.filter((row) => went.includes(row)), ...went, ...rated])];
    // One year of few people does not show that things go well.
    const bySize = order.toSorted((a, b) => Number(hasSmallNumbers(a)) - Number(hasSmallNumbers(b)));
    return bySize.slice(0, MOST).map((row) => ({
      row,
      note: changeCaution(strongest.get(row) ?? strongestChange(data, row), row),
      change: changes.find((one) => one.row === row),
    }));
  }, [data, rows, area]);
  const counts = useMemo(() => wentCounts(data, rows), [data, rows]);
  return (
    <section>
      <h2 className="govuk-heading-m">{betterText(counts)}</h2>
      <p className="govuk-body-s">{worseText(counts)}</p>
      <ul className="sc-brief__list">
        {better.map(({ row, note, change }) => (
          <li key={row.indicator.id}>
            <RatingMark colour={markColour(row.rating)} wordless />
            <span>
              <strong>{row.indicator.title}</strong>{' '}
              <span>{[moveOf(row, change), note].filter((part) => part !== undefined).join(', ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isImprovement(from: Colour, to: Colour): boolean {
  return COLOURS.indexOf(to) > COLOURS.indexOf(from);
}

/** "82.2% to 87.6%: red to green", "stays green" where the colour did not change. */
function moveOf(row: ScorecardRow, change: RatingChange | undefined): string | undefined {
  const { direction, observation, indicator } = row;
  if (direction.kind !== 'change' || observation === undefined) return undefined;
  const move = `${formatReading(direction.before, indicator)} to ${formatReading(observation.reading, indicator)}`;
  const colour = colourOf(row);
  const stays = colour === undefined ? '' : `: stays ${colour}`;
  return `${move}${change === undefined ? stays : `: ${change.from} to ${change.to}`}`;
}
