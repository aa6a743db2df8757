import type { Framework, Plan, Priority, Theme } from '@/domain/plan/plan';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** What a theme or a priority lacks: an indicator, a figure, or anything that says more than how much was done. */
export type CoverageGap =
  /** `promised`: how many are said to be in development. */
  | { readonly kind: 'none'; readonly promised: number }
  | { readonly kind: 'no-figure'; readonly without: number; readonly of: number }
  | { readonly kind: 'only-how-much' };

export type ThemeCoverage = {
  readonly theme: Theme;
  /** The indicators that speak to it, in the order of the plan's priorities; the last are of no priority. */
  readonly cells: readonly (readonly ScorecardRow[])[];
  readonly gaps: readonly CoverageGap[];
};

export type FrameworkCoverage = {
  readonly framework: Framework;
  readonly themes: readonly ThemeCoverage[];
  /** How many of its themes no indicator speaks to. */
  readonly without: number;
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
  const byPriority = (some: readonly ScorecardRow[]) => [
    ...plan.priorities.map(({ id }) => some.filter(({ indicator }) => indicator.priority === id)),
    some.filter(({ indicator }) => plan.priorities.every(({ id }) => id !== indicator.priority)),
  ];
  const known = new Set(
    plan.frameworks.flatMap((framework) => framework.themes.map(({ id }) => `${framework.id}:${id}`)),
  );
  return {
    priorities: plan.priorities.map((priority) => {
      const own = rows.filter(({ indicator }) => indicator.priority === priority.id);
      return { priority, count: own.filter(hasArrived).length, gaps: gapsOf(own) };
    }),
    frameworks: plan.frameworks.map((framework) => {
      const themes = framework.themes.map((theme): ThemeCoverage => {
        const tag = `${framework.id}:${theme.id}`;
        const own = rows.filter(({ indicator }) => indicator.themes.includes(tag));
        return { theme, cells: byPriority(own), gaps: gapsOf(own) };
      });
      const without = themes.filter(({ gaps }) => gaps.some(({ kind }) => kind === 'none')).length;
      return { framework, themes, without };
    }),
    unthemed: byPriority(
      rows.filter((row) => hasArrived(row) && row.indicator.themes.every((tag) => !known.has(tag))),
    ),
    promised: rows.filter((row) => !hasArrived(row)),
  };
}

/** Whether an indicator has arrived. One in development has arrived once it has a figure. */
export function hasArrived(row: ScorecardRow): boolean {
  return row.indicator.status !== 'in-development' || !hasNothing(row);
}

function gapsOf(all: readonly ScorecardRow[]): readonly CoverageGap[] {
  const rows = all.filter(hasArrived);
  if (rows.length === 0) return [{ kind: 'none', promised: all.length }];
  const without = rows.filter(hasNothing).length;
  const gaps: CoverageGap[] = [];
  if (without > 0) gaps.push({ kind: 'no-figure', without, of: rows.length });
  if (rows.every(({ indicator }) => indicator.level === 'how-much')) gaps.push({ kind: 'only-how-much' });
  return gaps;
}

/** Neither a figure nor a rating that somebody reported. */
function hasNothing({ observation }: ScorecardRow): boolean {
  return (
    observation === undefined || (observation.reading.kind !== 'value' && observation.reported.length === 0)
  );
}

/** Whether an indicator says how children are, and not how much was done or how well. */
export function isAboutChildren({ indicator: { level } }: ScorecardRow): boolean {
  return level === 'population' || level === 'better-off';
}
