import { betweenSeries } from './betweenSeries';
import { placeName } from './planLedger';
import type { SafeSoFar } from './safeSoFar';
import type { Statement } from './statement';
import { populations } from './populations';
import { textsOf } from './statementText';
import { seriesOf, type Equation } from './unknowns';

/** Statements without what is known to be safe. */
export type NewStatements = {
  readonly statements: readonly Statement[];
  /** Notes every series as safe except those that give something away. */
  readonly learn: (givingAway: ReadonlySet<string>) => void;
};

/**
 * Leaves out series that an earlier statement had in exactly the same form, if they gave nothing away. Editions of a site
 * differ in few series, and so does a build that withholds a little more. Series that an equation joins are audited together
 * or not at all. What turns out to be safe is added to `safe`.
 */
export function newStatements(all: readonly Statement[], safe: SafeSoFar): NewStatements {
  if (safe.series.isEmpty())
    return { statements: all, learn: (givingAway) => safe.series.add(() => allStated(all).safe(givingAway)) };
  const { given, stated, rootOf, safe: textsBut } = allStated(all);
  const open = new Set([...stated].flatMap(([root, own]) => (isSafe(own, safe) ? [] : [root])));
  const isOpen = (series: string) => open.has(rootOf(series));
  return {
    statements: given.map((statement) => ({
      ...statement,
      figures: statement.figures.filter(({ series }) => isOpen(series)),
      between: statement.between.filter(({ terms }) => isOpen(seriesOf(terms[0]?.[0] ?? ''))),
    })),
    learn: (givingAway) => safe.series.add(() => textsBut(givingAway)),
  };
}

/** What statements say about joined series, and a way to write it as texts without some series. */
function allStated(all: readonly Statement[]) {
  const given = all.map((statement): Given => ({ ...statement, between: betweenOf(statement) }));
  const rootOf = joinedBy(given.flatMap(joinedSeries));
  const stated = new Map<string, Stated[]>();
  for (const statement of given)
    for (const [root, text] of textsOf(statement, rootOf)) {
      const some = stated.get(root) ?? [];
      some.push({ text, isGuarded: statement.isGuarded });
      stated.set(root, some);
    }
  const safe = (givingAway: ReadonlySet<string>) => {
    const roots = new Set([...givingAway].map(rootOf));
    return [...stated].flatMap(([root, own]) => (roots.has(root) ? [] : [asText(own)]));
  };
  return { given, stated, rootOf, safe };
}

type Given = Statement & { readonly between: readonly Equation[] };

/** What one statement says about joined series. */
type Stated = { readonly text: string; readonly isGuarded: boolean };

/** A statement that repeats another adds nothing to what a reader knows. */
function isSafe(stated: readonly Stated[], safe: SafeSoFar): boolean {
  if (safe.series.has(asText(stated))) return true;
  const once = stated.filter(
    ({ text }, at) => !stated.slice(0, at).some((one) => one.isGuarded && one.text === text),
  );
  return once.length < stated.length && safe.series.has(asText(once));
}

function asText(stated: readonly Stated[]): string {
  return stated.map(({ text, isGuarded }) => `${isGuarded}\n${text}`).join('\n\n');
}

function betweenOf({ plan, figures }: Statement): readonly Equation[] {
  return betweenSeries(figures, { nameOf: placeName(plan), smallest: plan.plan.smallestCount });
}

/** The series that an equation joins, for each equation of a statement that joins some. */
function joinedSeries({ figures, between = [] }: Statement): readonly (readonly string[])[] {
  return [
    ...between.map(({ terms }) => terms.map(([key]) => seriesOf(key))),
    ...populations(figures).pairs.map(({ rate, of }) => [rate, of]),
  ];
}

/** Names each series by one of those that are joined to it. */
function joinedBy(joined: readonly (readonly string[])[]): (series: string) => string {
  const roots = new Map<string, string>();
  const rootOf = (series: string): string => {
    let at = series;
    for (let up = roots.get(at); up !== undefined; up = roots.get(at)) at = up;
    return at;
  };
  for (const [first = '', ...others] of joined)
    for (const series of others) {
      const [one, other] = [rootOf(first), rootOf(series)];
      if (one !== other) roots.set(other, one);
    }
  return rootOf;
}
