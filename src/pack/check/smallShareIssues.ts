import { baseOf } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { groupedBy } from '@/pack/rows/groupedBy';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ShownFigure } from './partIssues';

/**
 * Shares of a whole area that come without their counts, and would be of a few people if they were of those that another indicator of the same area and
 * period counts: 0.3% beside 370 children on plans may be one child. Only where both titles share a word that says whom they are of. `smallest` is the
 * smallest count that may be published. Nobody but the officer knows, so it is a warning and nothing is withheld.
 */
export function smallShareIssues(figures: readonly ShownFigure[], smallest: number): readonly Issue[] {
  const places = groupedBy(
    figures.filter(({ chosen }) => chosen.cell.breakdown === '' && chosen.cell.indicator.people),
    ({ chosen: { cell } }) =>
      `${cell.area}|${cell.first.period.timePeriod}|${cell.first.period.timeIdentifier}`,
  );
  const found = [...places.values()].flatMap((place) => {
    const counts = place.filter(({ chosen }) => chosen.cell.indicator.unit.kind === 'count');
    return place.flatMap((share) => {
      const beside = counts.find((count) => isFew(share, count, smallest));
      return beside === undefined ? [] : [{ share, beside }];
    });
  });
  // One warning an indicator: each of its periods has the same answer.
  const byIndicator = groupedBy(found, ({ share }) => share.chosen.cell.indicator.id);
  return [...byIndicator.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [issueOf(first, all.length)];
  });
}

function isFew(share: ShownFigure, count: ShownFigure, smallest: number): boolean {
  const { indicator } = share.chosen.cell;
  const { reading, numerator, denominator } = share.shown;
  const people = count.shown.reading;
  if (reading.kind !== 'value' || people.kind !== 'value' || share.chosen.row === undefined) return false;
  if (indicator.unit.kind !== 'share' || baseOf(indicator.unit) !== 100) return false;
  if (numerator !== undefined || denominator !== undefined || [0, 100].includes(reading.value)) return false;
  const counted = (reading.value * people.value) / 100;
  const few = Math.min(counted, people.value - counted);
  return (
    few > 0 &&
    Math.round(few) < smallest &&
    hasSharedSubject(indicator.title, count.chosen.cell.indicator.title)
  );
}

/** Words that any title of children's services may have: they do not say that two are of the same people. */
const COMMON =
  /^(?:a|aged?|all|and|are|at|by|child(?:ren)?|days?|families|family|for|from|had|has|have|in|last(?:ed|ing)?|less|made|months?|more|new|number|of|on|or|over|people|per|per ?cent|percentages?|proportion|pupils?|rates?|share|than|that|the|their|time|to|total|under|were|which|who|whose|with|within|years?|young|\d+)$/i;

function hasSharedSubject(one: string, other: string): boolean {
  const words = new Set(subjectsIn(other));
  return subjectsIn(one).some((word) => words.has(word));
}

function subjectsIn(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 && !COMMON.test(word));
}

function issueOf(
  { share, beside }: { readonly share: ShownFigure; readonly beside: ShownFigure },
  count: number,
): Issue {
  const { cell, row } = share.chosen;
  const others = count > 1 ? ` So with ${count - 1} more of its figures.` : '';
  return {
    severity: 'warning',
    code: 'share-of-few',
    file: OBSERVATIONS.file,
    row: row?.row,
    column: 'denominator',
    message:
      `Found a share of "${cell.indicator.title}" without the number of people that it is of. If it is of those that "${beside.chosen.cell.indicator.title}" counts, it is of fewer than may be published.${others} ` +
      'Write in the columns numerator and denominator what it is of: it is withheld where that is few. If it is of many, they show it.',
  };
}
