import { cellText } from './sheetText';
import type { Sheet } from './workbookSheets';

/** The name of the sheet that stands for feeds.json in a workbook, with a feed in each row. */
export const FEEDS_SHEET = 'feeds';

export const FEED_COLUMNS = [
  'indicator',
  'file',
  'format',
  'column',
  'filters',
  'dictionary',
  'neighbours',
  'priority',
  'source',
  'breakdown',
  'numerator',
  'denominator',
] as const;

/** Writes a sheet `feeds` as the text of feeds.json. Each feed is on the line that its row has in the spreadsheet. */
export function feedsSheetJson({ cells }: Sheet): string {
  const [header = [], ...bodyRows] = cells;
  const names = header.map((cell) => cellText(cell).trim().toLowerCase());
  const lines = bodyRows.map((row) => {
    const feed = row.flatMap((cell, column): readonly (readonly [string, unknown])[] => {
      const [name = '', text] = [names[column], cellText(cell).trim()];
      return name === '' || text === '' ? [] : [[name, valueIn(name, text)]];
    });
    return feed.length === 0 ? '' : JSON.stringify(Object.fromEntries(feed));
  });
  const lastLine = lines.findLastIndex((line) => line !== '');
  const jsonLines = lines.map((line, lineIndex) =>
    line === '' || lineIndex === lastLine ? line : `${line},`,
  );
  return `[\n${jsonLines.join('\n')}\n]\n`;
}

/** The rows of a sheet `feeds`, without its header row, for the feeds of feeds.json. */
export function feedsSheetRows(feeds: readonly object[]): readonly (readonly string[])[] {
  return feeds.map((feed) => {
    const feedRecord = feed as Readonly<Record<string, unknown>>;
    return FEED_COLUMNS.map((column) => textOf(feedRecord[column]));
  });
}

function valueIn(name: string, text: string): unknown {
  if (name === 'neighbours') {
    const files = text.split(/;\s*/).filter((fileName) => fileName !== '');
    return files.length > 1 ? files : text;
  }
  return name === 'filters' ? filtersIn(text) : text;
}

/** Reads `age=Total; sex=Female`, or JSON if a name or value contains one of these signs. Other text stays as it is, so that the check reports it. */
function filtersIn(text: string): unknown {
  if (text.startsWith('{'))
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  const pairMatches = text.split(';').map((pair) => /^\s*([^=]+?)\s*=\s*([^=]+?)\s*$/.exec(pair));
  if (pairMatches.some((pair) => pair === null)) return text;
  return Object.fromEntries(pairMatches.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value !== 'object') return String(value as string | number);
  const pairTexts = Object.entries(value).map(([name, pinValue]) => `${name}=${String(pinValue)}`);
  const pairsText = pairTexts.join('; ');
  return JSON.stringify(filtersIn(pairsText)) === JSON.stringify(value) ? pairsText : JSON.stringify(value);
}
