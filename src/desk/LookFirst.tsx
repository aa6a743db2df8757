import type { Issue } from '@/domain/plan/issue';
import { isSaidRight } from '@/sources/wideSheet/slips';
import type { CheckedStep } from './deskState';
import type { PlanSummary } from './deskWork';
import { countOf, kindKey, placeOfIssue } from './issueKinds';
import { sheetTitle } from './SheetQuestions';
import { uncountedCount } from './uncounted';

/** More than these are in the list of what the check found. */
const MOST = 4;

/** Typing mistakes, above the ways to save: nothing else would stop them from being published. */
export function LookFirst({
  step,
  onKind,
}: {
  readonly step: CheckedStep;
  /** Shows a kind of what the check found. */
  readonly onKind: (key: string) => void;
}) {
  const typed = typedIn(step);
  const [first] = typed;
  if (first === undefined) return null;
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
        <li>
          <a href="#found" onClick={() => onKind(kindKey(first.issue))}>
            {typed.length === 1 ? 'Look at it in its row' : 'Look at them in their rows'}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** Figures far outside their series, without those of the printed sheet that she has said are right. */
function typedIn({ checked, fragments, sheet }: CheckedStep) {
  const isRight = ({ cell }: Issue) => cell !== undefined && isSaidRight(sheet?.answers ?? new Map(), cell);
  return checked.issues.flatMap((issue, index) =>
    issue.code === 'outlier' && !isRight(issue) ? [{ issue, fragment: fragments.get(index) }] : [],
  );
}

/** How many figures look like typing mistakes, in words; undefined where none does. No audit looks for them. */
export function typedText(step: CheckedStep): string | undefined {
  const typed = countOf(typedIn(step).map(({ issue }) => issue));
  if (typed === 0) return undefined;
  return typed === 1
    ? 'one figure looks like a typing mistake'
    : `${typed} figures look like typing mistakes`;
}

/** "Ready to save: 8 figures withheld, audit passed"; or what is still open before. */
export function readyTitle({ withheld }: PlanSummary, step: CheckedStep): string {
  const typed = typedText(step);
  const sheet = sheetTitle(step);
  if (sheet !== undefined) return sheet;
  if (typed !== undefined) return `Ready to save, but ${typed}`;
  const open = uncountedCount(withheld);
  return open === 0
    ? `Ready to save: ${figuresText(withheld.count)} withheld, audit passed`
    : `Ready to save, but ${open === 1 ? 'one figure waits for its' : `${open} figures wait for their`} number of people`;
}

function figuresText(count: number): string {
  return count === 0 ? 'no figure' : count === 1 ? 'one figure' : `${count} figures`;
}
