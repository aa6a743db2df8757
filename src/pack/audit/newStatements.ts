import { equationsBetweenSeries } from './equationsBetweenSeries';
import { figureNamer } from './planLedger';
import type { SafeSoFar } from './safeSoFar';
import type { Statement } from './statement';
import { populations } from './populations';
import { textsOf } from './statementText';
import { seriesOf, type Equation } from './unknowns';

/** Statements without what is known to be safe. */
export type NewStatements = {
  readonly statements: readonly Statement[];
  /** Notes every series as safe except those that give something away. */
  readonly noteSafe: (givingAway: ReadonlySet<string>) => void;
};

/**
 * Leaves out series that an earlier statement had in exactly the same form, if they gave nothing away. Editions of a site
 * differ in few series, and so does a build that withholds a little more. Series that an equation joins are audited together
 * or not at all. What turns out to be safe is added to `safe`.
 */
export function newStatements(allStatements: readonly Statement[], safe: SafeSoFar): NewStatements {
  if (safe.series.isEmpty())
    return {
      statements: allStatements,
      noteSafe: (givingAway) => safe.series.add(() => statedTexts(allStatements).safe(givingAway)),
    };
  const { given, stated, rootOf, safe: textsBut } = statedTexts(allStatements);
  const openRoots = new Set(
    [...stated].flatMap(([root, rootTexts]) => (isSafe(rootTexts, safe) ? [] : [root])),
  );
  const isOpen = (series: string) => openRoots.has(rootOf(series));
  return {
    statements: given.map((statement) => ({
      ...statement,
      figures: statement.figures.filter(({ series }) => isOpen(series)),
      between: statement.between.filter(({ terms }) => isOpen(seriesOf(terms[0]?.[0] ?? ''))),
    })),
    noteSafe: (givingAway) => safe.series.add(() => textsBut(givingAway)),
  };
}

/** What statements say about joined series, and a way to write it as texts without some series. */
function statedTexts(allStatements: readonly Statement[]) {
  const given = allStatements.map((statement): JoinedStatement => ({
    ...statement,
    between: equationsOf(statement),
  }));
  const rootOf = rootFinder(given.flatMap(joinedSeries));
  const stated = new Map<string, StatedText[]>();
  for (const statement of given)
    for (const [root, text] of textsOf(statement, rootOf)) {
      const rootTexts = stated.get(root) ?? [];
      rootTexts.push({ text, isGuarded: statement.isGuarded });
      stated.set(root, rootTexts);
    }
  const safe = (givingAway: ReadonlySet<string>) => {
    const roots = new Set([...givingAway].map(rootOf));
    return [...stated].flatMap(([root, rootTexts]) => (roots.has(root) ? [] : [joinedText(rootTexts)]));
  };
  return { given, stated, rootOf, safe };
}

type JoinedStatement = Statement & { readonly between: readonly Equation[] };

/** What one statement says about joined series. */
type StatedText = { readonly text: string; readonly isGuarded: boolean };

/** A statement that repeats another adds nothing to what a reader knows. */
function isSafe(stated: readonly StatedText[], safe: SafeSoFar): boolean {
  if (safe.series.has(joinedText(stated))) return true;
  const unrepeated = stated.filter(
    ({ text }, index) =>
      !stated.slice(0, index).some((earlier) => earlier.isGuarded && earlier.text === text),
  );
  return unrepeated.length < stated.length && safe.series.has(joinedText(unrepeated));
}

function joinedText(stated: readonly StatedText[]): string {
  return stated.map(({ text, isGuarded }) => `${isGuarded}\n${text}`).join('\n\n');
}

function equationsOf({ plan, figures }: Statement): readonly Equation[] {
  return equationsBetweenSeries(figures, { nameOf: figureNamer(plan), smallest: plan.plan.smallestCount });
}

/** The series that an equation joins, for each equation of a statement that joins some. */
function joinedSeries({ figures, between = [] }: Statement): readonly (readonly string[])[] {
  return [
    ...between.map(({ terms }) => terms.map(([key]) => seriesOf(key))),
    ...populations(figures).pairs.map(({ rate, population }) => [rate, population]),
  ];
}

/** Names each series by one of those that are joined to it. */
function rootFinder(seriesGroups: readonly (readonly string[])[]): (series: string) => string {
  const roots = new Map<string, string>();
  const rootOf = (series: string): string => {
    let current = series;
    for (let parent = roots.get(current); parent !== undefined; parent = roots.get(current)) current = parent;
    return current;
  };
  for (const [first = '', ...others] of seriesGroups)
    for (const series of others) {
      const [firstRoot, otherRoot] = [rootOf(first), rootOf(series)];
      if (firstRoot !== otherRoot) roots.set(otherRoot, firstRoot);
    }
  return rootOf;
}
