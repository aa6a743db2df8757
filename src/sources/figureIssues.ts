import type { Issue } from '@/domain/plan/issue';
import { listForMessage, nearest } from './nearest';
import { quoted } from './quoted';

/** The issues that all readers of published files report in the same words. `foundText` is the publisher's own text. */
export type Place = { readonly file: string; readonly row?: number | undefined; readonly column?: string };

/** An area that is not known. The nearest names come from `nearestAreas`, which searches all spellings, so they are looked up only for an issue that is reported. */
export function unknownAreaIssue(place: Place, foundText: string): Issue {
  const message = `The area "${quoted(foundText)}" is not known, and its rows are left out. Expected England, one of its regions or an upper-tier authority.`;
  return { severity: 'warning', code: 'unknown-area', ...place, message };
}

export function unreadablePeriodIssue(place: Place, foundText: string, expectedText: string): Issue {
  const message = `The period "${quoted(foundText)}" cannot be read, and its rows are left out. Expected ${expectedText}.`;
  return { severity: 'warning', code: 'period', ...place, message };
}

export function notAFigureIssue(place: Place, foundText: string): Issue {
  const message = `Found "${quoted(foundText)}". Expected a number or a sign for a withheld figure. The row is left out.`;
  return { severity: 'warning', code: 'not-a-number', ...place, message };
}

/** The issue for a line of feeds.json that names no indicator, or one that the file does not have. */
export function unknownIndicatorIssue(
  place: Place,
  wantedName: string | undefined,
  knownNames: readonly string[],
): Issue {
  const foundText =
    wantedName === undefined
      ? `The file has ${knownNames.length} indicators, and the feed does not say which.`
      : `The file has no indicator "${quoted(wantedName)}".${nearest(wantedName, knownNames)}`;
  const message = `${foundText} Expected one of ${listForMessage(knownNames, 6)}. Correct "column" in feeds.json.`;
  return { severity: 'error', code: 'unknown-indicator', ...place, message };
}

/** The issue for a line of feeds.json that pins a column that the file does not have. */
export function unknownFilterIssue(place: Place, column: string, knownNames: readonly string[]): Issue {
  const expectedText = knownNames.length === 0 ? 'no filters for this format' : listForMessage(knownNames);
  const message = `The file cannot be filtered by "${quoted(column)}".${nearest(column, knownNames)} Expected ${expectedText}. Correct "filters" in feeds.json.`;
  return { severity: 'error', code: 'unknown-filter', ...place, column, message };
}

export function unpinnedFilterIssue(place: Place, column: string, values: readonly string[]): Issue {
  const message = `"${quoted(column)}" has several values and none that means all: ${listForMessage(values)}. Pin one in feeds.json, such as "filters": { "${quoted(column)}": "${quoted(values[0] ?? '')}" }.`;
  return { severity: 'error', code: 'unpinned-filter', ...place, column, message };
}

/** The issue for a filter of feeds.json that asks for a value that its column does not hold. */
export function unknownFilterValueIssue(place: Place, wantedName: string, values: readonly string[]): Issue {
  const message = `No row has "${quoted(wantedName)}" here.${nearest(wantedName, values)} Expected ${listForMessage(values)}. Correct "filters" in feeds.json.`;
  return { severity: 'error', code: 'unknown-filter-value', ...place, message };
}

export function missingColumns(file: string, columnsMissing: readonly string[], format: string): Issue {
  const message = `There is no column ${columnsMissing.map((name) => `"${name}"`).join(', ')}. Expected the file as it was downloaded from ${format}.`;
  return { severity: 'error', code: 'missing-column', file, row: 1, column: columnsMissing[0], message };
}

export function unreadableFileIssue(file: string, reason: string): Issue {
  const message = `The file cannot be read: ${reason} Download it again.`;
  return { severity: 'error', code: 'unreadable-file', file, message };
}

/** A note of rows that are left out on purpose, reported once with their number. */
export function leftOut(file: string, code: string, message: string): Issue {
  return { severity: 'note', code, file, message };
}
