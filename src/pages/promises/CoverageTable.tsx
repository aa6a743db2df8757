import { useId } from 'react';
import type { Plan, Priority } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import {
  hasArrived,
  isAboutChildren,
  type CoverageGap,
  type CoverageMatrix,
} from '@/domain/report/coverageMatrix';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { Missing } from './Missing';
import { hrefOf, planAddressOf } from '@/ui/address';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { gapText, hasNoIndicator } from '@/wording/coverageText';
import { priorityLabel } from '@/wording/priorityText';

/** A table with themes as rows and priorities as columns; each cell has the marks of the indicators that measure both. */
export function CoverageTable({
  data,
  matrix,
}: {
  readonly data: PlanData;
  readonly matrix: CoverageMatrix;
}) {
  const captionId = useId();
  const { plan } = data;
  const hasOther = data.indicators.some(({ priority }) => plan.priorities.every(({ id }) => id !== priority));
  const columns = matrix.priorities.length + (hasOther ? 1 : 0);
  const cellsOf = (cells: readonly (readonly ScorecardRow[])[]) =>
    cells.slice(0, columns).map((rows, cellIndex) => (
      <td
        key={cellIndex}
        className={matrix.priorities[cellIndex]?.count === 0 ? 'sc-matrix__bare' : undefined}
      >
        <Marks data={data} rows={rows} />
      </td>
    ));
  const unthemed = matrix.unthemed.flat().length;
  return (
    <SidewaysRegion aria-labelledby={captionId}>
      <table className="sc-register sc-matrix">
        <caption id={captionId} className="govuk-visually-hidden">
          Which indicator speaks to which theme
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            {matrix.priorities.map(({ priority, count, gaps }) => (
              <th scope="col" key={priority.id} className={count === 0 ? 'sc-matrix__bare' : undefined}>
                <a
                  className="govuk-link"
                  href={hrefOf({ ...planAddressOf(data), page: 'priority', priority: priority.id })}
                >
                  {headText(plan, priority)}
                </a>
                <small className="sc-matrix__title">{shortTitle(priority.title)}</small>
                <small>{count === 0 ? <Missing>none</Missing> : countText(count)}</small>
                {gaps.some(({ kind }) => kind === 'only-how-much') && <small>only “how much”</small>}
              </th>
            ))}
            {hasOther && <th scope="col">No priority</th>}
            <th scope="col">Finding</th>
          </tr>
        </thead>
        {matrix.frameworks.map(({ framework, themes, uncoveredThemes }) => (
          <tbody key={framework.id}>
            <tr className="sc-register__group">
              <th scope="rowgroup" colSpan={columns + 2}>
                {framework.title}{' '}
                <small>
                  {uncoveredThemes} of {themes.length} {uncoveredThemes === 1 ? 'has' : 'have'} none
                </small>
              </th>
            </tr>
            {themes.map(({ theme, cells, gaps }) => (
              <tr key={theme.id}>
                <th scope="row">{hasNoIndicator(gaps) ? <strong>{theme.title}</strong> : theme.title}</th>
                {cellsOf(cells)}
                <td>
                  <Gaps gaps={gaps} />
                  {theme.note !== undefined && <small>{theme.note}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr className="sc-register__group">
            <th scope="rowgroup" colSpan={columns + 2}>
              Indicators that speak to no theme{' '}
              <small>
                {unthemed} of {data.indicators.length}
              </small>
            </th>
          </tr>
          <tr>
            <th scope="row">No theme named</th>
            {cellsOf(matrix.unthemed)}
            <td>
              <small>No gap by itself</small>
            </td>
          </tr>
        </tbody>
      </table>
    </SidewaysRegion>
  );
}

/** The short title of a priority, "Reduce harm to children …": without words that all priorities of the plan begin with, and without brackets. */
function shortTitle(title: string): string {
  const plainTitle = title.replace(/^We will /i, '').replace(/ \(.*\)$/, '');
  return plainTitle.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** The heading of a column: "Priority 3"; a theme or a topic has its own title. */
function headText(plan: Plan, priority: Priority): string {
  const label = priorityLabel(plan, priority);
  return /\d$/.test(label) ? label : priority.title.replace(/:.*$/, '');
}

function Marks({ data, rows }: { readonly data: PlanData; readonly rows: readonly ScorecardRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="sc-matrix__marks">
      {rows.map((row) => (
        <li key={row.indicator.id} className={isAboutChildren(row) ? 'sc-matrix__outcome' : undefined}>
          <a
            href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: row.indicator.id })}
            title={row.indicator.title}
          >
            {hasArrived(row) ? (
              <RatingMark colour={markColour(row.rating)} hidesWord />
            ) : (
              <span className="sc-matrix__promised">promised</span>
            )}
            <span className="govuk-visually-hidden">
              : {row.indicator.title}
              {isAboutChildren(row) && ', how children are'}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly CoverageGap[] }) {
  return (
    <>
      {gaps.map((gap) =>
        gap.kind === 'none' ? (
          <span key={gap.kind}>
            <Missing>None</Missing>
            {gap.promised > 0 && <small>but promised</small>}
          </span>
        ) : (
          <small key={gap.kind}>{gapText(gap)}</small>
        ),
      )}
    </>
  );
}

function countText(count: number): string {
  return `${count} ${count === 1 ? 'indicator' : 'indicators'}`;
}
