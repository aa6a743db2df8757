import { limitDecimals, type ProcessRow } from '@/charts/processRows';
import type { Indicator } from '@/domain/figures/indicator';
import { formatReading, formatValue } from '@/ui/formatValue';
import { causeText } from '@/wording/processText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** The figures of the process control chart as a table, newest first, each with its limits and the reason why it is flagged. */
export function ProcessTable({
  rows,
  indicator,
}: {
  readonly rows: readonly ProcessRow[];
  readonly indicator: Indicator;
}) {
  const decimals = limitDecimals(rows, indicator);
  const limitText = (value: number | undefined) =>
    value === undefined ? '–' : formatValue(value, indicator.unit, decimals);
  const isClipped = rows.some(({ limits }) => limits?.isClipped === true);
  return (
    <>
      <SidewaysRegion aria-label={`Limits of ${indicator.title}`}>
        <table className="govuk-table sc-figures__table">
          <caption className="govuk-visually-hidden">
            {indicator.title}: the figures of the process chart
          </caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col">Period</th>
              <th scope="col" className="sc-number">
                Figure
              </th>
              <th scope="col" className="sc-number">
                Mean
              </th>
              <th scope="col" className="sc-number">
                Lower limit
              </th>
              <th scope="col" className="sc-number">
                Upper limit
              </th>
              <th scope="col">Flagged</th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.toReversed().map(({ step, label, reading, limits, causes }) => (
              <tr className="govuk-table__row" key={step}>
                <th scope="row">{label}</th>
                <td className="sc-number">{formatReading(reading, indicator)}</td>
                <td className="sc-number">{limitText(limits?.mean)}</td>
                <td className="sc-number">{limitText(limits?.lower)}</td>
                <td className="sc-number">{limitText(limits?.upper)}</td>
                <td>{causes.length === 0 ? 'no' : causes.map(causeText).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
      {isClipped && (
        <p className="govuk-body-s sc-quiet">
          A limit that works out beyond what the figure can be is shown at its end; the rules use it as it was
          worked out.
        </p>
      )}
    </>
  );
}
