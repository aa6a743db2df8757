import { directionSign, strongestChange } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import { isInYear } from '@/domain/process/processKind';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { ARROWS } from '@/ui/ChangeMark';
import { changeParts, changeShort, changeText, directionWord } from '@/wording/directionText';
import { isUnusual, rowSignalText } from '@/wording/signalText';
import { otherWayText } from '@/wording/strongestText';

/**
 * The direction in one line, `▼ 3.4 pp worse`, bold where the change is unusual; under it what the year or the process says, where that is the other way:
 * `but worse than usual`. Screen readers also hear since when, and how usual it is.
 */
export function ShortDirection({ data, row }: { readonly data: PlanData; readonly row: ScorecardRow }) {
  const { direction, indicator } = row;
  const but = otherWay(data, row);
  const spoken = [
    `${directionWord(direction)}, ${changeText(direction, indicator)}`,
    rowSignalText(row),
    but,
  ];
  const isOther = direction.kind === 'change' && !direction.lastYear;
  const notes = [isOther ? changeParts(direction, indicator).since : undefined, but];
  return (
    <>
      <span className="sc-direction" aria-hidden="true">
        {direction.kind === 'change' && `${ARROWS[directionSign(direction)]} `}
        {isUnusual(row) ? <b>{changeShort(direction, indicator)}</b> : changeShort(direction, indicator)}
      </span>{' '}
      {notes.some((note) => note !== undefined) && (
        <span className="sc-table__note" aria-hidden="true">
          {notes.filter((note) => note !== undefined).join(', ')}
        </span>
      )}
      <span className="govuk-visually-hidden">{spoken.filter((part) => part !== undefined).join(', ')}</span>
    </>
  );
}

/** Months and quarters alone: the last change of a year is the change of the year. */
function otherWay(data: PlanData, row: ScorecardRow): string | undefined {
  if (!isInYear(row)) return undefined;
  return otherWayText(strongestChange(data, row), row);
}
