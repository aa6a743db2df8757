import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import type { Publishable } from '@/pack/disclosure/publishable';

/** A group with fewer people than this is small: if all or none of them are counted, the figure says something of each. */
const SMALL_GROUP = 20;
/** Where fewer institutions than this are counted, readers may know them by name (docs/methods.md#what-is-withheld). */
const FEW_INSTITUTIONS = 3;

/** Figures that no rule withholds, but that an officer should look at before they are published (docs/methods.md#what-is-withheld). */
export function reviewIssues({ cell, row }: ChosenFigure, publishable: Publishable): readonly Issue[] {
  const { reading, denominator } = publishable;
  if (row === undefined || reading.kind !== 'value') return [];
  const { indicator } = cell;
  const cellReference = { file: OBSERVATIONS.file, row: row.row, column: 'value' } as const;
  const issues: Issue[] = [];
  const isAllOrNone = indicator.people && indicator.unit.kind === 'share' && [0, 100].includes(reading.value);
  if (
    isAllOrNone &&
    (indicator.sensitive === true || (denominator !== undefined && denominator < SMALL_GROUP))
  )
    issues.push({
      ...cellReference,
      severity: indicator.sensitive === true ? 'warning' : 'note',
      code: 'all-or-none',
      message:
        'All or none of a small group are counted, which says something about each one in it. Publish it only where that harms nobody.',
    });
  const isInstitutions =
    !indicator.people && indicator.unit.kind === 'count' && INSTITUTION_WORDS.test(indicator.title);
  if (isInstitutions && reading.value > 0 && reading.value < FEW_INSTITUTIONS)
    issues.push({
      ...cellReference,
      severity: 'note',
      code: 'few-institutions',
      message: `Fewer than ${FEW_INSTITUTIONS} institutions can be known by name, and their pupils with them. Publish it only where that is meant.`,
    });
  if (EXTREME_WORDS.test(indicator.title))
    issues.push({
      ...cellReference,
      severity: 'note',
      code: 'extreme-value',
      message:
        'By its title this is one child’s or one family’s figure: the longest, the oldest, the youngest. Leave it out unless it is of many.',
    });
  return issues;
}

const INSTITUTION_WORDS =
  /\b(schools?|settings?|providers?|homes?|nurser(y|ies)|academ(y|ies)|colleges?|centres?)\b/i;
const EXTREME_WORDS =
  /\b(longest|shortest|oldest|youngest|maximum|max|greatest|highest) (?!proportion|share|rate)/i;
