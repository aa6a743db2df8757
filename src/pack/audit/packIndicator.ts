import { mayCountPeople, measureOf, type Measure } from './unitReading';

/** An indicator as a pack writes it, as far as the audit reads it. Of what it does not name it knows nothing. */
export type PackIndicator = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly people: boolean;
  /** The officer's own word that no people are counted. */
  readonly noPeople?: boolean | undefined;
  readonly inYear?: string | undefined;
  readonly year?: string | undefined;
  readonly readWith?: string | undefined;
  readonly whole?: string | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly definition?: string | undefined;
};

/** The same, read. */
export type AuditIndicator = Omit<PackIndicator, 'people' | 'inYear'> & {
  readonly measure: Measure;
  /** Whether its figures must be taken for figures of people. */
  readonly people: boolean;
  /** How a year's parts become the year; a title that says "year to date" counts as saying so. */
  readonly inYear: string | undefined;
  /** Whether its figures look like the year so far, though nobody says that they are. */
  readonly seemsRunning?: boolean | undefined;
};

const RUNNING = /\byear[ -]to[ -]date\b|\bytd\b|\bcumulative\b|\brunning total\b|\bso far this year\b/i;

export function auditIndicator(indicator: PackIndicator): AuditIndicator {
  const { title, unit, definition = '', numerator, people, noPeople } = indicator;
  const measure = measureOf(unit);
  const isRunning = [title, unit, definition].some((text) => RUNNING.test(text));
  return {
    ...indicator,
    measure,
    people: people || (noPeople !== true && mayCountPeople(measure, [title, unit, numerator])),
    inYear: indicator.inYear ?? (isRunning ? 'cumulative' : undefined),
  };
}

/** What two plans, or two releases, have in common where they mean the same indicator. */
export function sameTitle({ title, measure }: AuditIndicator): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${words} (${measure.kind === 'ratio' ? `per ${measure.per}` : measure.kind})`;
}
