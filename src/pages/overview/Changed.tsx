import type { RatingChange, RatingLost } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf } from '@/ui/address';
import { Figure } from '@/ui/Figure';
import { formatPeriod } from '@/ui/formatPeriod';
import { MARK_WORDS, RatingMark } from '@/ui/RatingMark';
import type { EntryPlace } from './Entry';

/** How many of each list are shown; the rest wait behind a line. */
const SHOWN = 5;
const SHOWN_LOST = 3;

/** Which ratings changed, from mark to mark: those that got worse beside those that got better, and those whose targets have run out. */
export function Changed({
  changes,
  lost,
  at,
  isCompared,
}: {
  readonly changes: readonly RatingChange[];
  readonly lost: readonly RatingLost[];
  readonly at: EntryPlace;
  /** Whether any figure has an earlier one beside it. */
  readonly isCompared: boolean;
}) {
  const worse = changes.filter(({ from, to }) => GOODNESS[to] < GOODNESS[from]);
  const better = changes.filter(({ from, to }) => GOODNESS[to] > GOODNESS[from]);
  return (
    <section className="sc-changed">
      <h2 className="govuk-heading-m">What has changed</h2>
      <p className="sc-column__lead sc-quiet">
        Since the period before each figure’s own: no earlier report is kept.
      </p>
      {changes.length + lost.length === 0 && (
        <p className="govuk-body">
          {isCompared
            ? 'No rating differs from the period before.'
            : 'There is no earlier period to compare the ratings with.'}
        </p>
      )}
      <div className="sc-changed__sides">
        <Side title={`${worse.length} worse`} changes={worse} at={at} />
        <Side title={`${better.length} better`} changes={better} at={at} />
      </div>
      {lost.length > 0 && <Lost lost={lost} at={at} />}
    </section>
  );
}

const GOODNESS = { red: 0, amber: 1, green: 2 } as const;

function Side({
  title,
  changes,
  at,
}: {
  readonly title: string;
  readonly changes: readonly RatingChange[];
  readonly at: EntryPlace;
}) {
  if (changes.length === 0) return null;
  const rest = changes.slice(SHOWN);
  return (
    <div>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <Change key={change.row.indicator.id} change={change} at={at} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="sc-more">
          <summary>
            Show {rest.length} more that got {title.replace(/^\d+ /, '')}
          </summary>
          <ul>
            {rest.map((change) => (
              <Change key={change.row.indicator.id} change={change} at={at} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Mark to mark, which, and the figure now. The words are for those who do not see the marks. */
function Change({
  change: { row, from, to },
  at,
}: {
  readonly change: RatingChange;
  readonly at: EntryPlace;
}) {
  return (
    <li className="sc-change">
      <span className="sc-change__marks" aria-hidden="true">
        <RatingMark colour={from} wordless /> → <RatingMark colour={to} wordless />
      </span>
      <span>
        <IndicatorLink row={row} at={at} />{' '}
        <span className="govuk-visually-hidden">{`${MARK_WORDS[from]} to ${MARK_WORDS[to]}`}</span>
      </span>{' '}
      <Figure observation={row.observation} indicator={row.indicator} />
    </li>
  );
}

/** Rows whose rating has ended because their targets have: no change of the figure, and not to be missed. */
function Lost({ lost, at }: { readonly lost: readonly RatingLost[]; readonly at: EntryPlace }) {
  const entry = ({ row, lastTarget }: RatingLost) => (
    <li key={row.indicator.id} className="sc-change">
      <span className="sc-change__marks" aria-hidden="true">
        <RatingMark colour="none" wordless />
      </span>
      <span>
        <IndicatorLink row={row} at={at} />{' '}
        <span className="sc-quiet">
          no target for this period; the last is for {formatPeriod(lastTarget)}
        </span>
      </span>{' '}
      <Figure observation={row.observation} indicator={row.indicator} />
    </li>
  );
  const rest = lost.slice(SHOWN_LOST);
  return (
    <>
      <h3 className="govuk-heading-s">{lost.length} without a rating now</h3>
      <ul>{lost.slice(0, SHOWN_LOST).map(entry)}</ul>
      {rest.length > 0 && (
        <details className="sc-more">
          <summary>Show {rest.length} more without a rating now</summary>
          <ul>{rest.map(entry)}</ul>
        </details>
      )}
    </>
  );
}

function IndicatorLink({ row, at }: { readonly row: ScorecardRow; readonly at: EntryPlace }) {
  const params = { asat: at.asAt };
  return (
    <a
      className="govuk-link"
      href={hrefOf({ ...at.where, page: 'indicator', indicator: row.indicator.id, params })}
    >
      {row.indicator.title}
    </a>
  );
}
