import { responseTime, type ResponseTime } from '@/domain/registers/responseTime';
import type { Recommendation } from '@/domain/registers/register';
import { formatDay } from '@/ui/formatPeriod';
import { daysText } from '@/wording/promisesText';
import { labelLanes, laneCount } from './labelLanes';

/** The width of a date's label, in percent of the band. The style sheet sets the height of a lane, which is less on paper. */
const LABEL_WIDTH = 32;
/** A part of the band that is narrower than this, in percent, has no room for words. */
const NARROW_WIDTH = 14;

/** How long the response to a review took, against the two months that the law allows; one band for each date on which a review was reported. */
export function ResponseBand({
  recommendations,
  asAt,
}: {
  readonly recommendations: readonly Recommendation[];
  readonly asAt: string;
}) {
  const timesByKey = new Map<string, ResponseTime>();
  for (const recommendation of recommendations) {
    const time = responseTime(recommendation, asAt);
    if (time !== undefined) timesByKey.set(`${time.from} ${time.responded ?? ''}`, time);
  }
  if (timesByKey.size === 0)
    return (
      <p className="sc-missing">
        Nobody recorded the day on which these were reported, so no days can be counted.
      </p>
    );
  return (
    <>
      {[...timesByKey].map(([key, time]) => (
        <TimeBand key={key} time={time} />
      ))}
    </>
  );
}

function TimeBand({ time }: { readonly time: ResponseTime }) {
  const { days, daysAllowed, responded, daysSinceReport } = time;
  const length = Math.max(daysAllowed, daysSinceReport, 1);
  const percentOf = (count: number) => (100 * count) / length;
  return (
    <div className="sc-response">
      <h3 className="govuk-heading-m">
        {responded === undefined
          ? `${daysText(days)} since it was reported, and no response is recorded`
          : `${daysText(days)} from report to response`}
      </h3>
      <p className="sc-response__bar" aria-hidden="true">
        {partsOf(time).map(({ kind, days: count, text }) => (
          <span key={kind} className={`sc-response__${kind}`} style={{ width: `${percentOf(count)}%` }}>
            {percentOf(count) >= NARROW_WIDTH && text}
          </span>
        ))}
      </p>
      <TimeDays time={time} length={length} />
    </div>
  );
}

/** The dates that matter, each written below its point of the band. */
function TimeDays({ time, length }: { readonly time: ResponseTime; readonly length: number }) {
  const days = daysOf(time);
  const labelPlaces = labelLanes(
    days.map(({ after }) => (100 * after) / length),
    LABEL_WIDTH,
  );
  return (
    <ul
      className="sc-response__days"
      style={{ minHeight: `calc(${laneCount(labelPlaces)} * var(--sc-lane))` }}
    >
      {days.map(({ day, what }, index) => {
        const { position, side, lane } = labelPlaces[index] ?? { position: 0, side: 'start', lane: 0 };
        return (
          <li
            key={what}
            className={side === 'end' ? 'sc-response__day--end' : undefined}
            style={{ left: `${position}%`, paddingTop: `calc(${lane} * var(--sc-lane) + 0.2rem)` }}
          >
            <strong>{formatDay(day)}</strong> <span>{what}</span>
          </li>
        );
      })}
    </ul>
  );
}

type BandPart = {
  readonly kind: 'allowed' | 'more' | 'left' | 'since';
  readonly days: number;
  readonly text: string;
};

/** The parts of the band: from the report to the response or to now, then what is left of the two months, or what has passed since. */
function partsOf({ days, daysAllowed, responded, daysSinceReport }: ResponseTime): readonly BandPart[] {
  const daysOver = days - daysAllowed;
  const daysSince = daysSinceReport - Math.max(days, daysAllowed);
  const parts: readonly BandPart[] = [
    {
      kind: 'allowed',
      days: Math.min(days, daysAllowed),
      text: daysOver < 0 ? daysText(days) : `two months: ${daysText(daysAllowed)}`,
    },
    { kind: 'more', days: daysOver, text: `${daysText(daysOver)} more` },
    { kind: 'left', days: -daysOver, text: `${daysText(-daysOver)} of the two months left` },
    { kind: 'since', days: responded === undefined ? 0 : daysSince, text: '' },
  ];
  return parts.filter((part) => part.days > 0);
}

function daysOf({ from, dueBy, daysAllowed, responded, days, asAt, daysSinceReport }: ResponseTime) {
  const daysLate = days - daysAllowed;
  const allDays = [
    { day: from, after: 0, what: 'reported' },
    {
      day: dueBy,
      after: daysAllowed,
      what: `two months (${daysText(daysAllowed)}), if it was received on the first day`,
    },
    ...(responded === undefined
      ? []
      : [
          {
            day: responded,
            after: days,
            what:
              daysLate > 0
                ? `response, ${daysText(daysLate)} after the two months`
                : 'response, within two months',
          },
        ]),
    { day: asAt, after: daysSinceReport, what: `this view, ${daysText(daysSinceReport)} since the report` },
  ];
  return allDays.toSorted((a, b) => a.after - b.after);
}
