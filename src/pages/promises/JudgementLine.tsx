import { middleDay } from '@/domain/registers/judgementEvents';
import type { Judgement } from '@/domain/registers/register';
import { formatDay } from '@/ui/formatPeriod';
import { formatJudged } from '@/wording/promisesText';
import { labelLanes, laneCount, type LaidLabel } from './labelLanes';
import { mainBody } from './mainBody';

/** The width of a judgement's label, in percent of the line. The style sheet sets the height of a lane, which is less on paper. */
const LABEL_WIDTH = 24;
/**
 * If today's mark lies further right than this, in percent, its date is written to the left of the mark: on the narrowest line the date takes
 * a fifth of the width.
 */
const MOST_TODAY = 80;

/** Judgements on a line of years, oldest first; on a narrow screen a list. If `asAt` (ISO date) is given, the line marks that day. */
export function JudgementLine({
  judgements,
  asAt,
  isForWide = false,
}: {
  readonly judgements: readonly Judgement[];
  readonly asAt: string;
  /** Whether the line is hidden on a narrow screen, because the list below says the same. */
  readonly isForWide?: boolean;
}) {
  const sortedJudgements = judgements.toSorted((a, b) => a.date.localeCompare(b.date));
  const years = yearsFrom(sortedJudgements, asAt);
  if (sortedJudgements.length < 2) return null;
  const labelPlaces = labelLanes(
    sortedJudgements.map(({ date }) => percentAcross(middleDay(date), years)),
    LABEL_WIDTH,
  );
  const today = percentAcross(asAt, years);
  const classes = [
    'sc-judged',
    ...(isForWide ? ['sc-judged--wide'] : []),
    ...(laneCount(labelPlaces) > 1 ? ['sc-judged--lanes'] : []),
  ];
  return (
    <div className={classes.join(' ')}>
      <ol
        className="sc-judged__points"
        style={{ minHeight: `calc(${laneCount(labelPlaces)} * var(--sc-lane) + 0.5rem)` }}
      >
        {sortedJudgements.map((judgement, index) => (
          <Point
            key={index}
            judgement={judgement}
            labelPlace={labelPlaces[index]}
            isMainBody={judgement.body === mainBody(sortedJudgements)}
          />
        ))}
      </ol>
      <div className="sc-judged__axis" aria-hidden="true">
        {years.map((year) => (
          <span key={year} style={{ left: `${percentAcross(`${year}-01-01`, years)}%` }}>
            {year}
          </span>
        ))}
        {today <= 100 && (
          <i
            className={today > MOST_TODAY ? 'sc-judged__today sc-judged__today--end' : 'sc-judged__today'}
            style={{ left: `${today}%` }}
          >
            {formatDay(asAt)}
          </i>
        )}
      </div>
    </div>
  );
}

function Point({
  judgement: { date, body, subject, judgement, doubt },
  labelPlace,
  isMainBody,
}: {
  readonly judgement: Judgement;
  readonly labelPlace: LaidLabel | undefined;
  readonly isMainBody: boolean;
}) {
  if (labelPlace === undefined) return null;
  const classes = [
    'sc-judged__point',
    ...(labelPlace.side === 'end' ? ['sc-judged__point--end'] : []),
    ...(isMainBody ? [] : ['sc-judged__point--other']),
  ];
  return (
    <li
      className={classes.join(' ')}
      style={{ left: `${labelPlace.position}%`, height: `calc(${labelPlace.lane + 1} * var(--sc-lane))` }}
    >
      <span className="sc-judged__words">
        <strong>{judgement}</strong>{' '}
        <span>
          {body}, {formatJudged(date)}
          {doubt !== undefined && ' (in doubt)'}
        </span>{' '}
        <span className="sc-judged__subject">{subject}</span>
      </span>
    </li>
  );
}

/** The years that the line covers; `asAt` is included if it is not long after the last judgement. */
function yearsFrom(sortedJudgements: readonly Judgement[], asAt: string): readonly number[] {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const firstYear = yearOf(sortedJudgements[0]?.date ?? asAt);
  const lastYear = yearOf(sortedJudgements.at(-1)?.date ?? asAt);
  const endYear = yearOf(asAt) - lastYear <= 2 ? Math.max(lastYear, yearOf(asAt)) : lastYear;
  return Array.from({ length: endYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** How far along the line a day is, in per cent. */
function percentAcross(day: string, years: readonly number[]): number {
  const year = Number(day.slice(0, 4));
  const shareOfYear =
    (Date.parse(day) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
  return (100 * (year - (years[0] ?? year) + shareOfYear)) / years.length;
}
