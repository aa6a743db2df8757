import type { StatedGroup } from '@/packFormat/publishedPlan';
import { mayCountPeople, measureOf, type Measure } from './unitReading';

/** The fields of a published indicator that the audit reads. */
export type PackIndicator = {
  readonly id: string;
  readonly title: string;
  /** The code that publishers know it by, such as `NI114`. */
  readonly code?: string | undefined;
  readonly unit: string;
  readonly decimals: number;
  readonly people: boolean;
  /** True if the officer says that no people are counted. */
  readonly noPeople?: boolean | undefined;
  /** True if its figures are published for three years or more together. */
  readonly sensitive?: boolean | undefined;
  readonly inYear?: string | undefined;
  readonly year?: string | undefined;
  /** The day of the year (`31 March`) or the months that its figures are about. */
  readonly reference?: string | undefined;
  readonly readWith?: string | undefined;
  readonly whole?: string | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly definition?: string | undefined;
};

/** An indicator as the audit understands it. */
export type AuditIndicator = Omit<PackIndicator, 'people' | 'inYear'> & {
  readonly measure: Measure;
  /** Whether its figures count people, or may count people. */
  readonly people: boolean;
  /** How the parts of a year make up the year. A title that says "year to date" counts as saying so. */
  readonly inYear: string | undefined;
  /** Whether its figures look like running totals, although the plan does not say so. */
  readonly seemsRunningTotal?: boolean | undefined;
  /** The groups that the officer states to be parts of others. */
  readonly within?: readonly StatedGroup[] | undefined;
  /** Whether its title says that it is the change of another indicator of people. */
  readonly isChange?: boolean | undefined;
};

const RUNNING_TOTAL =
  /\byear[ -]to[ -]date\b|\bytd\b|\bcumulat\w+|\(cum\)|\bcum\.|\brunning totals?\b|\byear so far\b|\b(?:so far|to date) (?:this|in the)\b.*\byear\b|\b(?:since|from) (?:the )?(?:1(?:st)? )?(?:of )?(?:april|september|january|(?:start|beginning) of\b.*\byear)\b(?!,? (?:19|20)\d\d)(?! (?:to|until|till) )|\b(?:april|september|january) to date\b|(?<!months? )\bto date\)?$/i;

export function auditIndicator(indicator: PackIndicator): AuditIndicator {
  const { title, unit, definition = '', numerator, people, noPeople } = indicator;
  const measure = measureOf(unit);
  const isRunningTotal = [title, unit, definition].some((text) => RUNNING_TOTAL.test(text));
  return {
    ...indicator,
    measure,
    people: people || (noPeople !== true && mayCountPeople(measure, [title, unit, numerator])),
    inYear: indicator.inYear ?? (isRunningTotal ? 'cumulative' : undefined),
  };
}

/** A title in a form that is the same in all plans and releases that have the indicator. */
export function comparableTitle({ title, measure }: AuditIndicator): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${words} (${measure.kind === 'ratio' ? `per ${measure.per}` : measure.kind})`;
}
