import { DASHES_BY_LINE } from './lineDashes';
import { LineMarker } from './LineMarker';
import type { LineName } from './trendRows';

/** The key of the lines, below a chart that is too narrow for labels at their ends. */
export function LineKey({
  entries,
}: {
  readonly entries: readonly { readonly name: LineName; readonly label: string }[];
}) {
  return (
    <ul className="sc-trend__key">
      {entries.map(({ name, label }) => (
        <li key={name}>
          <svg viewBox="0 0 36 14" width="36" height="14" aria-hidden="true" focusable="false">
            <path
              d="M0 7h36"
              fill="none"
              stroke={`var(--sc-${name})`}
              strokeWidth="2"
              strokeDasharray={DASHES_BY_LINE[name]}
            />
            <LineMarker name={name} x={18} y={7} />
          </svg>{' '}
          {label}
        </li>
      ))}
    </ul>
  );
}
