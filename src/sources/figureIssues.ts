import type { Issue } from '@/domain/plan/issue';
import { listForMessage, nearest } from './nearest';
import { quoted } from './quoted';

/** What the readers of published files say in one voice; `what` is in the publisher's words. */
export type Place = { readonly file: string; readonly row?: number | undefined; readonly column?: string };

/** Its hint is `nearestAreas`: a search through all spellings, only for those that are reported. */
export function unknownArea(at: Place, what: string): Issue {
  const message = `The area "${quoted(what)}" is not known, and its rows are left out. Expected England, one of its regions or an upper-tier authority.`;
  return { severity: 'warning', code: 'unknown-area', ...at, message };
}

export function unreadablePeriod(at: Place, what: string, expected: string): Issue {
  const message = `The period "${quoted(what)}" cannot be read, and its rows are left out. Expected ${expected}.`;
  return { severity: 'warning', code: 'period', ...at, message };
}

export function notAFigure(at: Place, what: string): Issue {
  const message = `Found "${quoted(what)}". Expected a number or a sign for a withheld figure. The row is left out.`;
  return { severity: 'warning', code: 'not-a-number', ...at, message };
}

/** Where feeds.json asks for an indicator that the file does not have. */
export function unknownIndicator(at: Place, asked: string | undefined, known: readonly string[]): Issue {
  const found =
    asked === undefined
      ? `The file has ${known.length} indicators, and the feed does not say which.`
      : `The file has no indicator "${quoted(asked)}".${nearest(asked, known)}`;
  const message = `${found} Expected one of ${listForMessage(known, 6)}. Correct "column" in feeds.json.`;
  return { severity: 'error', code: 'unknown-indicator', ...at, message };
}

/** Where feeds.json pins what the file cannot be pinned by. */
export function unknownFilter(at: Place, column: string, known: readonly string[]): Issue {
  const expected = known.length === 0 ? 'no filters for this format' : listForMessage(known);
  const message = `The file cannot be filtered by "${quoted(column)}".${nearest(column, known)} Expected ${expected}. Correct "filters" in feeds.json.`;
  return { severity: 'error', code: 'unknown-filter', ...at, column, message };
}

export function unpinnedFilter(at: Place, column: string, values: readonly string[]): Issue {
  const message = `"${quoted(column)}" has several values and none that means all: ${listForMessage(values)}. Pin one in feeds.json, such as "filters": { "${quoted(column)}": "${quoted(values[0] ?? '')}" }.`;
  return { severity: 'error', code: 'unpinned-filter', ...at, column, message };
}

/** Where a filter of feeds.json asks for a value that the column does not hold. */
export function unknownFilterValue(at: Place, asked: string, values: readonly string[]): Issue {
  const message = `No row has "${quoted(asked)}" here.${nearest(asked, values)} Expected ${listForMessage(values)}. Correct "filters" in feeds.json.`;
  return { severity: 'error', code: 'unknown-filter-value', ...at, message };
}

export function missingColumns(file: string, missing: readonly string[], format: string): Issue {
  const message = `There is no column ${missing.map((name) => `"${name}"`).join(', ')}. Expected the file as it was downloaded from ${format}.`;
  return { severity: 'error', code: 'missing-column', file, row: 1, column: missing[0], message };
}

export function unreadableFile(file: string, why: string): Issue {
  const message = `The file cannot be read: ${why} Download it again.`;
  return { severity: 'error', code: 'unreadable-file', file, message };
}

/** Reports what is left out on purpose, once and with its number. */
export function leftOut(file: string, code: string, message: string): Issue {
  return { severity: 'note', code, file, message };
}
