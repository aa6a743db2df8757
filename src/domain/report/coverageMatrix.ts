import type { Framework, Plan, Priority, Theme } from '@/domain/plan/plan';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** What a theme or a priority lacks: an indicator, a figure, or anything that says more than how much was done. */
export type CoverageGap =
  /** The theme or priority has no indicator. `promised` is how many indicators the plan says are in development for it. */
  | { readonly kind: 'none'; readonly promised: number }
  | { readonly kind: 'no-figure'; readonly withoutFigure: number; readonly indicatorCount: number }
  | { readonly kind: 'only-how-much' };

export type ThemeCoverage = {
  readonly theme: Theme;
  /** The indicators that speak to the theme, by priority in the plan's order; the last list holds those without a priority. */
  readonly cells: readonly (readonly ScorecardRow[])[];
  readonly gaps: readonly CoverageGap[];
};

export type FrameworkCoverage = {
  readonly framework: Framework;
  readonly themes: readonly ThemeCoverage[];
  /** How many of its themes no indicator speaks to. */
  readonly uncoveredThemes: number;
};

/** Priorities set against the themes of each framework. An indicator speaks to a theme where the officer has said so, never by its name. */
export type CoverageMatrix = {
  readonly priorities: readonly {
    readonly priority: Priority;
    readonly count: number;
    readonly gaps: readonly CoverageGap[];
  }[];
  readonly frameworks: readonly FrameworkCoverage[];
  /** The indicators that speak to no theme, by priority as in `cells`. */
  readonly unthemed: readonly (readonly ScorecardRow[])[];
  /** The indicators that the plan marks as in development and that have no figure yet; they speak to nothing until they do. */
  readonly promised: readonly ScorecardRow[];
};

export function coverageMatrix(plan: Plan, rows: readonly ScorecardRow[]): CoverageMatrix {
  const byPriority = (someRows: readonly ScorecardRow[]) => [
    ...plan.priorities.map(({ id }) => someRows.filter(({ indicator }) => indicator.priority === id)),
    someRows.filter(({ indicator }) => plan.priorities.every(({ id }) => id !== indicator.priority)),
  ];
  const knownThemes = new Set(
    plan.frameworks.flatMap((framework) => framework.themes.map(({ id }) => `${framework.id}:${id}`)),
  );
  return {
    priorities: plan.priorities.map((priority) => {
      const priorityRows = rows.filter(({ indicator }) => indicator.priority === priority.id);
      return { priority, count: priorityRows.filter(hasArrived).length, gaps: gapsOf(priorityRows) };
    }),
    frameworks: plan.frameworks.map((framework) => {
      const themes = framework.themes.map((theme): ThemeCoverage => {
        const tag = `${framework.id}:${theme.id}`;
        const themeRows = rows.filter(({ indicator }) => indicator.themes.includes(tag));
        return { theme, cells: byPriority(themeRows), gaps: gapsOf(themeRows) };
      });
      const uncovered = themes.filter(({ gaps }) => gaps.some(({ kind }) => kind === 'none')).length;
      return { framework, themes, uncoveredThemes: uncovered };
    }),
    unthemed: byPriority(
      rows.filter((row) => hasArrived(row) && row.indicator.themes.every((tag) => !knownThemes.has(tag))),
    ),
    promised: rows.filter((row) => !hasArrived(row)),
  };
}

/** Whether an indicator has arrived. One in development has arrived once it has a figure. */
export function hasArrived(row: ScorecardRow): boolean {
  return row.indicator.status !== 'in-development' || !hasNoFigure(row);
}

function gapsOf(allRows: readonly ScorecardRow[]): readonly CoverageGap[] {
  const rows = allRows.filter(hasArrived);
  if (rows.length === 0) return [{ kind: 'none', promised: allRows.length }];
  const rowsWithoutFigure = rows.filter(hasNoFigure).length;
  const gaps: CoverageGap[] = [];
  if (rowsWithoutFigure > 0)
    gaps.push({ kind: 'no-figure', withoutFigure: rowsWithoutFigure, indicatorCount: rows.length });
  if (rows.every(({ indicator }) => indicator.level === 'how-much')) gaps.push({ kind: 'only-how-much' });
  return gaps;
}

/** Whether an indicator has neither a figure nor a rating that somebody reported. */
function hasNoFigure({ observation }: ScorecardRow): boolean {
  return (
    observation === undefined || (observation.reading.kind !== 'value' && observation.reported.length === 0)
  );
}

/** Whether an indicator says how children are, and not how much was done or how well. */
export function isAboutChildren({ indicator: { level } }: ScorecardRow): boolean {
  return level === 'population' || level === 'better-off';
}
