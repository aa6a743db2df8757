import type { ReactNode } from 'react';
import type { RatingChange } from '@/domain/attention';
import type { ScorecardRow } from '@/domain/scorecard';
import { hrefOf, type PlanPlace } from '@/ui/address';
import { DirectionMark } from '@/ui/DirectionMark';
import { Figure } from '@/ui/Figure';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { markColour } from '@/ui/markColour';
import { MARK_WORDS, RatingMark } from '@/ui/RatingMark';
import { besideText, NO_COMPARATOR } from '@/wording/besideText';

/** How many of each list stand on the page; the rest are one link away. */
const SHOWN = 5;

/** Three lists that a councillor reads first. */
export function Highlights({
  where,
  asAt,
  attention,
  changes,
  well,
  isCompared,
}: {
  readonly where: PlanPlace;
  readonly asAt: string | undefined;
  readonly attention: readonly ScorecardRow[];
  readonly changes: readonly RatingChange[];
  readonly well: readonly ScorecardRow[];
  /** Whether any figure has an earlier one beside it. */
  readonly isCompared: boolean;
}) {
  const at = { where, asAt };
  const { shown, rest } = worseAndBetter(changes);
  const all = (rating: string) => hrefOf({ ...where, page: 'scorecard', params: { rating, asat: asAt } });
  return (
    <div className="sc-columns">
      <Column
        title="What needs attention"
        empty="Nothing is rated red."
        more={
          attention.length > SHOWN ? (
            <a className="govuk-link" href={all('red')}>
              All {attention.length} that are red
            </a>
          ) : undefined
        }
      >
        {attention.slice(0, SHOWN).map((row) => (
          <Entry
            key={row.indicator.id}
            row={row}
            at={at}
            note={<DirectionMark direction={row.direction} />}
          />
        ))}
      </Column>
      <Column
        title="What has changed"
        empty={
          isCompared
            ? 'No rating differs from the period before.'
            : 'There is no earlier period to compare the ratings with.'
        }
        more={
          rest.length > 0 ? (
            <details className="sc-more">
              <summary>Show {rest.length} more changes of rating</summary>
              <ul>{rest.map((change) => changeEntry(change, at))}</ul>
            </details>
          ) : undefined
        }
      >
        {shown.map((change) => changeEntry(change, at))}
      </Column>
      <Column
        title="What is going well"
        empty="Nothing is rated green."
        more={
          well.length > SHOWN ? (
            <a className="govuk-link" href={all('green')}>
              All {well.length} that are green
            </a>
          ) : undefined
        }
      >
        {well.slice(0, SHOWN).map((row) => (
          <Entry
            key={row.indicator.id}
            row={row}
            at={at}
            note={<DirectionMark direction={row.direction} />}
          />
        ))}
      </Column>
    </div>
  );
}

/** Of the changes, the worst three and then the best, so that five show both ways; the rest in the order they came. */
function worseAndBetter(changes: readonly RatingChange[]): {
  readonly shown: readonly RatingChange[];
  readonly rest: readonly RatingChange[];
} {
  if (changes.length <= SHOWN) return { shown: changes, rest: [] };
  const best = changes.slice(-2).toReversed();
  const shown = [...changes.slice(0, SHOWN - best.length), ...best];
  return { shown, rest: changes.filter((change) => !shown.includes(change)) };
}

function changeEntry({ row, from, to }: RatingChange, at: EntryPlace) {
  return <Entry key={row.indicator.id} row={row} at={at} note={`${MARK_WORDS[from]} to ${MARK_WORDS[to]}`} />;
}

type EntryPlace = { readonly where: PlanPlace; readonly asAt: string | undefined };

function Column({
  title,
  empty,
  more,
  children,
}: {
  readonly title: string;
  readonly empty: string;
  readonly more: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  return (
    <section className="sc-column">
      <h2 className="govuk-heading-m">{title}</h2>
      {children.length === 0 ? <p className="govuk-body">{empty}</p> : <ul>{children}</ul>}
      {more !== undefined && <div className="sc-column__more">{more}</div>}
    </section>
  );
}

function Entry({
  row,
  at,
  note,
}: {
  readonly row: ScorecardRow;
  readonly at: EntryPlace;
  readonly note: ReactNode;
}) {
  const { indicator } = row;
  const href = hrefOf({
    ...at.where,
    page: 'indicator',
    indicator: indicator.id,
    params: { asat: at.asAt },
  });
  return (
    <li>
      <p className="sc-column__facts">
        <RatingMark colour={markColour(row.rating)} />{' '}
        <Figure observation={row.observation} indicator={indicator} />{' '}
        <span className="sc-quiet">{note}</span>
      </p>
      <a className="govuk-link" href={href}>
        {indicator.title}
      </a>
      <span className="sc-table__note">{factsOf(row)}</span>
    </li>
  );
}

/** `2023 · neighbours 4.5 · England 3.9`: when, and beside whom. */
function factsOf(row: ScorecardRow): string {
  const beside = besideText(row);
  const when = row.period === undefined ? [] : [formatPeriodShort(row.period)];
  return [...when, ...(beside === NO_COMPARATOR ? [] : [beside])].join(' · ');
}
