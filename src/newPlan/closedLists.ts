import { COLOURS, OBSERVATION_STATUSES } from '@/domain/figures/observation';
import {
  IN_YEAR_RULES,
  IN_YEAR_YEARS,
  INDICATOR_STATUSES,
  INDICATOR_TYPES,
  LEVELS,
} from '@/domain/figures/indicator';
import { TIME_IDENTIFIERS } from '@/domain/figures/period';
import { POLARITIES } from '@/domain/figures/polarity';
import { RATING_BASES } from '@/domain/figures/ratingPolicy';
import { COMMENTARY_KINDS } from '@/domain/plan/plan';

/** The words that a column may hold, by table and column. `isOpen`: `check` accepts other words too. */
export type ClosedList = {
  readonly table: string;
  readonly column: string;
  readonly allowedWords: readonly string[];
  readonly isOpen?: true | undefined;
};

const YES_OR_NO = ['yes', 'no'];
const ACCESS_WORDS = ['public', 'draft'];
const UNIT_WORDS = ['percent', 'count', 'days', 'pounds', 'score', 'per 10,000 children'];

/** Weeks are left out, because there are 53 and few plans use them. */
const LISTED_TIME_IDENTIFIERS = TIME_IDENTIFIERS.filter((name) => !name.startsWith('Week '));

const list = (table: string, column: string, allowedWords: readonly string[], isOpen?: true): ClosedList => ({
  table,
  column,
  allowedWords,
  ...(isOpen === undefined ? {} : { isOpen }),
});

export const CLOSED_LISTS: readonly ClosedList[] = [
  list('indicators', 'polarity', POLARITIES),
  list('indicators', 'unit', UNIT_WORDS, true),
  list('indicators', 'type', INDICATOR_TYPES),
  list('indicators', 'level', LEVELS),
  list('indicators', 'status', INDICATOR_STATUSES),
  list('indicators', 'in_year', IN_YEAR_RULES),
  list('indicators', 'year', IN_YEAR_YEARS),
  list('indicators', 'basis', RATING_BASES),
  list('indicators', 'people', YES_OR_NO),
  list('indicators', 'seasonal', YES_OR_NO),
  list('indicators', 'sensitive', YES_OR_NO),
  list('observations', 'time_identifier', LISTED_TIME_IDENTIFIERS, true),
  list('observations', 'status', OBSERVATION_STATUSES),
  list('observations', 'rating', COLOURS),
  list('observations', 'access', ACCESS_WORDS, true),
  list('targets', 'time_identifier', LISTED_TIME_IDENTIFIERS, true),
  list('commentary', 'kind', COMMENTARY_KINDS),
  list('commentary', 'access', ACCESS_WORDS, true),
  list('commentary', 'time_identifier', LISTED_TIME_IDENTIFIERS, true),
];

/** The years before, of and after a date, as tables write periods: `2025`, `202526`. */
export function periodsFrom(day: string): readonly string[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((listedYear) => [
    String(listedYear),
    `${listedYear}${String((listedYear + 1) % 100).padStart(2, '0')}`,
  ]);
}
