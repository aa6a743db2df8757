import { lazy, Suspense, type ReactNode } from 'react';
import { SmallTrendKey } from '@/charts/BesideKey';
import { changeSign, strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import { colourSince } from '@/domain/report/colourSince';
import { earlierFrozen } from '@/domain/report/earlierFrozen';
import type { ToAsk } from '@/domain/report/toAskAbout';
import type { RatingChange, RatingLost } from '@/domain/scorecard/attention';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { MY_SET } from '@/ui/mySetAddress';
import { hrefOf, whereOf } from '@/ui/address';
import { ChangeMark } from '@/ui/ChangeMark';
import { askQuestions } from '@/wording/askQuestions';
import { changeCaution, changeWordAlone } from '@/wording/strongestText';
import { AttentionEntry } from './AttentionEntry';
import { Changed } from './Changed';
import { Column } from './Column';
import { Entry } from './Entry';

/** Loaded on demand: only a plan with a frozen report needs it. */
const SinceColumn = lazy(() => import('./SinceColumn').then((part) => ({ default: part.SinceColumn })));

/** How many of the list are shown in full, and how many more by name. The rest are one link away. */
const WHOLE = 3;
const SHOWN = 5;

/** What a councillor reads first: what needs attention, what changed, what goes well. */
export function Highlights({
  data,
  asAt,
  set,
  attention,
  changes,
  rows,
  lost,
  well,
  isCompared,
  moves,
}: {
  readonly data: PlanData;
  readonly asAt: string | undefined;
  /** My set, as an address has it. */
  readonly set: string | undefined;
  readonly attention: readonly ScorecardRow[];
  readonly changes: readonly RatingChange[];
  readonly rows: readonly ScorecardRow[];
  readonly lost: readonly RatingLost[];
  readonly well: readonly ScorecardRow[];
  /** Whether any figure has an earlier one beside it. */
  readonly isCompared: boolean;
  /** The figures of the whole scorecard that moved, below the list of changed ratings. */
  readonly moves: ReactNode;
}) {
  const where = whereOf(data);
  const at = { data, where, asAt };
  const asks = asksOf(data, attention.slice(0, WHOLE));
  const questions = askQuestions(data, asks);
  // There is no report to compare with when the reader looks at an earlier year.
  const keepsReport = asAt === undefined && earlierFrozen(data.plan, data.frozen ?? []).length > 0;
  const all = (rating: string) =>
    hrefOf({ ...where, page: 'scorecard', params: { rating, asat: asAt, [MY_SET]: set } });
  return (
    <>
      <section className="sc-attentions">
        <div className="sc-attentions__head">
          <h2 className="govuk-heading-m">What needs attention</h2>
          <p className="sc-quiet">by change, gap and time red</p>
          <p className="sc-key" aria-hidden="true">
            <SmallTrendKey area={areaName(data, mainArea(data))} />
          </p>
        </div>
        {attention.length === 0 && <p className="govuk-body">Nothing is rated red.</p>}
        <ol>
          {asks.map((ask, place) => (
            <AttentionEntry key={ask.row.indicator.id} ask={ask} question={questions[place] ?? ''} at={at} />
          ))}
        </ol>
        {attention.length > WHOLE && (
          <ul className="sc-attentions__next">
            {attention.slice(WHOLE, SHOWN).map((row) => (
              <Entry key={row.indicator.id} row={row} at={at} note={<Moved row={row} data={data} />} />
            ))}
          </ul>
        )}
        {attention.length > SHOWN && (
          <p className="sc-column__more">
            <a className="govuk-link" href={all('red')}>
              All {attention.length} that are red
            </a>
          </p>
        )}
      </section>
      <div className="sc-overview__sides">
        <div>
          {keepsReport ? (
            <Suspense fallback={<Comparing />}>
              <SinceColumn rows={rows} at={at} />
            </Suspense>
          ) : (
            <Changed changes={changes} lost={lost} at={at} isCompared={isCompared} />
          )}
          {moves}
        </div>
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
            <Entry key={row.indicator.id} row={row} at={at} note={<Moved row={row} data={data} isWell />} />
          ))}
        </Column>
      </div>
    </>
  );
}

function Comparing() {
  return (
    <section className="sc-changed">
      <h2 className="govuk-heading-m">What has changed</h2>
      <p className="sc-column__lead sc-quiet" role="status">
        Comparing with the last report…
      </p>
    </section>
  );
}

/** Why each figure is asked about: an unusual change, or else how long it has been red (said once), or else how far behind it is. */
function asksOf(data: PlanData, rows: readonly ScorecardRow[]): readonly ToAsk[] {
  let isLongSaid = false;
  return rows.map((row): ToAsk => {
    const since = colourSince(data, row, row.series.area);
    const strongest = strongestChange(data, row);
    const ask = { row, since, strongest };
    if (surelyWent(strongest) === 'worse')
      return { ...ask, because: strongest.leads.kind === 'step' ? 'unusual' : 'concern' };
    if (isLongSaid || since === undefined || since.periods === 1) return { ...ask, because: 'furthest' };
    isLongSaid = true;
    return { ...ask, because: 'longest' };
  });
}

/** How it changed, and any caution about it. */
function Moved({
  row,
  data,
  isWell = false,
}: {
  readonly row: ScorecardRow;
  readonly data: PlanData;
  readonly isWell?: boolean;
}) {
  const strongest = strongestChange(data, row);
  const caution = changeCaution(strongest, row);
  const sign = changeSign(strongest, row);
  return (
    <>
      {isWell && sign === 'worse' && 'green but '}
      <ChangeMark sign={sign} word={changeWordAlone(strongest, row)} />
      {caution !== undefined && `, ${caution}`}
    </>
  );
}
