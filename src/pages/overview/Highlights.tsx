import { lazy, type ReactNode } from 'react';
import { SmallTrendKey } from '@/charts/BesideKey';
import { changeSign, strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import { colourSince } from '@/domain/report/colourSince';
import { earlierFrozen } from '@/domain/report/earlierFrozen';
import type { FigureToAsk } from '@/domain/report/figuresToAskAbout';
import type { RatingChange, LostRating } from '@/domain/scorecard/attention';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { MY_SET } from '@/ui/mySetAddress';
import { hrefOf, planAddressOf } from '@/ui/address';
import { ChangeMark } from '@/ui/ChangeMark';
import { LaterPart } from '@/ui/LaterPart';
import { askQuestions } from '@/wording/askQuestions';
import { changeCaution, changeWordAlone, hasTooFewFigures, TOO_FEW_NOTE } from '@/wording/strongestText';
import { AttentionEntry } from './AttentionEntry';
import { Changed } from './Changed';
import { Column } from './Column';
import { AttentionItem } from './AttentionItem';

/** The column of changes since the last report. Its code loads on demand, because only a plan with a frozen report needs it. */
const SinceColumn = lazy(() => import('./SinceColumn').then((module) => ({ default: module.SinceColumn })));

/** The list shows the first `MOST_WITH_QUESTION` figures in full, names the next up to `MOST_SHOWN`, and links to the rest. */
const MOST_WITH_QUESTION = 3;
const MOST_SHOWN = 5;

/** What a councillor reads first: what needs attention, what changed, what goes well. */
export function Highlights({
  data,
  asAt,
  set,
  attention,
  changes,
  rows,
  lostRatings,
  goingWellRows,
  isCompared,
  movesContent,
}: {
  readonly data: PlanData;
  readonly asAt: string | undefined;
  /** The reader's own set of indicators, as the address has it. */
  readonly set: string | undefined;
  readonly attention: readonly ScorecardRow[];
  readonly changes: readonly RatingChange[];
  readonly rows: readonly ScorecardRow[];
  readonly lostRatings: readonly LostRating[];
  readonly goingWellRows: readonly ScorecardRow[];
  /** Whether any figure has an earlier one to be compared with. */
  readonly isCompared: boolean;
  /** The list of figures of the whole scorecard that moved, shown below the changed ratings. */
  readonly movesContent: ReactNode;
}) {
  const planAddress = planAddressOf(data);
  const entryPlace = { data, planAddress, asAt };
  const asks = rowsToAsk(data, attention.slice(0, MOST_WITH_QUESTION));
  const questions = askQuestions(data, asks);
  // There is no report to compare with when the reader looks at an earlier year.
  const keepsReport = asAt === undefined && earlierFrozen(data.plan, data.frozen ?? []).length > 0;
  const isTooFew = (row: ScorecardRow) => hasTooFewFigures(strongestChange(data, row), row);
  const ratingHref = (rating: string) =>
    hrefOf({ ...planAddress, page: 'scorecard', params: { rating, asat: asAt, [MY_SET]: set } });
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
          {asks.map((toAsk, index) => (
            <AttentionEntry
              key={toAsk.row.indicator.id}
              toAsk={toAsk}
              question={questions[index] ?? ''}
              entryPlace={entryPlace}
            />
          ))}
        </ol>
        {attention.length > MOST_WITH_QUESTION && (
          <ul className="sc-attentions__next">
            {attention.slice(MOST_WITH_QUESTION, MOST_SHOWN).map((row) => (
              <AttentionItem
                key={row.indicator.id}
                row={row}
                entryPlace={entryPlace}
                note={<MovedNote row={row} data={data} />}
              />
            ))}
          </ul>
        )}
        {attention.slice(0, MOST_SHOWN).some(isTooFew) && (
          <p className="sc-table__note sc-attentions__note">{TOO_FEW_NOTE}</p>
        )}
        {attention.length > MOST_SHOWN && (
          <p className="sc-column__more">
            <a className="govuk-link" href={ratingHref('red')}>
              All {attention.length} that are red
            </a>
          </p>
        )}
      </section>
      <div className="sc-overview__sides">
        <div>
          {keepsReport ? (
            <LaterPart fallback={<Comparing />}>
              <SinceColumn rows={rows} entryPlace={entryPlace} />
            </LaterPart>
          ) : (
            <Changed
              changes={changes}
              lostRatings={lostRatings}
              entryPlace={entryPlace}
              isCompared={isCompared}
            />
          )}
          {movesContent}
        </div>
        <Column
          title="What is going well"
          emptyText="Nothing is rated green."
          moreContent={
            goingWellRows.length > MOST_SHOWN ? (
              <a className="govuk-link" href={ratingHref('green')}>
                All {goingWellRows.length} that are green
              </a>
            ) : undefined
          }
        >
          {goingWellRows.slice(0, MOST_SHOWN).map((row) => (
            <AttentionItem
              key={row.indicator.id}
              row={row}
              entryPlace={entryPlace}
              note={<MovedNote row={row} data={data} isWell />}
            />
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
        <span className="sc-waits">Comparing with the last report…</span>
        <span className="sc-waits-not" hidden>
          What has changed since the last report is not on this first page: it needs the program of the page.
        </span>
      </p>
    </section>
  );
}

/** The reason for asking about each figure: an unusual change, or else how long it has been red (said only once), or else how far it is behind. */
function rowsToAsk(data: PlanData, rows: readonly ScorecardRow[]): readonly FigureToAsk[] {
  let hasSaidLongRed = false;
  return rows.map((row): FigureToAsk => {
    const colourHistory = colourSince(data, row, row.series.area);
    const strongest = strongestChange(data, row);
    const toAsk = { row, since: colourHistory, strongest };
    if (surelyWent(strongest) === 'worse')
      return { ...toAsk, because: strongest.leads.kind === 'step' ? 'unusual' : 'concern' };
    if (hasSaidLongRed || colourHistory === undefined || colourHistory.periods === 1)
      return { ...toAsk, because: 'furthest' };
    hasSaidLongRed = true;
    return { ...toAsk, because: 'longest' };
  });
}

/** How a figure changed, with any caution about the change. */
function MovedNote({
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
  if (!isWell && hasTooFewFigures(strongest, row)) return null;
  const changeSignOfRow = changeSign(strongest);
  return (
    <>
      {isWell && changeSignOfRow === 'worse' && 'green but '}
      <ChangeMark sign={changeSignOfRow} label={changeWordAlone(strongest, row)} />
      {caution !== undefined && `, ${caution}`}
    </>
  );
}
