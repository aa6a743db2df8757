import { responseTime, type ResponseTime } from '@/domain/registers/responseTime';
import type { Recommendation } from '@/domain/registers/register';
import { formatDay } from '@/ui/formatPeriod';
import { daysText } from '@/wording/promisesText';

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
      <p className="sc-missing">Nobody recorded when these were reported, so that no days can be counted.</p>
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
  const { days, twoMonths, responded, from, dueBy, sinceReport, asAt } = time;
  const more = days - twoMonths;
  const marks = [
    { day: from, what: 'reported' },
    { day: dueBy, what: `two months (${daysText(twoMonths)}), if it was received on the first day` },
    ...(responded === undefined ? [] : [{ day: responded, what: responseWords(more) }]),
    { day: asAt, what: `this view, ${daysText(sinceReport)} since the report` },
  ].toSorted((a, b) => a.day.localeCompare(b.day));
  return (
    <div className="sc-response">
      <h3 className="govuk-heading-m">
        {responded === undefined
          ? `${daysText(days)} since it was reported, and no response is recorded`
          : `${daysText(days)} from report to response`}
      </h3>
      <p className="sc-response__bar" aria-hidden="true">
        <span style={{ flexGrow: Math.min(days, twoMonths) }}>
          {days < twoMonths ? daysText(days) : `two months: ${daysText(twoMonths)}`}
        </span>
        {more < 0 && (
          <span className="sc-response__left" style={{ flexGrow: -more }}>
            {daysText(-more)} of the two months left
          </span>
        )}
        {more > 0 && (
          <span className="sc-response__more" style={{ flexGrow: more }}>
            {daysText(more)} more
          </span>
        )}
      </p>
      <ul className="sc-response__days">
        {marks.map(({ day, what }) => (
          <li key={what}>
            <strong>{formatDay(day)}</strong> {what}
          </li>
        ))}
      </ul>
    </div>
  );
}

function responseWords(more: number): string {
  return more > 0 ? `response, ${daysText(more)} after the two months` : 'response, within the two months';
}
