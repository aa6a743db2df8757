import { misnamedSheets } from '@/officerFiles/namedSheet';
import type { CheckedStep, Desk } from './deskState';
import type { PlanSummary } from './deskWork';
import { countOf, kindKey, placeOfIssue } from './issueKinds';
import { PeopleBoxes } from './PeopleBoxes';

/** More than these are in the list of what the check found. */
const MOST = 4;

/** What nothing else would stop, before the ways to save: slips of the keyboard, a sheet that is left out, shares that may be of one child. */
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
  const sheets = misnamedSheets(step.checked.issues);
  const typed = typedIn(step);
  const [first] = typed;
  if (sheets.length + typed.length + plan.smallShares.length === 0) return null;
  return (
    <section className="sc-desk__typing" aria-label="To look at before you save">
      <ul className="govuk-list">
        {sheets.map((one) => (
          <li key={one.sheet}>
            <strong>The sheet “{one.sheet}” is left out.</strong> Is it the table {one.table}?{' '}
            <button type="button" className="sc-link-button" onClick={() => desk.nameSheet(one)}>
              Yes: read it as {one.table}
            </button>
          </li>
        ))}
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
        {plan.smallShares.map(({ title, rows }) => (
          <li key={title}>
            <strong>{title}</strong> may be of fewer than {plan.withheld.smallest} people, and is published.
            Write how many each share is of: where that is few, it is withheld.
            <PeopleBoxes desk={desk} title={title} averages={rows} isOpen />
          </li>
        ))}
      </ul>
    </section>
  );
}

function typedIn({ checked, fragments }: CheckedStep) {
  return checked.issues.flatMap((issue, index) =>
    issue.code === 'outlier' ? [{ issue, fragment: fragments.get(index) }] : [],
  );
}

/** "Ready to save: 8 figures withheld, audit passed"; or what is to be looked at before. */
export function readyTitle({ withheld, smallShares }: PlanSummary, { checked }: CheckedStep): string {
  const typed = countOf(checked.issues.filter(({ code }) => code === 'outlier'));
  const sheets = misnamedSheets(checked.issues);
  const count = typed + sheets.length + smallShares.length;
  const [sheet] = sheets;
  const [share] = smallShares;
  if (count === 0) return `Ready to save: ${figuresText(withheld.count)} withheld, audit passed`;
  if (count === typed)
    return `Ready to save, but ${typed === 1 ? 'one figure looks like a typing mistake' : `${typed} figures look like typing mistakes`}`;
  if (count === 1 && sheet !== undefined) return `Ready to save, but the sheet “${sheet.sheet}” is left out`;
  if (count === 1 && share !== undefined) return `Ready to save, but “${share.title}” may be of few people`;
  return `Ready to save, but look at ${count} things first`;
}

function figuresText(count: number): string {
  return count === 0 ? 'no figure' : count === 1 ? 'one figure' : `${count} figures`;
}
