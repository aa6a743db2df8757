import { toDay } from '@/sources/plan/dayText';
import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { quoted } from '@/sources/quoted';
import { paperOf, parseRegister } from './registerTable';

export const JUDGEMENTS: TableShape = {
  file: 'judgements.csv',
  columns:
    'date body subject judgement previous priority indicators text link source page doubt access'.split(' '),
  neededColumns: ['date', 'body', 'subject', 'judgement'],
  mostRows: 5000,
};

export type JudgementRow = ReturnType<typeof parseJudgements>['rows'][number];

export function parseJudgements(bytes: Uint8Array) {
  return parseRegister(bytes, JUDGEMENTS, judgementFrom);
}

function judgementFrom(reader: RowReader) {
  const date = judgedOn(reader);
  const [judgingBody, subject, judgement] = [
    reader.needed('body'),
    reader.needed('subject'),
    reader.needed('judgement'),
  ];
  const otherFields = {
    previous: reader.text('previous'),
    priority: reader.text('priority'),
    indicators: indicatorsOf(reader),
    text: reader.text('text'),
    link: linkOf(reader),
    ...paperOf(reader),
  };
  if (date === undefined || judgingBody === undefined || subject === undefined || judgement === undefined)
    return undefined;
  return { date, body: judgingBody, subject, judgement, ...otherFields };
}

/** Reads a list of indicator ids with `;` between them, or `all`. */
function indicatorsOf(reader: RowReader): readonly string[] | undefined {
  return reader
    .text('indicators')
    ?.split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** Reads the day of a judgement, or only its month or year where the paper says no more. */
function judgedOn(reader: RowReader): string | undefined {
  const text = reader.needed('date');
  if (text === undefined || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  const day = toDay(text);
  if (day?.kind === 'day') return day.iso;
  reader.report({
    severity: 'error',
    code: 'date',
    column: 'date',
    message: `Found "${quoted(text)}". Expected a date such as 2018-01-29 or 29/01/2018, a month such as 2018-01, or a year.`,
  });
  return undefined;
}

function linkOf(reader: RowReader): string | undefined {
  const text = reader.text('link');
  if (text === undefined || /^https:\/\/\S+$/i.test(text)) return text;
  reader.report({
    severity: 'error',
    code: 'link',
    column: 'link',
    message: `Found "${quoted(text)}". Expected an address that begins with https://, or an empty cell.`,
  });
  return undefined;
}
