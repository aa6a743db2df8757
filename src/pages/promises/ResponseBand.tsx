import { responseTime, type ResponseTime } from '@/domain/registers/responseTime';
import type { Recommendation } from '@/domain/registers/register';
import { formatDay } from '@/ui/formatPeriod';
import { daysText } from '@/wording/promisesText';
import { labelLanes, laneCount } from './labelLanes';

/** How much room the words at a day need: percent of the width, and rem of the height. */
const LABEL = 32;
const LANE = 3.4;
/** A part of the band that is narrower than this, in percent, has no room for words. */
const NARROW = 14;

/** How long the response to a review took, against the two months allowed, for each day it was reported. */
export function ResponseBand({
  recommendations,
  asAt,
}: {
  readonly recommendations: readonly Recommendation[];
  readonly asAt: string;
}) {
  const times = new Map<string, ResponseTime>();
  for (const one of recommendations) {
    const time = responseTime(one, asAt);
    if (time !== undefined) times.set(`${time.from} ${time.responded ?? ''}`, time);
  }
  if (times.size === 0)
    return (
      <p className="sc-missing">
        Nobody recorded the day on which these were reported, so no days can be counted.
      </p>
    );
  return (
    <>
      {[...times].map(([key, time]) => (
        <Band key={key} time={time} />
      ))}
    </>
  );
}

function Band({ time }: { readonly time: ResponseTime }) {
  const { days, daysAllowed, responded, daysSinceReport } = time;
  const length = Math.max(daysAllowed, daysSinceReport, 1);
  const share = (count: number) => (100 * count) / length;
  return (
    <div className="sc-response">
      <h3 className="govuk-heading-m">
        {responded === undefined
          ? `${daysText(days)} since it was reported, and no response is recorded`
          : `${daysText(days)} from report to response`}
      </h3>
      <p className="sc-response__bar" aria-hidden="true">
        {partsOf(time).map(({ kind, days: count, text }) => (
          <span key={kind} className={`sc-response__${kind}`} style={{ width: `${share(count)}%` }}>
            {share(count) >= NARROW && text}
          </span>
        ))}
      </p>
      <Days time={time} length={length} />
    </div>
  );
}

/** The days that matter, each below its point of the band. */
function Days({ time, length }: { readonly time: ResponseTime; readonly length: number }) {
  const days = daysOf(time);
  const placed = labelLanes(
    days.map(({ after }) => (100 * after) / length),
    LABEL,
  );
  return (
    <ul className="sc-response__days" style={{ minHeight: `${laneCount(placed) * LANE}rem` }}>
      {days.map(({ day, what }, index) => {
        const { at, side, lane } = placed[index] ?? { at: 0, side: 'start', lane: 0 };
        return (
          <li
            key={what}
            className={side === 'end' ? 'sc-response__day--end' : undefined}
            style={{ left: `${at}%`, paddingTop: `${lane * LANE + 0.2}rem` }}
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
  const more = days - daysAllowed;
  const since = daysSinceReport - Math.max(days, daysAllowed);
  const parts: readonly BandPart[] = [
    {
      kind: 'allowed',
      days: Math.min(days, daysAllowed),
      text: more < 0 ? daysText(days) : `two months: ${daysText(daysAllowed)}`,
    },
    { kind: 'more', days: more, text: `${daysText(more)} more` },
    { kind: 'left', days: -more, text: `${daysText(-more)} of the two months left` },
    { kind: 'since', days: responded === undefined ? 0 : since, text: '' },
  ];
  return parts.filter((part) => part.days > 0);
}

function daysOf({ from, dueBy, daysAllowed, responded, days, asAt, daysSinceReport }: ResponseTime) {
  const late = days - daysAllowed;
  const all = [
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
              late > 0 ? `response, ${daysText(late)} after the two months` : 'response, within two months',
          },
        ]),
    { day: asAt, after: daysSinceReport, what: `this view, ${daysText(daysSinceReport)} since the report` },
  ];
  return all.toSorted((a, b) => a.after - b.after);
}
