import type { Tally } from '@/domain/scorecard/tally';
import { hrefOf, type PlanAddress } from '@/ui/address';
import { MY_SET } from '@/ui/mySetAddress';
import { MARK_WORDS, RatingMark, type MarkColour } from '@/ui/RatingMark';
import { greenText } from '@/wording/tallyText';

const COLOURS_IN_ORDER: readonly {
  readonly colour: MarkColour;
  readonly count: keyof Tally;
  readonly param: string;
}[] = [
  { colour: 'red', count: 'red', param: 'red' },
  { colour: 'amber', count: 'amber', param: 'amber' },
  { colour: 'green', count: 'green', param: 'green' },
  { colour: 'none', count: 'notRated', param: 'none' },
];

/** The number of indicators with each rating in large figures, each a link to its rows, with the number of all indicators and of those rated. */
export function TallyBand({
  tally,
  kinds,
  planAddress,
  asAt,
  set,
  isReported,
}: {
  readonly tally: Tally;
  /** How many of the red indicators are about the whole population and not only children. Undefined if the plan does not say. */
  readonly kinds: string | undefined;
  readonly planAddress: PlanAddress;
  readonly asAt: string | undefined;
  /** The reader's own set of indicators, as the address has it. */
  readonly set: string | undefined;
  readonly isReported: boolean;
}) {
  return (
    <section className="sc-tally" aria-label="Ratings counted">
      <ul>
        {COLOURS_IN_ORDER.map(({ colour, count, param }) => (
          <li key={colour}>
            <a
              href={hrefOf({
                ...planAddress,
                page: 'scorecard',
                params: { rating: param, asat: asAt, [MY_SET]: set },
              })}
            >
              <RatingMark colour={colour} hidesWord /> <strong>{tally[count]}</strong>{' '}
              <span aria-hidden="true">{MARK_WORDS[colour].toLowerCase()}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        {greenText(tally)}
        {isReported && '. Ratings as reported, not calculated'}.
        {kinds !== undefined && <span className="sc-tally__kinds"> {kinds}</span>}
      </p>
    </section>
  );
}
