import type { Line, Part } from './part';

/** Whether a line is new. Editions and plans repeat lines, some of them without the question about the remainder. Changes `seenTexts`. */
export function isNewLine(line: Line, seenTexts: Set<string>): boolean {
  const textOfSum = sumText(line);
  const lineAndGuardText = textOfSum + guardText(line);
  if (seenTexts.has(lineAndGuardText)) return false;
  seenTexts.add(lineAndGuardText);
  seenTexts.add(textOfSum);
  TEXTS.set(line, lineAndGuardText);
  return true;
}

/** The texts of lines that were written before. */
const TEXTS = new WeakMap<Line, string>();

/** Writes as text everything in a line on which answers depend. */
function lineText(line: Line): string {
  return TEXTS.get(line) ?? sumText(line) + guardText(line);
}

function sumText({ equation: { assumedLimits, overlapToState }, relation, shownSum }: Line): string {
  const { terms, lowerLimit, upperLimit } = relation;
  let termsText = '';
  for (let position = 0; position < terms.length; position += 1)
    termsText += `${terms[position]?.[1]}*${terms[position]?.[0]}+`;
  return `${termsText} ${lowerLimit} ${upperLimit} ${shownSum} ${assumedLimits?.lowerLimit} ${assumedLimits?.upperLimit} ${overlapToState} `;
}

function guardText({ equation: { remainder } }: Line): string {
  return remainder === undefined ? '' : `${remainder.guard} ${remainder.smallestCount}`;
}

/** Writes as text everything in a part on which answers depend, so that a part that two packs share is judged once. */
export function partText({ keys, lines, minimums, maximums, widerLimits, questions }: Part): string {
  const guards = questions.map(
    ({ index: numberIndex, unknown: { guard, smallestCount } }) => `${numberIndex} ${guard} ${smallestCount}`,
  );
  const limits = [minimums, maximums, widerLimits?.minimums ?? [], widerLimits?.maximums ?? []].map(
    (limitList) => limitList.join(' '),
  );
  // The names of the numbers decide which sums form a family and are loosened together.
  return [keys[0], lines.map(lineText).join('\n'), ...limits, guards.join(' ')].join('\n\n');
}
