import type { AreaCode } from '@/domain/figures/area';
import { moversOf, type Mover, type Overtaken, type Turn } from '@/domain/certainty/movers';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { moverText, overtakenText, turnText } from '@/wording/moverText';
import { Entry, type EntryPlace } from './Entry';

/** How many of each list the page shows. */
const SHOWN = 3;

/** The lists of figures that moved, the most important first. */
export function MoveLists({
  data,
  rows,
  area,
  at,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly area: AreaCode;
  readonly at: EntryPlace;
}) {
  const { improved, worsened, turnedUp, turnedDown, overtaken } = moversOf(data, rows, area);
  return (
    <div className="sc-columns">
      <List
        title="Most improved"
        found={improved}
        noteOf={moverText}
        at={at}
        none="No last change for the better is three times its usual change. A smaller one may be chance."
      />
      <List
        title="Most worsened"
        found={worsened}
        noteOf={moverText}
        at={at}
        none="No last change for the worse is three times its usual change. A smaller one may be chance."
      />
      <List
        title="Turned"
        found={alternating(turnedDown, turnedUp)}
        noteOf={turnText}
        at={at}
        none="Nothing turned after three or more moves one way."
      />
      <List
        title="Overtaken by neighbours"
        found={overtaken}
        noteOf={overtakenText}
        at={at}
        none="Nothing went from level or better to worse than the neighbours’ average."
      />
    </div>
  );
}

/** Alternates figures that got worse with figures that got better, so that a short list shows both. */
function alternating(worse: readonly Turn[], better: readonly Turn[]): readonly Turn[] {
  const longest = Math.max(worse.length, better.length);
  return Array.from({ length: longest }, (_, index) => [worse[index], better[index]])
    .flat()
    .filter((turn) => turn !== undefined);
}

function List<Found extends Mover | Turn | Overtaken>({
  title,
  found,
  noteOf,
  at,
  none,
}: {
  readonly title: string;
  readonly found: readonly Found[];
  readonly noteOf: (one: Found) => string;
  readonly at: EntryPlace;
  readonly none: string;
}) {
  return (
    <section className="sc-column">
      <h3 className="govuk-heading-s">{title}</h3>
      {found.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <ul>
          {found.slice(0, SHOWN).map((one) => (
            <Entry key={one.row.indicator.id} row={one.row} at={at} note={noteOf(one)} />
          ))}
        </ul>
      )}
    </section>
  );
}
