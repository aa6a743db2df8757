import { capital } from '@/domain/figures/capital';
import { publishedFormat } from '@/domain/figures/publishedFormat';
import type { DataFileKind, DataWarning, DataWarningCode } from '@/packFormat/publishedData';
import { formatNumber } from '@/ui/formatValue';

/** What a file is, for a reader. */
export function fileKindText(kind: DataFileKind): string {
  if (kind === 'own') return 'the plan’s own table of figures';
  if (kind === 'dictionary') return 'DfE, the dictionary of the Local Authority Interactive Tool';
  if (kind === 'neighbours') return 'DfE, lists of statistical neighbours';
  const { publisher, name } = publishedFormat(kind);
  return publisher === undefined ? name : `${publisher}, ${name}, as published`;
}

/** How old the newest figure is on the day of the scorecard: "7 months old", "less than a month old". */
export function ageText(lastDay: string, asAt: string): string {
  const months = monthsBetween(lastDay, asAt);
  if (months < 0) return 'runs past the day of the scorecard';
  if (months === 0) return 'less than a month old';
  if (months < 24) return `${months} month${months === 1 ? '' : 's'} old`;
  return `${Math.floor(months / 12)} years old`;
}

/** Counts the whole months from one ISO day to a later one. The result is negative if it is earlier. */
function monthsBetween(from: string, to: string): number {
  if (from > to) return -1;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Writes the month of an update: `2025-11` is "November 2025". A publisher's own word stays, and TBC is spelt out. */
export function updateText(month: string): string {
  if (/^tbc$/i.test(month)) return 'to be confirmed';
  const time = /^\d{4}-\d{2}$/.test(month) ? Date.parse(`${month}-01T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? month.toLowerCase() : MONTH_FORMAT.format(time);
}

/** When an update is due, seen from the day of the scorecard: "November 2025", "due since March 2026". A publisher's word stays. */
export function dueText(month: string, asAt: string): string {
  const isPast = /^\d{4}-\d{2}$/.test(month) && month < asAt.slice(0, 7);
  return isPast ? `due since ${updateText(month)}` : capital(updateText(month));
}

const MONTH_FORMAT = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Writes the size of a file: `52,130,221` bytes are "52.1 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1000, bytes < 1e4 ? 1 : 0)} kB`;
  return `${formatNumber(bytes / 1e6, 1)} MB`;
}

const ODDITY_TEXTS: Readonly<Record<DataWarningCode, string>> = {
  'blank-figure': 'cells of figures are empty, and taken as not available',
  'duplicate-row': 'rows are there twice',
  'obsolete-symbol': 'cells hold a sign that is no longer used, and were read as what it meant',
  'dictionary-conflict': 'entries of the dictionary disagree about one indicator; the first counts',
  'not-in-dictionary': 'indicators of the file have no entry in the dictionary',
  'not-in-data': 'indicators of the dictionary have no figure in the file',
  'other-levels': 'rows are of schools, districts and other areas, and left out',
  'outside-regions':
    'figures of England lie outside the range of its regions, and are not compared with others',
  renamed: 'columns or values are called otherwise than in an earlier release',
  revised: 'figures differ from an earlier release; the later one counts',
  'no-year': 'rows have no year, and are left out',
  spelling: 'words are spelt otherwise than the publisher’s own rule has them',
  'unknown-area': 'rows are of areas that are not known, and are left out',
};

/** Writes a warning about a published file: "bds_long_0.parquet: 3 × rows are there twice." */
export function dataWarningText({ code, file, count }: DataWarning): string {
  return `${file}: ${formatNumber(count, 0)} × ${ODDITY_TEXTS[code]}.`;
}
