import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { toNumber } from '@/sources/number';
import { quoted } from '@/sources/quoted';
import { paperOf, parseRegister } from './registerTable';

export const MONEY: TableShape = {
  file: 'money.csv',
  columns: 'priority period item amount basis note source page doubt access'.split(' '),
  neededColumns: ['period', 'item', 'amount', 'basis'],
  mostRows: 10_000,
};

export type MoneyRow = ReturnType<typeof parseMoney>['rows'][number];

export function parseMoney(bytes: Uint8Array) {
  return parseRegister(bytes, MONEY, moneyFrom);
}

function moneyFrom(reader: RowReader) {
  const [period, item, amount, basis] = [
    reader.needed('period'),
    reader.needed('item'),
    amountOf(reader),
    reader.needed('basis'),
  ];
  const otherFields = { priority: reader.text('priority'), note: reader.text('note'), ...paperOf(reader) };
  if (period === undefined || item === undefined || amount === undefined || basis === undefined)
    return undefined;
  return { period, item, amount, basis, ...otherFields };
}

const MULTIPLE_BY_SUFFIX: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, million: 1e6, bn: 1e9 };

/** Reads an amount in pounds: `1,365,000`, `£1.2m`, `£350k`, `-£20,000`. */
function amountOf(reader: RowReader): number | undefined {
  const text = reader.needed('amount');
  if (text === undefined) return undefined;
  const [, minus = '', digits = '', times = ''] =
    /^([-−]?)\s*£?\s*([\d,]*\.?\d+)\s*(k|m|million|bn)?$/i.exec(text) ?? [];
  const amountNumber = toNumber(digits, false)?.value;
  if (amountNumber !== undefined) {
    const pounds = amountNumber * (MULTIPLE_BY_SUFFIX[times.toLowerCase()] ?? 1);
    return (minus === '' ? 1 : -1) * (Math.round(pounds * 100) / 100);
  }
  reader.report({
    severity: 'error',
    code: 'not-an-amount',
    column: 'amount',
    message: `Found "${quoted(text)}". Expected an amount of pounds, such as 1,365,000 or £1.2m.`,
  });
  return undefined;
}
