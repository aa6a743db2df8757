import type { Access } from '@/domain/figures/access';
import type { Period } from '@/domain/figures/period';

/** One year of a survey: how many people answered, out of how many, and which schools took part. No figure is by school. */
export type Survey = {
  /** The survey's id, the same in every year; `survey` of an indicator names it. */
  readonly survey: string;
  readonly title: string;
  readonly period: Period;
  /** How many people could have answered. */
  readonly asked?: number | undefined;
  readonly answered?: number | undefined;
  /** The paper's own words where it prints no exact number of answers: "more than 3,800". */
  readonly printed?: string | undefined;
  /** The share that answered, in percent, as the paper prints it. */
  readonly response?: { readonly value: number; readonly decimals: number } | undefined;
  /** How many schools took part, and out of how many. */
  readonly schools?: number | undefined;
  readonly schoolsOf?: number | undefined;
  /** The names of the schools, only where the paper prints them. */
  readonly schoolsNamed?: string | undefined;
  /** What the paper says about the answers, in commentary's small Markdown. */
  readonly text?: string | undefined;
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  readonly doubt?: string | undefined;
  readonly access: Access;
};

/** Returns the share that answered, in percent: as printed, or worked out from the two counts to a whole percent. Returns undefined if neither is known. */
export function responseShare({
  response,
  answered,
  asked,
}: Survey): { readonly value: number; readonly decimals: number; readonly isPrinted: boolean } | undefined {
  if (response !== undefined) return { ...response, isPrinted: true };
  if (answered === undefined || asked === undefined || asked === 0) return undefined;
  return { value: (100 * answered) / asked, decimals: 0, isPrinted: false };
}

/** The years of one survey, the newest first. */
export function yearsOf(surveys: readonly Survey[], survey: string): readonly Survey[] {
  return surveys
    .filter((candidate) => candidate.survey === survey)
    .toSorted((a, b) => b.period.end.localeCompare(a.period.end));
}
