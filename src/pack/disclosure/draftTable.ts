import { isSmall, type Count, type SumLine } from './countTable';

/** A total and its parts, as indexes of counts, before missing parts are settled. */
export type DraftLine = {
  readonly total: number;
  parts: readonly number[];
  /** Whether the line has lost parts that no row shows and no other sum has. */
  lacksParts?: boolean;
  /**
   * How the parts relate to the total. `sum`: these are all the parts that are listed, and there may be more. `hasUnlistedParts`: there
   * certainly are more parts. `increase`: the second part is the increase from the first part to the total. `rough`: the counts are rounded,
   * so a difference between total and parts says nothing.
   */
  readonly sumKind: 'sum' | 'hasUnlistedParts' | 'increase' | 'rough';
};

/** A table of counts while it is being built. */
export type DraftTable = {
  readonly counts: Count[];
  readonly indexByKey: Map<string, number>;
  readonly lines: DraftLine[];
  /** The indexes of counts that follow from rounded figures, or that are known only roughly. */
  readonly roundedIndexes: Set<number>;
};

export function draftTable(): DraftTable {
  return { counts: [], indexByKey: new Map(), lines: [], roundedIndexes: new Set() };
}

/** Adds a count that a row or a published file has. If the draft has a count with the same key already, a sum says that the two are equal. Changes the draft. */
export function enterCount(draft: DraftTable, key: string, count: Count, isRounded = false): void {
  const index = draft.counts.push(count) - 1;
  if (isRounded) draft.roundedIndexes.add(index);
  if (!draft.indexByKey.has(key)) {
    draft.indexByKey.set(key, index);
    return;
  }
  draft.lines.push({ total: indexFor(draft, key), parts: [index], sumKind: 'rough' });
}

const UNSHOWN_COUNT: Count = { value: undefined, figureIndex: undefined, least: 0, hideWhen: 'small' };

/** The index of the count with this key. A new key gets a count without a value. Changes the draft. */
export function indexFor({ indexByKey, counts }: DraftTable, key: string): number {
  const knownIndex = indexByKey.get(key);
  if (knownIndex !== undefined) return knownIndex;
  const index = counts.push(UNSHOWN_COUNT) - 1;
  indexByKey.set(key, index);
  return index;
}

/**
 * The sums of the draft, completed with counts that no row shows: an unknown count if two sums share it, a remainder if only one sum has it.
 * Also fills in counts that follow from others. Changes the draft's counts.
 */
export function settledLines(draft: DraftTable, smallestCount: number): readonly SumLine[] {
  const lines = withoutPrivateCounts(draft);
  fillIn(
    draft,
    lines.filter(({ lacksParts }) => lacksParts !== true),
  );
  const wasKnown = draft.counts.map(({ value }) => value !== undefined);
  fillIn(draft, lines);
  // A count that is worked out from a sum without some of its parts may include those parts, so it is treated as
  // rounded.
  draft.counts.forEach(({ value }, index) => {
    if (value !== undefined && wasKnown[index] === false) draft.roundedIndexes.add(index);
  });
  return lines.flatMap((line) => settledLine(line, draft, smallestCount));
}

function isUnshown({ value, figureIndex, isPublished, hideWhen }: Count): boolean {
  return value === undefined && figureIndex === undefined && isPublished !== true && hideWhen === 'small';
}

/**
 * Removes counts that are not shown and are in only one sum: drops the sum if the count is its total, and drops the count from the parts
 * otherwise. Repeats until none is left.
 */
function withoutPrivateCounts({ counts, lines: allLines }: DraftTable): readonly DraftLine[] {
  const sumsUsing = new Int32Array(counts.length);
  for (const { total, parts } of allLines)
    for (let partIndex = -1; partIndex < parts.length; partIndex += 1) {
      const index = parts[partIndex] ?? total;
      sumsUsing[index] = (sumsUsing[index] ?? 0) + 1;
    }
  const isPrivate = (index: number) => {
    const count = counts[index];
    return count !== undefined && isUnshown(count) && (sumsUsing[index] ?? 0) < 2;
  };
  let lines: readonly DraftLine[] = allLines;
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    lines = lines.filter((line) => {
      if (!isPrivate(line.total) && !line.parts.some(isPrivate)) return true;
      const sharedParts = line.parts.filter((part) => !isPrivate(part));
      const isDropped = (isPrivate(line.total) && line.sumKind !== 'increase') || sharedParts.length === 0;
      const droppedIndexes = isDropped
        ? [line.total, ...line.parts]
        : line.parts.filter((part) => !sharedParts.includes(part));
      if (droppedIndexes.length === 0 || line.sumKind === 'increase') return true;
      for (const index of droppedIndexes) sumsUsing[index] = (sumsUsing[index] ?? 0) - 1;
      line.parts = sharedParts;
      line.lacksParts = true;
      hasChanged = true;
      return !isDropped;
    });
  }
  return lines;
}

/** Fills in counts that no figure shows but that follow from others, until no more follow. Changes the counts. */
function fillIn({ counts, roundedIndexes }: DraftTable, lines: readonly DraftLine[]): void {
  const isUnknown = (index: number) => counts[index]?.value === undefined;
  const linesAt = counts.map((): number[] | undefined => undefined);
  const queue: number[] = [];
  const isQueued = new Uint8Array(lines.length);
  const queueLine = (lineIndex: number): void => {
    if (isQueued[lineIndex] === 1) return;
    isQueued[lineIndex] = 1;
    queue.push(lineIndex);
  };
  lines.forEach(({ total, parts }, lineIndex) => {
    for (let partIndex = -1; partIndex < parts.length; partIndex += 1) {
      const index = parts[partIndex] ?? total;
      if (!isUnknown(index)) continue;
      queueLine(lineIndex);
      const linesOfCount = linesAt[index];
      if (linesOfCount === undefined) linesAt[index] = [lineIndex];
      else linesOfCount.push(lineIndex);
    }
  });
  for (let position = 0; position < queue.length; position += 1) {
    const lineIndex = queue[position] ?? -1;
    isQueued[lineIndex] = 0;
    const line = lines[lineIndex];
    if (line === undefined) continue;
    const unknownIndex = onlyMember(line, isUnknown);
    const count = counts[unknownIndex ?? -1];
    if (unknownIndex === undefined || count === undefined || count.figureIndex !== undefined) continue;
    if (line.sumKind === 'hasUnlistedParts') continue;
    const value = impliedValue(line, unknownIndex, counts);
    if (value < 0 || !Number.isFinite(value)) continue;
    if ([line.total, ...line.parts].some((member) => roundedIndexes.has(member)))
      roundedIndexes.add(unknownIndex);
    // If a count without a row follows as 0, a reader may assume that it is 0.
    counts[unknownIndex] = {
      ...count,
      value,
      ...(value === 0 && count.hideWhen === 'small' && { isPublished: true as const }),
    };
    linesAt[unknownIndex]?.forEach(queueLine);
  }
}

/** The only member of a line for which something is true. Returns undefined if it is true for none or for several. */
function onlyMember({ total, parts }: DraftLine, isTrue: (index: number) => boolean): number | undefined {
  let member = isTrue(total) ? total : undefined;
  for (const part of parts) {
    if (!isTrue(part)) continue;
    if (member !== undefined) return undefined;
    member = part;
  }
  return member;
}

function impliedValue({ total, parts }: DraftLine, index: number, counts: readonly Count[]): number {
  const valueOf = (countIndex: number) => counts[countIndex]?.value ?? 0;
  const sumOfOthers = parts.reduce((sum, part) => (part === index ? sum : sum + valueOf(part)), 0);
  return index === total ? sumOfOthers : valueOf(total) - sumOfOthers;
}

/**
 * The sum, completed with what its total has beyond its parts. If that is few people, it is a count of its own; otherwise it is an offset,
 * which anyone who adds up the parts can see. Changes the counts.
 */
function settledLine(
  { total, parts, sumKind }: DraftLine,
  { counts, roundedIndexes }: DraftTable,
  smallestCount: number,
): readonly SumLine[] {
  const sum = counts[total]?.value;
  const isKnown = sum !== undefined && parts.every((index) => counts[index]?.value !== undefined);
  const remainder = isKnown
    ? parts.reduce((difference, index) => difference - (counts[index]?.value ?? 0), sum)
    : 0;
  // If a year-to-date figure falls, it was corrected, and says nothing of an increase.
  if (sumKind === 'increase' && remainder < 0) return [];
  if (sumKind === 'hasUnlistedParts') {
    if (!isKnown || remainder < 0) return [];
    return [{ total, parts: [...parts, counts.push({ ...UNSHOWN_COUNT, value: remainder }) - 1] }];
  }
  if (remainder === 0) return [{ total, parts }];
  // A reader does not assume that a single part is the whole total, so the remainder is unknown.
  const areAllPeople = [total, ...parts].every((index) => counts[index]?.isOfThings !== true);
  if (sumKind === 'sum' && parts.length === 1 && areAllPeople && isKnown && remainder >= smallestCount)
    return [{ total, parts: [...parts, counts.push({ ...UNSHOWN_COUNT, value: remainder }) - 1] }];
  const members = [total, ...parts];
  const isRough =
    sumKind === 'rough' ||
    members.some((index) => roundedIndexes.has(index)) ||
    areRoundedToFives(members, counts);
  if (isRough || !areAllPeople || !isSmall(remainder, smallestCount))
    return [{ total, parts, offset: remainder }];
  const remainderCount: Count = { ...UNSHOWN_COUNT, value: remainder, isRemainder: true };
  return [{ total, parts: [...parts, counts.push(remainderCount) - 1] }];
}

/** A sum needs at least this many counts above 0 to show that they are rounded: fewer may all end in 0 or 5 by chance. */
const FEWEST_IN_FIVES = 4;

/**
 * Whether a source has rounded the counts to fives or tens. A count of 0 is no sign of rounding: 10, a term without a row and 0 of 15 leave 5
 * children in that term.
 */
function areRoundedToFives(members: readonly number[], counts: readonly Count[]): boolean {
  const values = members.map((index) => counts[index]?.value ?? 0).filter((value) => value !== 0);
  return values.length >= FEWEST_IN_FIVES && values.every((value) => value % 5 === 0);
}
