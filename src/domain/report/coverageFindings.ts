import type { Framework, Priority, Theme } from '@/domain/plan/plan';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { CoverageGap, CoverageMatrix } from './coverageMatrix';

/** A gap in what is measured: of a priority or a theme, which no indicator measures or only by how much was done; or an indicator in development. */
export type CoverageFinding =
  | { readonly kind: 'priority'; readonly priority: Priority; readonly gap: CoverageGap }
  | {
      readonly kind: 'theme';
      readonly framework: Framework;
      readonly theme: Theme;
      readonly gap: CoverageGap;
    }
  /** An indicator that the plan marks as in development. */
  | { readonly kind: 'promised'; readonly row: ScorecardRow };

/** Every gap of a coverage matrix as a list: those of the priorities, those of the themes, then the indicators in development that have no figure yet. */
export function coverageFindings({
  priorities,
  frameworks,
  promised,
}: CoverageMatrix): readonly CoverageFinding[] {
  return [
    ...priorities.flatMap(({ priority, gaps }) =>
      gaps.map((gap) => ({ kind: 'priority', priority, gap }) as const),
    ),
    ...frameworks.flatMap(({ framework, themes }) =>
      themes.flatMap(({ theme, gaps }) =>
        gaps.map((gap) => ({ kind: 'theme', framework, theme, gap }) as const),
      ),
    ),
    ...promised.map((row) => ({ kind: 'promised', row }) as const),
  ];
}
