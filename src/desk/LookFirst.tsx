import type { Issue } from '@/domain/plan/issue';
import { saidRight } from '@/sources/wideSheet/slips';
import type { CheckedStep, Desk } from './deskState';
import type { PlanSummary } from './deskWork';
import { countOf, kindKey, placeOfIssue } from './issueKinds';
import { PeopleBoxes } from './PeopleBoxes';
import { sheetTitle } from './SheetQuestions';

/** More than these are in the list of what the check found. */
const MOST = 4;

/** The boxes of more indicators than these are folded. */
const MOST_OPEN = 2;

/** What nothing else would stop, before the ways to save: slips of the keyboard, and averages and shares of which nothing says how many people they are of. */
export function LookFirst({
  desk,
  step,
  plan,
  onKind,
}: {
  readonly desk: Desk;
  readonly step: CheckedStep;
  readonly plan: PlanSummary;
  /** Shows a kind of what the check found. */
  readonly onKind: (key: string) => void;
}) {
  const typed = typedIn(step);
  const [first] = typed;
  const uncounted = uncountedIn(plan);
  if (typed.length + uncounted.length === 0) return null;
  return (
    <section aria-label="To look at before you save">
      <ul className="govuk-list">
        {typed.slice(0, MOST).map(({ issue, fragment }, index) => {
          const figure = fragment?.at === undefined ? undefined : fragment.cells[fragment.at];
          const of = fragment?.cells[fragment.names.indexOf('indicator')];
          return (
            <li key={index}>
              <strong>{figure ?? 'A figure'}</strong>
              {of !== undefined && ` of ${of}`}: {placeOfIssue(issue)}
            </li>
          );
        })}
        {typed.length > MOST && <li>and {typed.length - MOST} more</li>}
        {first !== undefined && (
          <li>
            <a href="#found" onClick={() => onKind(kindKey(first.issue))}>
              {typed.length === 1 ? 'Look at it in its row' : 'Look at them in their rows'}
            </a>
          </li>
        )}
        {uncounted.map(({ title, rows }, index) => (
          <li key={title}>
            <strong>{title}</strong> is withheld
            {rows.length > 1
              ? ` in ${rows.length} periods until you say how many people each figure is of.`
              : ' until you say how many people it is of.'}
            <PeopleBoxes desk={desk} title={title} uncounted={rows} isOpen={index < MOST_OPEN} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Figures far outside their series, without those of the printed sheet that she has said are right. */
function typedIn({ checked, fragments, sheet }: CheckedStep) {
  const isRight = ({ cell }: Issue) => cell !== undefined && saidRight(sheet?.answers ?? new Map(), cell);
  return checked.issues.flatMap((issue, index) =>
    issue.code === 'outlier' && !isRight(issue) ? [{ issue, fragment: fragments.get(index) }] : [],
  );
}

/** The averages and shares that are shown once somebody says how many people they are of. */
function uncountedIn({ withheld }: PlanSummary) {
  return withheld.indicators.flatMap(({ title, reasons }) => {
    const rows = reasons.flatMap(({ uncounted = [] }) => uncounted);
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

/** "Ready to save: 8 figures withheld, audit passed"; or what is to be looked at before. */
export function readyTitle({ withheld }: PlanSummary, step: CheckedStep): string {
  const typed = countOf(typedIn(step).map(({ issue }) => issue));
  const sheet = sheetTitle(step);
  if (sheet !== undefined) return sheet;
  if (typed > 0)
    return `Ready to save, but ${typed === 1 ? 'one figure looks like a typing mistake' : `${typed} figures look like typing mistakes`}`;
  return `Ready to save: ${figuresText(withheld.count)} withheld, audit passed`;
}

function figuresText(count: number): string {
  return count === 0 ? 'no figure' : count === 1 ? 'one figure' : `${count} figures`;
}
