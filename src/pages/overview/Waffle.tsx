import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, type PlanAddress } from '@/ui/address';
import { markColour } from '@/ui/markColour';
import { RatingMark, type MarkColour } from '@/ui/RatingMark';

const COLOUR_ORDER: readonly MarkColour[] = ['red', 'amber', 'none', 'green'];

/** One square for each indicator, with the letter of its rating and a link to its page; red squares come first. */
export function Waffle({
  planAddress,
  rows,
  asAt,
}: {
  readonly planAddress: PlanAddress;
  readonly rows: readonly ScorecardRow[];
  readonly asAt: string | undefined;
}) {
  const colourOrder = (row: ScorecardRow) => COLOUR_ORDER.indexOf(markColour(row.rating));
  return (
    <ul className="sc-waffle">
      {rows
        .toSorted((a, b) => colourOrder(a) - colourOrder(b))
        .map((row) => (
          <li key={row.indicator.id}>
            <a
              href={hrefOf({
                ...planAddress,
                page: 'indicator',
                indicator: row.indicator.id,
                params: { asat: asAt },
              })}
              className="sc-waffle__square"
            >
              <RatingMark colour={markColour(row.rating)} hidesWord />{' '}
              <span className="sc-waffle__title">{row.indicator.title}</span>
            </a>
          </li>
        ))}
    </ul>
  );
}
