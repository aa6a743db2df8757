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
  readonly noteSafe: (unsafeSeries: ReadonlySet<string>) => void;
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

/** What statements say about joined series, and a way to write it as texts without some series. */
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

/** A statement that repeats another adds nothing to what a reader knows. */
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
    smallestCount: plan.plan.smallestCount,
  });
}

/** The series that an equation joins, for each equation of a statement that joins some. */
function joinedSeries({ figures, equationsBetween = [] }: Statement): readonly (readonly string[])[] {
  return [
    ...equationsBetween.map(({ terms }) => terms.map(([key]) => seriesOf(key))),
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
  for (const [firstSeries = '', ...otherSeries] of seriesGroups)
    for (const series of otherSeries) {
      const [firstRoot, otherRoot] = [rootOf(firstSeries), rootOf(series)];
      if (firstRoot !== otherRoot) roots.set(otherRoot, firstRoot);
    }
  return rootOf;
}
