import { useMemo } from 'react';
import type { NewFigure } from '@/domain/report/seenFigures';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { useNewFigures } from '@/ui/useNewFigures';

/** What is new since this reader's last visit, which only this browser remembers. Shows nothing on a site for members. */
export function NewSince({ data }: { readonly data: PlanData }) {
  const rows = useMemo(() => scorecardOf(data, mainArea(data)), [data]);
  const planAddress = planAddressOf(data);
  const { figures, sinceDay, isKept, markSeen, forget } = useNewFigures(rows, planAddress);
  if (!isKept) return null;
  return (
    <section className="sc-no-print">
      <h2 className="govuk-heading-m">New since you last looked</h2>
      {sinceDay === undefined ? (
        <p className="govuk-body">
          Nothing is remembered of earlier visits.{' '}
          <button type="button" className="sc-link-button" onClick={markSeen}>
            Remember today’s figures
          </button>
        </p>
      ) : (
        <>
          <p className="govuk-body">{leadText(figures.length, sinceDay)}</p>
          {figures.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {figures.map((newFigure) => (
                <li key={newFigure.row.indicator.id}>
                  <a
                    className="govuk-link"
                    href={hrefOf({
                      ...planAddress,
                      page: 'indicator',
                      indicator: newFigure.row.indicator.id,
                    })}
                  >
                    {newFigure.row.indicator.title}
                  </a>
                  : {changeText(newFigure)}
                </li>
              ))}
            </ul>
          )}
          <p className="govuk-body-s">
            {figures.length > 0 && (
              <>
                <button type="button" className="sc-link-button" onClick={markSeen}>
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

function leadText(count: number, sinceDay: string): string {
  const sinceText = `since ${formatDay(sinceDay)}`;
  if (count === 0) return `No figure has changed ${sinceText}.`;
  return count === 1
    ? `1 indicator is not as you saw it ${sinceText}.`
    : `${count} indicators are not as you saw them ${sinceText}.`;
}

/** The news on one indicator: "4.4% for 2025; you saw 4.3% for 2024". */
function changeText({
  row: { observation, period, indicator },
  seenBefore: before,
  kind,
}: NewFigure): string {
  const textNow = observation === undefined ? 'no figure' : formatReading(observation.reading, indicator);
  const periodText = period === undefined ? '' : ` for ${formatPeriodShort(period)}`;
  if (kind === 'new indicator' || before === undefined) return `${textNow}${periodText}; a new indicator.`;
  const textBefore = before.text === '' ? 'no figure' : before.text;
  return kind === 'revised'
    ? `${textNow}${periodText}, revised; you saw ${textBefore}.`
    : `${textNow}${periodText}; you saw ${textBefore}${before.period === '' ? '' : ` for ${before.period}`}.`;
}
