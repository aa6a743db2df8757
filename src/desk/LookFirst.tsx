import type { Issue } from '@/domain/plan/issue';
import { isSaidRight } from '@/sources/wideSheet/slips';
import type { CheckedStep } from './deskState';
import type { PlanSummary } from './deskWork';
import { countOf, kindKey, placeOfIssue } from './issueKinds';
import { sheetTitle } from './SheetQuestions';
import { askedPeople } from './peopleQuestions';

/** At most this many figures are shown here; the list of what the check found has the rest. */
const MOST_EXAMPLES = 4;

/** Figures that look like typing mistakes, shown above the ways to save because nothing else would stop them from being published. */
export function LookFirst({
  step,
  onKind,
}: {
  readonly step: CheckedStep;
  /** Shows one kind of issue in the list of what the check found. */
  readonly onKind: (key: string) => void;
}) {
  const typedIssues = typedIssuesIn(step);
  const [firstTyped] = typedIssues;
  if (firstTyped === undefined) return null;
  return (
    <section aria-label="To look at before you save">
      <ul className="govuk-list">
        {typedIssues.slice(0, MOST_EXAMPLES).map(({ issue, fragment }, index) => {
          const figure =
            fragment?.columnIndex === undefined ? undefined : fragment.cells[fragment.columnIndex];
          const indicatorName = fragment?.cells[fragment.names.indexOf('indicator')];
          return (
            <li key={index}>
              <strong>{figure ?? 'A figure'}</strong>
              {indicatorName !== undefined && ` of ${indicatorName}`}: {placeOfIssue(issue)}
            </li>
          );
        })}
        {typedIssues.length > MOST_EXAMPLES && <li>and {typedIssues.length - MOST_EXAMPLES} more</li>}
        <li>
          <a href="#found" onClick={() => onKind(kindKey(firstTyped.issue))}>
            {typedIssues.length === 1 ? 'Look at it in its row' : 'Look at them in their rows'}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** Figures far outside their series, without those of the printed sheet that the officer has confirmed. */
function typedIssuesIn({ checked, fragments, sheet }: CheckedStep) {
  const isRight = ({ cell }: Issue) => cell !== undefined && isSaidRight(sheet?.answers ?? new Map(), cell);
  return checked.issues.flatMap((issue, index) =>
    issue.code === 'outlier' && !isRight(issue) ? [{ issue, fragment: fragments.get(index) }] : [],
  );
}

/** Says in words how many figures look like typing mistakes. Returns undefined if none does. The audit does not look for typing mistakes. */
export function typedText(step: CheckedStep): string | undefined {
  const typedCount = countOf(typedIssuesIn(step).map(({ issue }) => issue));
  if (typedCount === 0) return undefined;
  return typedCount === 1
    ? 'one figure looks like a typing mistake'
    : `${typedCount} figures look like typing mistakes`;
}

/** Whether the plan can be saved, in a sentence: "Ready to save: 8 figures withheld, audit passed", or what has to be done first. */
export function readyTitle({ withheld }: PlanSummary, step: CheckedStep): string {
  const typedNote = typedText(step);
  const sheet = sheetTitle(step);
  if (sheet !== undefined) return sheet;
  if (typedNote !== undefined) return `Ready to save, but ${typedNote}`;
  // One box can be of two figures: a month, and the year to date that consists of it.
  const uncountedLeft = askedPeople(withheld, step).flatMap(({ rows }) => rows).length;
  return uncountedLeft === 0
    ? `Ready to save: ${figuresText(withheld.count)} withheld, audit passed`
    : `Ready to save, but ${uncountedLeft === 1 ? 'one figure waits for its' : `${uncountedLeft} figures wait for their`} number of people`;
}

function figuresText(count: number): string {
  return count === 0 ? 'no figure' : count === 1 ? 'one figure' : `${count} figures`;
}
