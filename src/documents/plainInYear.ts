import { toPeriod } from '@/domain/figures/period';
import { toUnit } from '@/domain/figures/unit';
import { signOf, toShorthand } from '@/domain/figures/reading';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatValue } from '@/ui/formatValue';
import { CHANGE_SIGNS } from '@/domain/certainty/strongestChange';
import { CHANGE_ARROWS } from '@/domain/certainty/changeArrows';
import { IN_YEAR_STATES } from '@/domain/inYear/inYearDirection';
import { stateMark, stateText } from '@/wording/inYearText';
import type { InYearRecord } from './inYearTable';

type PlainColumn = {
  readonly title: string;
  readonly isRightAligned: boolean;
  readonly text: (record: InYearRecord) => string;
};

const COLUMNS: readonly PlainColumn[] = [
  { title: 'Indicator', isRightAligned: false, text: ({ title }) => shortened(title, 44) },
  { title: 'Every', isRightAligned: false, text: ({ every }) => every.replace(/ly$/, '') },
  {
    title: '2 before',
    isRightAligned: true,
    text: (record) => figure(record, record.two_before) + sign(record.two_before_status),
  },
  {
    title: '1 before',
    isRightAligned: true,
    text: (record) => figure(record, record.one_before) + sign(record.one_before_status),
  },
  {
    title: 'Latest',
    isRightAligned: true,
    text: (record) => figure(record, record.value) + sign(record.status),
  },
  { title: 'Period', isRightAligned: false, text: ({ period }) => shortPeriod(period) },
  { title: 'To date', isRightAligned: true, text: toDate },
  { title: 'Last year', isRightAligned: true, text: (record) => figure(record, record.last_year) },
  { title: 'Direction', isRightAligned: false, text: directionText },
  { title: 'Rating', isRightAligned: false, text: ({ rating }) => rating.toUpperCase() },
  { title: 'Target', isRightAligned: true, text: (record) => figure(record, record.target) },
  { title: 'Amber', isRightAligned: true, text: (record) => figure(record, record.amber) },
  { title: '3 years before', isRightAligned: true, text: years },
  { title: 'Neighbours', isRightAligned: true, text: (record) => figure(record, record.neighbours) },
  { title: 'England', isRightAligned: true, text: (record) => figure(record, record.england) },
  {
    title: 'Older by',
    isRightAligned: true,
    text: ({ benchmark_months_older: months }) => (months === '' ? '' : `${months} mo`),
  },
];

/** An in-year scorecard for a terminal: one line for each indicator under aligned headings, with notes below for what a cell has no room for. */
export function plainInYear(records: readonly InYearRecord[]): string {
  // A column in which no row has anything is left out, as on the page; the CSV keeps all its columns for the programs that read it.
  const columns = COLUMNS.filter(({ text }) => records.some((record) => !/^[– ]*$/.test(text(record))));
  const rows = [
    columns.map(({ title }) => title),
    ...records.map((record) => columns.map(({ text }) => text(record))),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return columns[column]?.isRightAligned === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const [headLine = '', ...bodyLines] = lines;
  const ruleLine = '-'.repeat(Math.max(...lines.map(({ length }) => length)));
  const notes = records.flatMap(notesOf);
  return `${[headLine, ruleLine, ...bodyLines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')}\n`;
}

/** Notes on one indicator: which figures were revised, and why there is no year to date. */
function notesOf(record: InYearRecord): readonly string[] {
  const revisedTexts = [
    [record.two_before_period, record.two_before_was],
    [record.one_before_period, record.one_before_was],
    [record.period, record.was],
  ].flatMap(([period = '', earlierText = '']) =>
    earlierText === '' ? [] : [`${shortPeriod(period)} was ${figure(record, earlierText)}`],
  );
  const noteParts = [
    ...(revisedTexts.length === 0 ? [] : [`[r] revised: ${revisedTexts.join('; ')}`]),
    ...(record.to_date_reason === '' ? [] : [`year to date: ${record.to_date_reason}`]),
  ];
  return noteParts.map((part) => `${record.title}: ${part}.`);
}

function toDate(record: InYearRecord): string {
  if (record.to_date !== '') return figure(record, record.to_date);
  return record.to_date_of === '' ? '' : `${record.to_date_counted} of ${record.to_date_of}`;
}

function years(record: InYearRecord): string {
  return [record.year_1_value, record.year_2_value, record.year_3_value]
    .map((value) => (value === '' ? '–' : figure(record, value)))
    .join(' ');
}

/** The most important change with the mark that the page shows: `▼ worse than before`, `▽ worsening, within target`. */
function directionText({ direction, verdict, verdict_sign: word }: InYearRecord): string {
  const inYearState = IN_YEAR_STATES.find((known) => known === direction) ?? 'not comparable';
  if (verdict === stateText(inYearState)) return `${stateMark(inYearState)} ${verdict}`;
  return `${CHANGE_ARROWS[CHANGE_SIGNS.find((known) => known === word) ?? 'none']} ${verdict}`;
}

/** A figure as text: `96.4%`, `[c]`, or an empty text if there is no row. */
function figure({ unit, decimals }: InYearRecord, text: string): string {
  if (text === '') return '';
  const shorthand = toShorthand(text);
  return shorthand === undefined
    ? formatValue(Number(text), toUnit(unit), Number(decimals))
    : signOf(shorthand);
}

function sign(status: string): string {
  return status === 'revised' ? ' [r]' : status === 'provisional' ? ' [p]' : '';
}

function shortPeriod(text: string): string {
  const spaceIndex = text.indexOf(' ');
  const period = toPeriod(text.slice(0, spaceIndex), text.slice(spaceIndex + 1));
  return period === undefined ? text : formatPeriodShort(period);
}

function shortened(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).trimEnd()}…`;
}
