import { equationsBetweenSeries } from './equationsBetweenSeries';
import { figureNamer } from './planLedger';
import type { SafeSoFar } from './safeSoFar';
import type { Statement } from './statement';
import { populations } from './populations';
import { textsOf } from './statementText';
import { seriesOf, type Equation } from './unknowns';

/** The statements without the series that are known to be safe. */
export type NewStatements = {
  readonly statements: readonly Statement[];
  /** Notes every series as safe except those that give something away. */
  readonly noteSafe: (unsafeSeries: ReadonlySet<string>) => void;
};

/**
 * Leaves out series that an earlier audit had in exactly the same form and found safe. The editions of a site differ in few series, and so do two builds
 * of which the second withholds a little more. Series that an equation joins are audited together or not at all. What turns out to be safe is added to
 * `safe`.
 */
export function newStatements(allStatements: readonly Statement[], safe: SafeSoFar): NewStatements {
  if (safe.series.isEmpty())
    return {
      statements: allStatements,
      noteSafe: (givingAway) => safe.series.add(() => statedTexts(allStatements).safe(givingAway)),
    };
  const {
    given: statements,
    stated: textsByRoot,
    rootOf,
    safe: safeTextsExcept,
  } = statedTexts(allStatements);
  const openRoots = new Set(
    [...textsByRoot].flatMap(([root, rootTexts]) => (areSafe(rootTexts, safe) ? [] : [root])),
  );
  const isOpen = (series: string) => openRoots.has(rootOf(series));
  return {
    statements: statements.map((statement) => ({
      ...statement,
      figures: statement.figures.filter(({ series }) => isOpen(series)),
      equationsBetween: statement.equationsBetween.filter(({ terms }) =>
        isOpen(seriesOf(terms[0]?.[0] ?? '')),
      ),
    })),
    noteSafe: (unsafeSeries) => safe.series.add(() => safeTextsExcept(unsafeSeries)),
  };
}

/** What the statements say about each set of joined series, and a function that writes this as texts, leaving out unsafe series. */
function statedTexts(allStatements: readonly Statement[]) {
  const statementsWithEquations = allStatements.map((statement): JoinedStatement => ({
    ...statement,
    equationsBetween: equationsOf(statement),
  }));
  const rootOf = rootFinder(statementsWithEquations.flatMap(joinedSeries));
  const textsByRoot = new Map<string, StatedText[]>();
  for (const statement of statementsWithEquations)
    for (const [root, text] of textsOf(statement, rootOf)) {
      const rootTexts = textsByRoot.get(root) ?? [];
      rootTexts.push({ text, isGuarded: statement.isGuarded });
      textsByRoot.set(root, rootTexts);
    }
  const safe = (unsafeSeries: ReadonlySet<string>) => {
    const roots = new Set([...unsafeSeries].map(rootOf));
    return [...textsByRoot].flatMap(([root, rootTexts]) => (roots.has(root) ? [] : [joinedText(rootTexts)]));
  };
  return { given: statementsWithEquations, stated: textsByRoot, rootOf, safe };
}

type JoinedStatement = Statement & { readonly equationsBetween: readonly Equation[] };

/** What one statement says about joined series. */
type StatedText = { readonly text: string; readonly isGuarded: boolean };

/** Whether series are known to be safe. A statement that repeats another adds nothing to what a reader knows, so it is also left out of the comparison. */
function areSafe(textsOfRoot: readonly StatedText[], safe: SafeSoFar): boolean {
  if (safe.series.has(joinedText(textsOfRoot))) return true;
  const unrepeated = textsOfRoot.filter(
    ({ text }, index) =>
      !textsOfRoot.slice(0, index).some((earlier) => earlier.isGuarded && earlier.text === text),
  );
  return unrepeated.length < textsOfRoot.length && safe.series.has(joinedText(unrepeated));
}

function joinedText(textsOfRoot: readonly StatedText[]): string {
  return textsOfRoot.map(({ text, isGuarded }) => `${isGuarded}\n${text}`).join('\n\n');
}

function equationsOf({ plan, figures }: Statement): readonly Equation[] {
  return equationsBetweenSeries(figures, {
    nameOf: figureNamer(plan),
    plan: plan.plan.id,
    smallestCount: plan.plan.smallestCount,
  });
}

/** For each equation of a statement that joins several series, these series. */
function joinedSeries({ figures, equationsBetween = [] }: Statement): readonly (readonly string[])[] {
  return [
    ...equationsBetween.map(({ terms }) => terms.map(([key]) => seriesOf(key))),
    ...populations(figures).pairs.map(({ rate, population }) => [rate, population]),
  ];
}

/** Gives a function that names each set of joined series by one of them. */
function rootFinder(seriesGroups: readonly (readonly string[])[]): (series: string) => string {
  const roots = new Map<string, string>();
  const rootOf = (series: string): string => {
    let current = series;
    for (let parent = roots.get(current); parent !== undefined; parent = roots.get(current)) current = parent;
    return current;
  };
  for (const [firstSeries = '', ...otherSeries] of seriesGroups)
    for (const series of otherSeries) {
      const [firstRoot, otherRoot] = [rootOf(firstSeries), rootOf(series)];
      if (firstRoot !== otherRoot) roots.set(otherRoot, firstRoot);
    }
  return rootOf;
}
