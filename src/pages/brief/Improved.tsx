import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { goingWell } from '@/domain/certainty/attentionOrder';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { strongestChange, surelyWent, type StrongestChange } from '@/domain/certainty/strongestChange';
import { wentCounts } from '@/domain/certainty/wentCounts';
import { COLOURS, type Colour } from '@/domain/figures/observation';
import { colourOf, directionWordOf, ratingChanges, type RatingChange } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { OTHERS_TEXT, wentTitle } from '@/wording/wentText';

const MOST = 2;

/**
 * How many figures are better by more than chance and how many worse, and two: first those, then those whose rating improved, then other green ones, and
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
      .filter(({ row, from, to }) => isImprovement(from, to) && directionWordOf(row) === 'improving')
      .map(({ row }) => row);
    const order = [
      ...new Set([...bySize([...green.filter((row) => went.includes(row)), ...went]), ...bySize(rated)]),
    ];
    return order.slice(0, MOST).map((row) => ({
      row,
      words: betterWords(
        row,
        strongest.get(row) ?? strongestChange(data, row),
        changes.find((one) => one.row === row),
      ),
    }));
  }, [data, rows, area]);
  const counts = useMemo(() => wentCounts(data, rows), [data, rows]);
  return (
    <section>
      <h2 className="govuk-heading-m">{wentTitle(counts)}</h2>
      <p className="sc-quiet sc-no-print">{OTHERS_TEXT}</p>
      <ul className="sc-brief__list">
        {better.map(({ row, words }) => (
          <li key={row.indicator.id}>
            <RatingMark colour={markColour(row.rating)} wordless />
            <span>
              <strong>{row.indicator.title}</strong> <span>{words}</span>
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

/** One year of few people does not show that things go well. */
function bySize(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  return rows.toSorted((a, b) => Number(hasSmallNumbers(a)) - Number(hasSmallNumbers(b)));
}

/**
 * "82.2% to 87.6%: red to green", which the title says may be chance where it counts none; "73.5%, 53.6% a year ago: stays green", because the last
 * month is not what makes it better.
 */
function betterWords(
  row: ScorecardRow,
  strongest: StrongestChange,
  change: RatingChange | undefined,
): string {
  const { direction, observation, indicator } = row;
  if (observation === undefined) return '';
  const { leads, lastYear } = strongest;
  const now = formatReading(observation.reading, indicator);
  const isSure = leads.kind === 'process' || leads.kind === 'year';
  const year = lastYear === undefined ? '' : `, ${formatReading(lastYear.reading, indicator)} a year ago`;
  const step = direction.kind === 'change' ? `${formatReading(direction.before, indicator)} to ${now}` : now;
  const colour = colourOf(row);
  const stays = colour === undefined ? undefined : `stays ${colour}`;
  const rating = change === undefined ? stays : `${change.from} to ${change.to}`;
  return `${isSure ? `${now}${year}` : step}${rating === undefined ? '' : `: ${rating}`}`;
}
