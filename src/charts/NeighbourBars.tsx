import type { NeighbourBar } from './neighbourBarRows';

/** Bars from zero for the area and its neighbours, ours in its own colour. Each bar has its figure at the end, so the chart is also the table. */
export function NeighbourBars({
  bars,
  caption,
  format,
}: {
  readonly bars: readonly NeighbourBar[];
  readonly caption: string;
  readonly format: (value: number) => string;
}) {
  return (
    <table className="sc-bars">
      <caption className="govuk-visually-hidden">{caption}</caption>
      <thead className="govuk-visually-hidden">
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Figure</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, kind, value, share, range }) => (
          <tr key={key} className={`sc-bars__row sc-bars__row--${kind}`}>
            <th scope="row">{name}</th>
            <td>
              <svg
                className="sc-bars__bar"
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect width={Math.max(100 * share, value === undefined ? 0 : 0.4)} height="10" />
                {range !== undefined && (
                  <path
                    className="sc-bars__range"
                    d={`M${100 * range.from} 2v6m0-3H${100 * range.to}m0-3v6`}
                  />
                )}
              </svg>
              <span className="sc-bars__value">
                {value === undefined ? 'no figure' : format(value)}
                {range !== undefined && (
                  <span className="sc-bars__limits">
                    {format(range.interval.lower)} to {format(range.interval.upper)}
                  </span>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
