import type { Line, Part } from './part';

/** Whether a line is new. Editions and plans repeat lines, some without a question about the remainder. Changes `met`. */
export function isNew(line: Line, met: Set<string>): boolean {
  const sum = sumText(line);
  const text = sum + guardText(line);
  if (met.has(text)) return false;
  met.add(text);
  met.add(sum);
  TEXTS.set(line, text);
  return true;
}

/** The texts of lines as they were read. */
const TEXTS = new WeakMap<Line, string>();

/** Writes as text everything in a line on which answers depend. */
function lineText(line: Line): string {
  return TEXTS.get(line) ?? sumText(line) + guardText(line);
}

function sumText({ equation: { assumes, overlap }, relation, shift }: Line): string {
  const { terms, low, high } = relation;
  let sum = '';
  for (const [index, times] of terms) sum += `${times}*${index}+`;
  return `${sum} ${low} ${high} ${shift} ${assumes?.low} ${assumes?.high} ${overlap} `;
}

function guardText({ equation: { rest } }: Line): string {
  return rest === undefined ? '' : `${rest.guard} ${rest.smallest}`;
}

/** Writes as text everything in a part on which answers depend, so that a part that two packs share is judged once. */
export function partText({ keys, lines, least, most, wider, questions }: Part): string {
  const guards = questions.map(({ index, unknown: { guard, smallest } }) => `${index} ${guard} ${smallest}`);
  const limits = [least, most, wider?.least ?? [], wider?.most ?? []].map((some) => some.join(' '));
  // Which sums are of one kind, of which some are given up together, follows from the names.
  return [keys[0], lines.map(lineText).join('\n'), ...limits, guards.join(' ')].join('\n\n');
}
