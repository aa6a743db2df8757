import { useId } from 'react';
import type { Issue } from '@/domain/plan/issue';
import type { FractionMends } from '@/officerFiles/fractionMends';
import type { Mend } from '@/officerFiles/mends';
import { groupedBy } from '@/pack/rows/groupedBy';
import { CellBoxes } from './CellBoxes';
import { FractionChoice } from './FractionChoice';
import { Fragments } from './Fragments';
import type { Desk } from './deskState';
import type { Fragment } from './fragments';
import { placeOfIssue, type IssueKind } from './issueKinds';
import { messageParts } from './kindTitle';
import { LookedAt } from './LookedAt';
import { isLookedAtText } from './lookedAtTexts';
import { MendList } from './MendList';

const MOST_ISSUES = 200;

/** One kind of issue: what was found and what to write, the cells in their rows, what can be corrected, and every place where it occurs. */
export function KindDetail({
  kind,
  fragmentOf,
  mends,
  allMends,
  fractions,
  openings,
  isMade,
  onMend,
  onLookedAt,
}: {
  readonly kind: IssueKind;
  readonly fragmentOf: (issue: Issue) => Fragment | undefined;
  /** The corrections that issues of this kind offer. */
  readonly mends: readonly Mend[];
  readonly allMends: readonly Mend[];
  readonly fractions: FractionMends;
  /** The first rows of each table of the plan. */
  readonly openings: readonly Fragment[];
  /** Whether the plan was made here, so that there is no file of the officer's to correct. */
  readonly isMade: boolean;
  readonly onMend: (mends: readonly Mend[]) => void;
  readonly onLookedAt: Desk['lookedAt'];
}) {
  const id = useId();
  const { title, issues, count } = kind;
  const [firstIssue] = issues;
  const parts = firstIssue && messageParts(firstIssue.message);
  // Of a printed scorecard the officer knows her own sheet, and no table of the plan.
  const isOfSheet = isMade && issues.every(({ cell }) => cell !== undefined);
  const fragments = issues.flatMap((issue) => fragmentOf(issue) ?? []);
  return (
    <section aria-labelledby={id} className="sc-desk__detail">
      <h2 className="govuk-heading-m" id={id}>
        {title}: {count}
      </h2>
      {parts !== undefined && (
        <dl className="sc-desk__parts">
          {parts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {kind.code === 'fractions' && <FractionChoice fractions={fractions} onMend={onMend} />}
      {!isOfSheet && <Fragments key={kind.key} fragments={fragments} openings={openings} />}
      {mends.length > 0 && <MendList key={kind.key} mends={mends} allMends={allMends} onMend={onMend} />}
      {kind.severity !== 'note' && kind.code !== 'fractions' && mends.length < issues.length && (
        <CellBoxes
          key={`boxes ${kind.key}`}
          issues={issues.filter((issue) => !mends.some((mend) => isOf(mend, issue)))}
          fragmentOf={fragmentOf}
          isMade={isMade}
          onMend={onMend}
        />
      )}
      {isLookedAtText(kind.code) && (
        <LookedAt
          key={`looked ${kind.key}`}
          code={kind.code}
          issues={issues}
          fragmentOf={fragmentOf}
          onLookedAt={onLookedAt}
        />
      )}
      <details className="govuk-details" open={mends.length === 0}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            {issues.length === 1 ? 'Where it is' : 'Where each is'}
          </span>
        </summary>
        <ul className="govuk-list sc-desk__places">
          {[...groupedBy(issues.slice(0, MOST_ISSUES), ({ message }) => message)].map(
            ([message, sameIssues]) => (
              <li key={message}>
                <strong>{sameIssues.map(placeOfIssue).join('; ')}</strong>
                <br />
                {message}
              </li>
            ),
          )}
          {issues.length > MOST_ISSUES && (
            <li>and {issues.length - MOST_ISSUES} more, which the saved list has</li>
          )}
        </ul>
      </details>
    </section>
  );
}

function isOf(mend: Mend, { row, column }: Issue): boolean {
  return mend.row === row && mend.column === column;
}
