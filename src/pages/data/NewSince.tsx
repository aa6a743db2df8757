import { useMemo } from 'react';
import type { NewFigure } from '@/domain/report/seenFigures';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { hrefOf, whereOf } from '@/ui/address';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { useNewFigures } from '@/ui/useNewFigures';

/** What is new since this reader's last visit, which only this browser remembers. Empty on a site for members. */
export function NewSince({ data }: { readonly data: PlanData }) {
  const rows = useMemo(() => scorecardOf(data, mainArea(data)), [data]);
  const where = whereOf(data);
  const { found, since, isKept, seen, forget } = useNewFigures(rows, where);
  if (!isKept) return null;
  return (
    <section className="sc-no-print">
      <h2 className="govuk-heading-m">New since you last looked</h2>
      {since === undefined ? (
        <p className="govuk-body">
          Nothing is remembered of earlier visits.{' '}
          <button type="button" className="sc-link-button" onClick={seen}>
            Remember today’s figures
          </button>
        </p>
      ) : (
        <>
          <p className="govuk-body">{leadText(found.length, since)}</p>
          {found.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {found.map((one) => (
                <li key={one.row.indicator.id}>
                  <a
                    className="govuk-link"
                    href={hrefOf({ ...where, page: 'indicator', indicator: one.row.indicator.id })}
                  >
                    {one.row.indicator.title}
                  </a>
                  : {changeText(one)}
                </li>
              ))}
            </ul>
          )}
          <p className="govuk-body-s">
            {found.length > 0 && (
              <>
                <button type="button" className="sc-link-button" onClick={seen}>
                  I have seen these
                </button>{' '}
              </>
            )}
            <button type="button" className="sc-link-button" onClick={forget}>
              Forget what I have seen
            </button>
          </p>
        </>
      )}
      <p className="govuk-body-s sc-quiet">
        Only this browser remembers which figures you have seen. It sends them nowhere.
      </p>
    </section>
  );
}

function leadText(count: number, since: string): string {
  const when = `since ${formatDay(since)}`;
  if (count === 0) return `No figure has changed ${when}.`;
  return count === 1
    ? `1 indicator is not as you saw it ${when}.`
    : `${count} indicators are not as you saw them ${when}.`;
}

/** "4.4% for 2025; you saw 4.3% for 2024" */
function changeText({ row: { observation, period, indicator }, seenBefore, kind }: NewFigure): string {
  const now = observation === undefined ? 'no figure' : formatReading(observation.reading, indicator);
  const when = period === undefined ? '' : ` for ${formatPeriodShort(period)}`;
  if (kind === 'new indicator' || seenBefore === undefined) return `${now}${when}; a new indicator.`;
  const then = seenBefore.text === '' ? 'no figure' : seenBefore.text;
  return kind === 'revised'
    ? `${now}${when}, revised; you saw ${then}.`
    : `${now}${when}; you saw ${then}${seenBefore.period === '' ? '' : ` for ${seenBefore.period}`}.`;
}
