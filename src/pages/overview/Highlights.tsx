import type { RatingChange, RatingLost } from '@/domain/scorecard/attention';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import type { PlanData } from '@/domain/plan/planData';
import type { SinceReport } from '@/domain/report/sinceReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, whereOf } from '@/ui/address';
import { DirectionMark } from '@/ui/DirectionMark';
import { formatPeriod } from '@/ui/formatPeriod';
import { MARK_WORDS } from '@/ui/RatingMark';
import { rowQuestions } from '@/wording/rowQuestions';
import { rowSignalText } from '@/wording/signalText';
import { Column } from './Column';
import { Entry, type EntryPlace } from './Entry';
import { SinceColumn } from './SinceColumn';

/** How many of each list the page shows; the rest are one link away. */
const SHOWN = 5;
const SHOWN_LOST = 3;

/** Three lists that a councillor reads first. */
export function Highlights({
  data,
  asAt,
  attention,
  changes,
  since,
  rows,
  lost,
  well,
  isCompared,
}: {
  readonly data: PlanData;
  readonly asAt: string | undefined;
  readonly attention: readonly ScorecardRow[];
  readonly changes: readonly RatingChange[];
  /** What changed since the last frozen report; undefined where none is kept. */
  readonly since: SinceReport | undefined;
  readonly rows: readonly ScorecardRow[];
  readonly lost: readonly RatingLost[];
  readonly well: readonly ScorecardRow[];
  /** Whether any figure has an earlier one beside it. */
  readonly isCompared: boolean;
}) {
  const where = whereOf(data);
  const at = { data, where, asAt };
  const { shown, rest } = worseAndBetter(changes);
  const unshown = lost.slice(SHOWN_LOST);
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
            note={<Moved row={row} />}
            question={rowQuestions(data, row)[0]}
          />
        ))}
      </Column>
      {since !== undefined && <SinceColumn since={since} rows={rows} at={at} />}
      {since === undefined && (
        <Column
          title="What has changed"
          lead="Since the period before each figure’s own: no earlier report is kept."
          empty={
            isCompared
              ? 'No rating differs from the period before.'
              : 'There is no earlier period to compare the ratings with.'
          }
          more={
            rest.length + unshown.length > 0 ? (
              <details className="sc-more">
                <summary>Show {rest.length + unshown.length} more changes of rating</summary>
                <ul>
                  {rest.map((change) => changeEntry(change, at))}
                  {unshown.map((one) => lostEntry(one, at))}
                </ul>
              </details>
            ) : undefined
          }
        >
          {[
            ...shown.map((change) => changeEntry(change, at)),
            ...lost.slice(0, SHOWN_LOST).map((one) => lostEntry(one, at)),
          ]}
        </Column>
      )}
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
          <Entry key={row.indicator.id} row={row} at={at} note={<Moved row={row} isWell />} />
        ))}
      </Column>
    </div>
  );
}

/** Of the newest changes, the worst three and then the best, so that five show both ways; the rest in the order they came. */
function worseAndBetter(changes: readonly RatingChange[]): {
  readonly shown: readonly RatingChange[];
  readonly rest: readonly RatingChange[];
} {
  const news = changes.filter(({ isNews }) => isNews);
  if (news.length <= SHOWN) return { shown: changes.slice(0, SHOWN), rest: changes.slice(SHOWN) };
  const best = news.slice(-2).toReversed();
  const shown = [...news.slice(0, SHOWN - best.length), ...best];
  return { shown, rest: changes.filter((change) => !shown.includes(change)) };
}

function changeEntry({ row, from, to }: RatingChange, at: EntryPlace) {
  return <Entry key={row.indicator.id} row={row} at={at} note={`${MARK_WORDS[from]} to ${MARK_WORDS[to]}`} />;
}

/** A row whose rating has ended because its targets have: no change of the figure, and not to be missed. */
function lostEntry({ row, lastTarget }: RatingLost, at: EntryPlace) {
  const note = `no target for this period; the last is for ${formatPeriod(lastTarget)}`;
  return <Entry key={row.indicator.id} row={row} at={at} note={note} />;
}

/** The direction, and what warns of reading much into it. */
function Moved({ row, isWell = false }: { readonly row: ScorecardRow; readonly isWell?: boolean }) {
  const caution = hasSmallNumbers(row) ? 'small numbers' : rowSignalText(row);
  const isWorse = row.direction.kind === 'change' && row.direction.word === 'worsening';
  return (
    <>
      {isWell && isWorse && 'green but '}
      <DirectionMark direction={row.direction} />
      {caution !== undefined && `, ${caution}`}
    </>
  );
}
