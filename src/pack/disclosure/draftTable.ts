import { isSmall, type Count, type Line } from './countTable';

/** A total and its parts as indexes of counts, while it is being settled. */
export type DraftLine = {
  readonly total: number;
  parts: readonly number[];
  /** Whether it is without parts that no row shows anywhere, or that no row shows and no other sum shares. */
  isShort?: boolean;
  /**
   * `sum`: the parts are all that is listed, and may not be all there is. `hasOthers`: others are missing for certain. `increase`: the last
   * part is what the total has more than the first. `rough`: the counts are rounded, and what they do not add up by says nothing.
   */
  readonly parting: 'sum' | 'hasOthers' | 'increase' | 'rough';
};

/** A table of counts while it is put together. */
export type DraftTable = {
  readonly counts: Count[];
  readonly indexes: Map<string, number>;
  readonly lines: DraftLine[];
  /** Places of counts that follow from rounded figures, or only roughly. */
  readonly rounded: Set<number>;
};

export function draftTable(): DraftTable {
  return { counts: [], indexes: new Map(), lines: [], rounded: new Set() };
}

/** Enters a count that a row or a published file holds; of two with the same key, the second equals the first. Changes the draft. */
export function enterCount(draft: DraftTable, key: string, count: Count, isRounded = false): void {
  const at = draft.counts.push(count) - 1;
  if (isRounded) draft.rounded.add(at);
  if (!draft.indexes.has(key)) {
    draft.indexes.set(key, at);
    return;
  }
  draft.lines.push({ total: indexFor(draft, key), parts: [at], parting: 'rough' });
}

const NOBODYS: Count = { value: undefined, figure: undefined, least: 0, guard: 'small' };

/** The index of a count, made for it where it is new. Changes the draft. */
export function indexFor({ indexes, counts }: DraftTable, key: string): number {
  const found = indexes.get(key);
  if (found !== undefined) return found;
  const index = counts.push(NOBODYS) - 1;
  indexes.set(key, index);
  return index;
}

/**
 * The draft's lines, completed with counts that no row shows: an unknown where two sums share the count, and a remainder where only one has it.
 * Counts that follow from others are filled in. Changes the draft's counts.
 */
export function settledLines(draft: DraftTable, smallest: number): readonly Line[] {
  const lines = withoutPrivate(draft);
  fillIn(
    draft,
    lines.filter(({ isShort }) => isShort !== true),
  );
  const isKnown = draft.counts.map(({ value }) => value !== undefined);
  fillIn(draft, lines);
  // What is left of a sum without some of its parts may be of these as well, and then says nothing about others.
  draft.counts.forEach(({ value }, at) => {
    if (value !== undefined && isKnown[at] === false) draft.rounded.add(at);
  });
  return lines.flatMap((line) => settled(line, draft, smallest));
}

function isNobodys({ value, figure, isPublished, guard }: Count): boolean {
  return value === undefined && figure === undefined && isPublished !== true && guard === 'small';
}

/** Drops the lines whose total nobody has shown and no other sum shares, and the parts of that kind; until none is left. */
function withoutPrivate({ counts, lines: all }: DraftTable): readonly DraftLine[] {
  const uses = new Int32Array(counts.length);
  for (const { total, parts } of all)
    for (let at = -1; at < parts.length; at += 1) {
      const index = parts[at] ?? total;
      uses[index] = (uses[index] ?? 0) + 1;
    }
  const isPrivate = (index: number) => {
    const count = counts[index];
    return count !== undefined && isNobodys(count) && (uses[index] ?? 0) < 2;
  };
  let lines: readonly DraftLine[] = all;
  for (let isNew = true; isNew;) {
    isNew = false;
    lines = lines.filter((line) => {
      if (!isPrivate(line.total) && !line.parts.some(isPrivate)) return true;
      const kept = line.parts.filter((part) => !isPrivate(part));
      const isDropped = (isPrivate(line.total) && line.parting !== 'increase') || kept.length === 0;
      const gone = isDropped
        ? [line.total, ...line.parts]
        : line.parts.filter((part) => !kept.includes(part));
      if (gone.length === 0 || line.parting === 'increase') return true;
      for (const index of gone) uses[index] = (uses[index] ?? 0) - 1;
      line.parts = kept;
      line.isShort = true;
      isNew = true;
      return !isDropped;
    });
  }
  return lines;
}

/** Fills in counts that nobody has shown and that follow, until none is left. Changes the counts. */
function fillIn({ counts, rounded }: DraftTable, lines: readonly DraftLine[]): void {
  const isUnknown = (index: number) => counts[index]?.value === undefined;
  const linesAt = new Map<number, DraftLine[]>();
  const open = new Set<DraftLine>();
  for (const line of lines)
    for (let at = -1; at < line.parts.length; at += 1) {
      const index = line.parts[at] ?? line.total;
      if (!isUnknown(index)) continue;
      open.add(line);
      const own = linesAt.get(index);
      if (own === undefined) linesAt.set(index, [line]);
      else own.push(line);
    }
  for (const line of open) {
    open.delete(line);
    const index = theOnly(line, isUnknown);
    const count = counts[index ?? -1];
    if (index === undefined || count === undefined || count.figure !== undefined) continue;
    if (line.parting === 'hasOthers') continue;
    const value = impliedBy(line, index, counts);
    if (value < 0 || !Number.isFinite(value)) continue;
    if ([line.total, ...line.parts].some((one) => rounded.has(one))) rounded.add(index);
    // A reader may take it that what has no row and follows as 0 is 0.
    counts[index] = {
      ...count,
      value,
      ...(value === 0 && count.guard === 'small' && { isPublished: true as const }),
    };
    for (const touched of linesAt.get(index) ?? []) open.add(touched);
  }
}

/** The only member of a line for which something is true. Undefined if it is true for none or for several. */
function theOnly({ total, parts }: DraftLine, isTrue: (index: number) => boolean): number | undefined {
  let found = isTrue(total) ? total : undefined;
  for (const part of parts) {
    if (!isTrue(part)) continue;
    if (found !== undefined) return undefined;
    found = part;
  }
  return found;
}

function impliedBy({ total, parts }: DraftLine, index: number, counts: readonly Count[]): number {
  const valueOf = (at: number) => counts[at]?.value ?? 0;
  const others = parts.reduce((sum, part) => (part === index ? sum : sum + valueOf(part)), 0);
  return index === total ? others : valueOf(total) - others;
}

/** The line with what its total has beyond its parts: a count of its own where that is few people, else known to who adds up. Changes the counts. */
function settled(
  { total, parts, parting }: DraftLine,
  { counts, rounded }: DraftTable,
  smallest: number,
): readonly Line[] {
  const sum = counts[total]?.value;
  const isKnown = sum !== undefined && parts.every((index) => counts[index]?.value !== undefined);
  const beyond = isKnown ? parts.reduce((so, index) => so - (counts[index]?.value ?? 0), sum) : 0;
  // A year to date that shrinks was corrected, and tells nothing of an increase.
  if (parting === 'increase' && beyond < 0) return [];
  if (parting === 'hasOthers') {
    if (!isKnown || beyond < 0) return [];
    return [{ total, parts: [...parts, counts.push({ ...NOBODYS, value: beyond }) - 1] }];
  }
  if (beyond === 0) return [{ total, parts }];
  // A single part is not taken for the whole: the remainder is unknown.
  const isPeopleAll = [total, ...parts].every((index) => counts[index]?.isOfThings !== true);
  if (parting === 'sum' && parts.length === 1 && isPeopleAll && isKnown && beyond >= smallest)
    return [{ total, parts: [...parts, counts.push({ ...NOBODYS, value: beyond }) - 1] }];
  const members = [total, ...parts];
  const isRough =
    parting === 'rough' || members.some((index) => rounded.has(index)) || areTens(members, counts);
  const isPeople = members.every((index) => counts[index]?.isOfThings !== true);
  if (isRough || !isPeople || !isSmall(beyond, smallest)) return [{ total, parts, offset: beyond }];
  const remainder: Count = { ...NOBODYS, value: beyond, isRemainder: true };
  return [{ total, parts: [...parts, counts.push(remainder) - 1] }];
}

/** The fewest counts above 0 of one sum that say something of rounding: fewer all end in 0 or 5 by chance. */
const FEWEST_IN_FIVES = 4;

/**
 * Counts that a source has rounded to fives or tens. A 0 is no sign of it: 10, a term without a row and 0 of 15 leave 5
 * children in that term.
 */
function areTens(members: readonly number[], counts: readonly Count[]): boolean {
  const values = members.map((index) => counts[index]?.value ?? 0).filter((value) => value !== 0);
  return values.length >= FEWEST_IN_FIVES && values.every((value) => value % 5 === 0);
}
