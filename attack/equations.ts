/** The name of an unknown number. */
export type Unknown = string;

export type Terms = readonly (readonly [factor: number, unknown: Unknown])[];

/** `least ≤ terms ≤ most`. */
export type Line = { readonly terms: Terms; readonly least: number; readonly most: number };

export type Bounds = { readonly least: number; readonly most: number; readonly isWhole: boolean };

/** More than any borough has of anything, so that every unknown is bounded. */
const MOST = 10_000_000;
/** More children than any borough has. */
export const MOST_PEOPLE = 2_000_000;

/** All that is known of a set of numbers: the bounds of each, and lines between them. */
export class Equations {
  readonly bounds = new Map<Unknown, Bounds>();
  readonly lines: Line[] = [];

  /** Names an unknown, a whole number from 0 unless it is said to be something else. */
  unknown(name: Unknown, bounds: Partial<Bounds> = {}): Unknown {
    if (!this.bounds.has(name)) this.bounds.set(name, { least: 0, most: MOST, isWhole: true, ...bounds });
    return name;
  }

  /** Narrows an unknown to a range. */
  narrow(name: Unknown, least: number, most = MOST): void {
    const held = this.bounds.get(this.unknown(name)) ?? { least: 0, most: MOST, isWhole: true };
    this.bounds.set(name, { ...held, least: Math.max(held.least, least), most: Math.min(held.most, most) });
  }

  line(terms: Terms, least: number, most: number): void {
    for (const [, name] of terms) this.unknown(name);
    this.lines.push({ terms, least, most });
  }

  /** The whole is the sum of its parts; or, where others may belong to it too, at least that. */
  sum(whole: Unknown, parts: readonly Unknown[], isComplete = true): void {
    this.line([[1, whole], ...parts.map((part) => [-1, part] as const)], 0, isComplete ? 0 : MOST);
  }
}

/** Those unknowns that hang together, with the known numbers put in. */
export type Component = { readonly unknowns: ReadonlyMap<Unknown, Bounds>; readonly lines: readonly Line[] };

/** Takes the equations apart into those that have nothing to do with each other. Undefined where two of them contradict each other at sight. */
export function components({ bounds: given, lines }: Equations): readonly Component[] | undefined {
  const bounds = propagated(given, lines);
  if (bounds === undefined) return undefined;
  const isKnown = (name: Unknown): boolean => bounds.get(name)?.least === bounds.get(name)?.most;
  const parent = new Map<Unknown, Unknown>();
  const root = (name: Unknown): Unknown => {
    const above = parent.get(name) ?? name;
    if (above === name) return name;
    const top = root(above);
    parent.set(name, top);
    return top;
  };
  const open: Line[] = [];
  for (const { terms, least, most } of lines) {
    const known = terms.filter(([, name]) => isKnown(name));
    const shift = known.reduce((sum, [factor, name]) => sum + factor * (bounds.get(name)?.least ?? 0), 0);
    const left = terms.filter(([, name]) => !isKnown(name));
    const [first] = left;
    if (first === undefined) continue;
    open.push({ terms: left, least: least - shift, most: most - shift });
    for (const [, name] of left) parent.set(root(name), root(first[1]));
  }
  const groups = new Map<Unknown, { unknowns: Map<Unknown, Bounds>; lines: Line[] }>();
  for (const [name, bound] of bounds) {
    const key = root(name);
    const group = groups.get(key) ?? { unknowns: new Map<Unknown, Bounds>(), lines: [] };
    group.unknowns.set(name, bound);
    groups.set(key, group);
  }
  for (const line of open) groups.get(root(line.terms[0]?.[1] ?? ''))?.lines.push(line);
  return [...groups.values()];
}

/** Slack for numbers that are not whole. */
const SLACK = 1e-7;

/** Rounds after which bounds that still move are left to the solver. */
const ROUNDS = 12;

/** Narrows every unknown by each line alone, again and again. */
function propagated(
  given: ReadonlyMap<Unknown, Bounds>,
  lines: readonly Line[],
): ReadonlyMap<Unknown, Bounds> | undefined {
  const bounds = new Map(given);
  for (let round = 0; round < ROUNDS; round += 1) {
    let hasMoved = false;
    for (const line of lines) {
      const moved = narrowed(line, bounds);
      if (moved === undefined) return undefined;
      hasMoved ||= moved;
    }
    if (!hasMoved) break;
  }
  return bounds;
}

/** Whether a line moved a bound; undefined where it cannot hold. */
function narrowed({ terms, least, most }: Line, bounds: Map<Unknown, Bounds>): boolean | undefined {
  const ends = terms.map(([factor, name]) => {
    const { least: low, most: high } = bounds.get(name) ?? { least: 0, most: MOST };
    return factor > 0 ? ([factor * low, factor * high] as const) : ([factor * high, factor * low] as const);
  });
  const [low, high] = [0, 1].map((end) => ends.reduce((sum, pair) => sum + (pair[end] ?? 0), 0));
  if (low === undefined || high === undefined) return false;
  let hasMoved = false;
  for (const [place, [factor, name]] of terms.entries()) {
    const [ownLow = 0, ownHigh = 0] = ends[place] ?? [];
    const held = bounds.get(name);
    if (held === undefined) continue;
    const from = (least - (high - ownHigh)) / factor;
    const to = (most - (low - ownLow)) / factor;
    const [lower, upper] = factor > 0 ? [from, to] : [to, from];
    const next = tightened(held, lower, upper);
    if (next === undefined) return undefined;
    if (next === held) continue;
    bounds.set(name, next);
    hasMoved = true;
  }
  return hasMoved;
}

function tightened(held: Bounds, lower: number, upper: number): Bounds | undefined {
  const slack = SLACK * Math.max(1, Math.abs(lower), Math.abs(upper));
  const least = held.isWhole ? Math.ceil(lower - slack) : lower - slack;
  const most = held.isWhole ? Math.floor(upper + slack) : upper + slack;
  // Of numbers that are not whole a little less is not worth another round.
  const step = held.isWhole ? 1 : Math.max(1e-6, (held.most - held.least) * 0.01);
  const next = {
    ...held,
    least: least >= held.least + step ? least : held.least,
    most: most <= held.most - step ? most : held.most,
  };
  if (next.least > next.most + slack) return undefined;
  if (next.least > next.most) return { ...next, most: next.least };
  return next.least === held.least && next.most === held.most ? held : next;
}
