import type { AreaCode } from '@/domain/figures/area';
import { moversOf, type Mover, type Overtaken, type Turn } from '@/domain/certainty/movers';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { moverText, overtakenText, turnText } from '@/wording/moverText';
import { AttentionItem, type EntryPlace } from './AttentionItem';

/** The page shows at most this many figures of each list. */
const MOST_SHOWN = 3;

/** The lists of figures that moved; each begins with the most important. */
export function MoveLists({
  data,
  rows,
  area,
  entryPlace,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly area: AreaCode;
  readonly entryPlace: EntryPlace;
}) {
  const {
    improved,
    worsened,
    turnedUp: turnedForBetter,
    turnedDown: turnedForWorse,
    overtaken,
  } = moversOf(data, rows, area);
  return (
    <div className="sc-columns">
      <List
        title="Most improved"
        turns={improved}
        noteOf={moverText}
        entryPlace={entryPlace}
        emptyText="No last change for the better is three times its usual change. A smaller one may be chance."
      />
      <List
        title="Most worsened"
        turns={worsened}
        noteOf={moverText}
        entryPlace={entryPlace}
        emptyText="No last change for the worse is three times its usual change. A smaller one may be chance."
      />
      <List
        title="Turned"
        turns={alternatingTurns(turnedForWorse, turnedForBetter)}
        noteOf={turnText}
        entryPlace={entryPlace}
        emptyText="Nothing turned after three or more moves one way."
      />
      <List
        title="Overtaken by neighbours"
        turns={overtaken}
        noteOf={overtakenText}
        entryPlace={entryPlace}
        emptyText="Nothing went from level or better to worse than the neighbours’ average."
      />
    </div>
  );
}

/** Alternates figures that got worse with figures that got better, so that a short list shows both. */
function alternatingTurns(worseTurns: readonly Turn[], betterTurns: readonly Turn[]): readonly Turn[] {
  const longestLength = Math.max(worseTurns.length, betterTurns.length);
  return Array.from({ length: longestLength }, (_, index) => [worseTurns[index], betterTurns[index]])
    .flat()
    .filter((turn) => turn !== undefined);
}

function List<Found extends Mover | Turn | Overtaken>({
  title,
  turns,
  noteOf,
  entryPlace,
  emptyText,
}: {
  readonly title: string;
  readonly turns: readonly Found[];
  readonly noteOf: (turn: Found) => string;
  readonly entryPlace: EntryPlace;
  readonly emptyText: string;
}) {
  return (
    <section className="sc-column">
      <h3 className="govuk-heading-s">{title}</h3>
      {turns.length === 0 ? (
        <p className="govuk-body">{emptyText}</p>
      ) : (
        <ul>
          {turns.slice(0, MOST_SHOWN).map((turn) => (
            <AttentionItem
              key={turn.row.indicator.id}
              row={turn.row}
              entryPlace={entryPlace}
              note={noteOf(turn)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
