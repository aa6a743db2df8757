import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** Warns, with the word "provisional", of a figure that may still change. */
export function statusCaution({ observation }: Pick<ScorecardRow, 'observation'>): string | undefined {
  return observation?.status === 'provisional' ? 'provisional' : undefined;
}
