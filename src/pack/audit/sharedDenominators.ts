import { bySeries, type CountedSeries } from './countedSeries';
import type { AuditFigure } from './packFigures';
import { peopleNamedIn } from './peopleNamedIn';
import { statedPeople, suggestedPeople } from './statedPeople';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * Shares of the same people have the same denominator in a cell, even if only one of them shows it. If one share gives 75 children in the whole area and
 * 53 in the north, and another share gives 18 in the south, 4 remain for the rest. The plan may say that shares are of the same people, or their
 * denominators may agree wherever two of them show one.
 */
export function sharedDenominators(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const shares = bySeries(
    figures.filter(({ isOwn, indicator }) => isOwn && indicator.people && indicator.measure.kind === 'ratio'),
  ).map(asShare);
  const pairCount = (shares.length * (shares.length - 1)) / 2;
  const sharesBeside = new Map(
    shares.map((share, index) => [
      share,
      new Set(shares.slice(0, index).filter((other) => areOfSamePeople(share, other, pairCount))),
    ]),
  );
  for (const [share, others] of sharesBeside) for (const other of others) sharesBeside.get(other)?.add(share);
  const relatedShares = shares.filter((share) => (sharesBeside.get(share)?.size ?? 0) > 0);
  const cells = new Map(relatedShares.flatMap(({ figureByCell }) => [...figureByCell]));
  const shownRows = new Set(
    relatedShares
      .flatMap(({ figureByCell }) => [...figureByCell.values()])
      .filter(({ denominator }) => denominator !== undefined)
      .map(authorityRowOf),
  );
  // Where no denominator is shown, such as for a neighbour, shares of any number of people fit.
  const boundCells = [...cells].filter(([, figure]) => shownRows.has(authorityRowOf(figure)));
  return boundCells.flatMap(([key, figure]) =>
    tiedPairs(sharesAt(figure, key, relatedShares), sharesBeside).map((pair) =>
      equalityAt(figure, pair, nameOf),
    ),
  );
}

type Share = Pick<CountedSeries, 'firstFigure'> & {
  readonly figureByCell: ReadonlyMap<string, AuditFigure>;
  /** The periods and groups for which it has a figure in any area. Its areas without a row have numbers there too. */
  readonly rowKeys: ReadonlySet<string>;
  /** The words of its title, and the one sex that the title names. */
  readonly titleWords: ReadonlySet<string>;
  readonly sex: string | undefined;
  /** The people that it is out of, as the plan states them, and as its title and definition suggest. */
  readonly stated: readonly string[];
  readonly suggested: readonly string[];
};

function asShare({ firstFigure, figures }: CountedSeries): Share {
  const { sex, words } = peopleNamedIn(firstFigure.indicator.title);
  return {
    firstFigure,
    figureByCell: new Map(figures.map((figure) => [cellKey(figure), figure])),
    rowKeys: new Set(figures.map(rowKeyOf)),
    titleWords: new Set(words),
    sex,
    stated: statedPeople(firstFigure.indicator),
    suggested: suggestedPeople(firstFigure.indicator),
  };
}

function rowKeyOf(cell: Cell): string {
  return cellKey({ ...cell, areaKey: '' });
}

/** The period and groups of a figure and its authority, which a local area names in its key. */
function authorityRowOf(figure: AuditFigure): string {
  const [, authority = figure.area] = / \(local of ([^)]*)\)$/.exec(figure.areaKey) ?? [];
  return cellKey({ ...figure, areaKey: authority });
}

/** How many cells must show the same denominator twice, and how many binary digits these denominators must have together. */
type Evidence = { readonly cells: number; readonly digits: number };

/** The evidence needed if a plan says that shares are of the same people, if their titles suggest it, and if nothing does. */
const STATED: Evidence = { cells: 0, digits: 0 };
const SUGGESTED: Evidence = { cells: 1, digits: 5 };
const UNSAID: Evidence = { cells: 3, digits: 10 };

function areOfSamePeople(share: Share, otherShare: Share, pairCount: number): boolean {
  if (perOf(share) !== perOf(otherShare)) return false;
  const agreement = agreementOf(share, otherShare);
  if (agreement === undefined) return false;
  const { cells, digits } = areStatedTogether(share, otherShare)
    ? STATED
    : areSuggestedTogether(share, otherShare)
      ? SUGGESTED
      : { ...UNSAID, digits: UNSAID.digits + Math.log2(pairCount) };
  return agreement.cells >= cells && agreement.digits >= digits;
}

function perOf({ firstFigure }: Share): number {
  const { measure } = firstFigure.indicator;
  return measure.kind === 'ratio' ? measure.per : 0;
}

/** Whether a plan says that two shares are of the same people: one is a part of the other, both are parts of a third, or both name the same people. */
function areStatedTogether(share: Share, otherShare: Share): boolean {
  return (
    share.sex === otherShare.sex &&
    (isPartOf(share, otherShare) || haveCommon(share.stated, otherShare.stated))
  );
}

function isPartOf(
  { firstFigure: { indicator } }: Share,
  { firstFigure: { indicator: other } }: Share,
): boolean {
  return (
    indicator.whole === other.id ||
    other.whole === indicator.id ||
    (indicator.whole !== undefined && indicator.whole === other.whole)
  );
}

/** Whether two shares are read together, one is a part of the other, their titles have most words in common, or their titles or definitions seem to name the same people. */
function areSuggestedTogether(share: Share, otherShare: Share): boolean {
  const [indicator, otherIndicator] = [share.firstFigure.indicator, otherShare.firstFigure.indicator];
  const common = [...share.titleWords].filter((word) => otherShare.titleWords.has(word)).length;
  return (
    indicator.readWith === otherIndicator.id ||
    otherIndicator.readWith === indicator.id ||
    isPartOf(share, otherShare) ||
    haveCommon(share.suggested, otherShare.suggested) ||
    (common > 0 && 2 * common >= Math.min(share.titleWords.size, otherShare.titleWords.size))
  );
}

function haveCommon(texts: readonly string[], otherTexts: readonly string[]): boolean {
  return texts.some((text) => otherTexts.includes(text));
}

/** How far the denominators agree that both show. Returns undefined if they differ in any cell. */
function agreementOf(share: Share, otherShare: Share): Evidence | undefined {
  let [cells, digits] = [0, 0];
  for (const [cell, { denominator }] of share.figureByCell) {
    const otherDenominator = otherShare.figureByCell.get(cell)?.denominator;
    if (denominator === undefined || otherDenominator === undefined) continue;
    if (denominator !== otherDenominator) return undefined;
    cells += 1;
    digits += Math.log2(denominator + 1);
  }
  return { cells, digits };
}

/** A share in one cell. */
type ShareAt = { readonly share: Share; readonly isShown: boolean };

/**
 * The shares that have a number in a cell: first those that show their denominator, then those that withhold it, then those without a row. Empty if all
 * of them show it.
 */
function sharesAt(figure: AuditFigure, key: string, shares: readonly Share[]): readonly ShareAt[] {
  const rowKey = rowKeyOf(figure);
  const [shown, hidden, rowless]: [ShareAt[], ShareAt[], ShareAt[]] = [[], [], []];
  for (const share of shares) {
    if (!share.rowKeys.has(rowKey)) continue;
    const ownFigure = share.figureByCell.get(key);
    const isShown = ownFigure?.denominator !== undefined;
    (isShown ? shown : ownFigure === undefined ? rowless : hidden).push({ share, isShown });
  }
  return hidden.length + rowless.length === 0 ? [] : [...shown, ...hidden, ...rowless];
}

/** The pairs of the same people in one cell, of which at least one hides its denominator. Pairs that others join already are left out. */
function tiedPairs(
  sharesInCell: readonly ShareAt[],
  sharesBeside: ReadonlyMap<Share, ReadonlySet<Share>>,
): readonly (readonly [Share, Share])[] {
  const tiedTo = new Map<Share, Share>();
  const rootOf = (share: Share): Share => {
    const next = tiedTo.get(share);
    return next === undefined ? share : rootOf(next);
  };
  return sharesInCell.flatMap(({ share, isShown }, index) =>
    sharesInCell.slice(0, index).flatMap((earlier): readonly (readonly [Share, Share])[] => {
      if (sharesBeside.get(share)?.has(earlier.share) !== true) return [];
      const [root, earlierRoot] = [rootOf(share), rootOf(earlier.share)];
      if (root === earlierRoot) return [];
      tiedTo.set(root, earlierRoot);
      return isShown && earlier.isShown ? [] : [[share, earlier.share]];
    }),
  );
}

function equalityAt(
  cell: AuditFigure,
  [share, earlierShare]: readonly [Share, Share],
  nameOf: NameOf,
): Equation {
  const cellOf = ({ firstFigure: { indicator, series } }: Share): Cell => ({ ...cell, indicator, series });
  return {
    terms: [
      [keyOf('out of', cellOf(share)), 1],
      [keyOf('out of', cellOf(earlierShare)), -1],
    ],
    lowerLimit: 0,
    upperLimit: 0,
    explain: () => `${nameOf(cellOf(share))} is out of the same people as ${nameOf(cellOf(earlierShare))}`,
    assumedLimits: NO_LIMIT,
  };
}
