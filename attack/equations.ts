/** The name of an unknown number. */
export type Unknown = string;

export type Terms = readonly (readonly [factor: number, unknown: Unknown])[];

/** A relation between unknowns: `least ≤ terms ≤ most`. */
export type Line = { readonly terms: Terms; readonly least: number; readonly most: number };

export type Bounds = { readonly least: number; readonly most: number; readonly isWhole: boolean };

/** An upper bound for every unknown: more than any borough has of anything. */
const LARGEST_VALUE = 10_000_000;
/** An upper bound for children: more than any borough has. */
export const MOST_PEOPLE = 2_000_000;

/** All that is known of a set of numbers: the bounds of each number, and the equations between them. */
export class Equations {
  readonly bounds = new Map<Unknown, Bounds>();
  readonly lines: Line[] = [];

  /** Adds an unknown: a whole number of at least 0, unless stated otherwise. */
  unknown(name: Unknown, bounds: Partial<Bounds> = {}): Unknown {
    if (!this.bounds.has(name))
      this.bounds.set(name, { least: 0, most: LARGEST_VALUE, isWhole: true, ...bounds });
    return name;
  }

  /** Narrows the bounds of an unknown. */
  narrow(name: Unknown, least: number, most = LARGEST_VALUE): void {
    const knownBounds = this.bounds.get(this.unknown(name)) ?? {
      least: 0,
      most: LARGEST_VALUE,
      isWhole: true,
    };
    this.bounds.set(name, {
      ...knownBounds,
      least: Math.max(knownBounds.least, least),
      most: Math.min(knownBounds.most, most),
    });
  }

  line(terms: Terms, least: number, most: number): void {
    for (const [, name] of terms) this.unknown(name);
    this.lines.push({ terms, least, most });
  }

  /** States that the whole is the sum of its parts; if others may belong to it too, that it is at least their sum. */
  sum(whole: Unknown, parts: readonly Unknown[], isComplete = true): void {
    this.line([[1, whole], ...parts.map((part) => [-1, part] as const)], 0, isComplete ? 0 : LARGEST_VALUE);
  }
}

/** A group of unknowns that equations join to each other. The known numbers are filled in. */
export type Component = { readonly unknowns: ReadonlyMap<Unknown, Bounds>; readonly lines: readonly Line[] };

/** Splits the equations into groups that share no unknown. Undefined if two equations plainly contradict each other. */
export function independentComponents({
  bounds: givenBounds,
  lines,
}: Equations): readonly Component[] | undefined {
  const propagatedBounds = narrowedByLines(givenBounds, lines);
  if (propagatedBounds === undefined) return undefined;
  const isKnown = (name: Unknown): boolean =>
    propagatedBounds.get(name)?.least === propagatedBounds.get(name)?.most;
  const parentOf = new Map<Unknown, Unknown>();
  const rootOf = (name: Unknown): Unknown => {
    const parentName = parentOf.get(name) ?? name;
    if (parentName === name) return name;
    const rootName = rootOf(parentName);
    parentOf.set(name, rootName);
    return rootName;
  };
  const openLines: Line[] = [];
  for (const { terms, least, most } of lines) {
    const knownTerms = terms.filter(([, name]) => isKnown(name));
    const knownSum = knownTerms.reduce(
      (sum, [factor, name]) => sum + factor * (propagatedBounds.get(name)?.least ?? 0),
      0,
    );
    const unknownTerms = terms.filter(([, name]) => !isKnown(name));
    const [firstTerm] = unknownTerms;
    if (firstTerm === undefined) continue;
    openLines.push({ terms: unknownTerms, least: least - knownSum, most: most - knownSum });
    for (const [, name] of unknownTerms) parentOf.set(rootOf(name), rootOf(firstTerm[1]));
  }
  const groups = new Map<Unknown, { unknowns: Map<Unknown, Bounds>; lines: Line[] }>();
  for (const [name, bound] of propagatedBounds) {
    const key = rootOf(name);
    const group = groups.get(key) ?? { unknowns: new Map<Unknown, Bounds>(), lines: [] };
    group.unknowns.set(name, bound);
    groups.set(key, group);
  }
  for (const line of openLines) groups.get(rootOf(line.terms[0]?.[1] ?? ''))?.lines.push(line);
  return [...groups.values()];
}

/** The tolerance for numbers that are not whole. */
const RELATIVE_SLACK = 1e-7;

/** The bounds are narrowed for at most this many rounds; after that they are left to the solver. */
const MOST_ROUNDS = 12;

/** Narrows the bounds of every unknown by each equation alone, round after round. */
function narrowedByLines(
  givenBounds: ReadonlyMap<Unknown, Bounds>,
  lines: readonly Line[],
): ReadonlyMap<Unknown, Bounds> | undefined {
  const bounds = new Map(givenBounds);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let hasMoved = false;
    for (const line of lines) {
      const movedHere = narrowByLine(line, bounds);
      if (movedHere === undefined) return undefined;
      hasMoved ||= movedHere;
    }
    if (!hasMoved) break;
  }
  return bounds;
}

/** Returns whether an equation narrowed a bound, or undefined if the equation cannot hold. */
function narrowByLine({ terms, least, most }: Line, bounds: Map<Unknown, Bounds>): boolean | undefined {
  const termRanges = terms.map(([factor, name]) => {
    const { least: unknownLow, most: unknownHigh } = bounds.get(name) ?? { least: 0, most: LARGEST_VALUE };
    return factor > 0
      ? ([factor * unknownLow, factor * unknownHigh] as const)
      : ([factor * unknownHigh, factor * unknownLow] as const);
  });
  const [low, high] = [0, 1].map((end) => termRanges.reduce((sum, pair) => sum + (pair[end] ?? 0), 0));
  if (low === undefined || high === undefined) return false;
  let hasMoved = false;
  for (const [termIndex, [factor, name]] of terms.entries()) {
    const [ownLow = 0, ownHigh = 0] = termRanges[termIndex] ?? [];
    const knownBounds = bounds.get(name);
    if (knownBounds === undefined) continue;
    const boundFromMost = (least - (high - ownHigh)) / factor;
    const boundFromLeast = (most - (low - ownLow)) / factor;
    const [lower, upper] = factor > 0 ? [boundFromMost, boundFromLeast] : [boundFromLeast, boundFromMost];
    const tightenedBounds = tightenedBy(knownBounds, lower, upper);
    if (tightenedBounds === undefined) return undefined;
    if (tightenedBounds === knownBounds) continue;
    bounds.set(name, tightenedBounds);
    hasMoved = true;
  }
  return hasMoved;
}

function tightenedBy(knownBounds: Bounds, lower: number, upper: number): Bounds | undefined {
  const slack = RELATIVE_SLACK * Math.max(1, Math.abs(lower), Math.abs(upper));
  const least = knownBounds.isWhole ? Math.ceil(lower - slack) : lower - slack;
  const most = knownBounds.isWhole ? Math.floor(upper + slack) : upper + slack;
  // For a number that need not be whole, a tiny improvement is not worth another round.
  const leastImprovement = knownBounds.isWhole
    ? 1
    : Math.max(1e-6, (knownBounds.most - knownBounds.least) * 0.01);
  const newBounds = {
    ...knownBounds,
    least: least >= knownBounds.least + leastImprovement ? least : knownBounds.least,
    most: most <= knownBounds.most - leastImprovement ? most : knownBounds.most,
  };
  if (newBounds.least > newBounds.most + slack) return undefined;
  if (newBounds.least > newBounds.most) return { ...newBounds, most: newBounds.least };
  return newBounds.least === knownBounds.least && newBounds.most === knownBounds.most
    ? knownBounds
    : newBounds;
}
