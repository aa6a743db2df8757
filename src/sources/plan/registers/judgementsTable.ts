import { toDay } from '@/sources/plan/dayText';
import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { quoted } from '@/sources/quoted';
import { paperOf, parseRegister } from './registerTable';

export const JUDGEMENTS: TableShape = {
  file: 'judgements.csv',
  columns:
    'date body subject judgement previous priority indicators text link source page doubt access'.split(' '),
  needed: ['date', 'body', 'subject', 'judgement'],
  mostRows: 5000,
};

export type JudgementRow = ReturnType<typeof parseJudgements>['rows'][number];

export function parseJudgements(bytes: Uint8Array) {
  return parseRegister(bytes, JUDGEMENTS, judgementFrom);
}

function judgementFrom(read: RowReader) {
  const date = judgedOn(read);
  const [body, subject, judgement] = [read.needed('body'), read.needed('subject'), read.needed('judgement')];
  const rest = {
    previous: read.text('previous'),
    priority: read.text('priority'),
    indicators: indicatorsOf(read),
    text: read.text('text'),
    link: linkOf(read),
    ...paperOf(read),
  };
  if (date === undefined || body === undefined || subject === undefined || judgement === undefined)
    return undefined;
  return { date, body, subject, judgement, ...rest };
}

/** Ids with `;` between them, or `all`. */
function indicatorsOf(read: RowReader): readonly string[] | undefined {
  return read
    .text('indicators')
    ?.split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** A day; or only the month or the year, where the paper says no more. */
function judgedOn(read: RowReader): string | undefined {
  const text = read.needed('date');
  if (text === undefined || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  const day = toDay(text);
  if (day?.kind === 'day') return day.iso;
  read.report({
    severity: 'error',
    code: 'date',
    column: 'date',
    message: `Found "${quoted(text)}". Expected a date such as 2018-01-29 or 29/01/2018, a month such as 2018-01, or a year.`,
  });
  return undefined;
}

function linkOf(read: RowReader): string | undefined {
  const text = read.text('link');
  if (text === undefined || /^https:\/\/\S+$/i.test(text)) return text;
  read.report({
    severity: 'error',
    code: 'link',
    column: 'link',
    message: `Found "${quoted(text)}". Expected an address that begins with https://, or an empty cell.`,
  });
  return undefined;
}
