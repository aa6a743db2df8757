import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { toNumber } from '@/sources/number';
import { quoted } from '@/sources/quoted';
import { paperOf, parseRegister } from './registerTable';

export const MONEY: TableShape = {
  file: 'money.csv',
  columns: 'priority period item amount basis note source page doubt access'.split(' '),
  needed: ['period', 'item', 'amount', 'basis'],
  mostRows: 10_000,
};

export type MoneyRow = ReturnType<typeof parseMoney>['rows'][number];

export function parseMoney(bytes: Uint8Array) {
  return parseRegister(bytes, MONEY, moneyFrom);
}

function moneyFrom(read: RowReader) {
  const [period, item, amount, basis] = [
    read.needed('period'),
    read.needed('item'),
    amountOf(read),
    read.needed('basis'),
  ];
  const rest = { priority: read.text('priority'), note: read.text('note'), ...paperOf(read) };
  if (period === undefined || item === undefined || amount === undefined || basis === undefined)
    return undefined;
  return { period, item, amount, basis, ...rest };
}

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, million: 1e6, bn: 1e9 };

/** Pounds: `1,365,000`, `£1.2m`, `£350k`, `-£20,000`. */
function amountOf(read: RowReader): number | undefined {
  const text = read.needed('amount');
  if (text === undefined) return undefined;
  const [, minus = '', digits = '', times = ''] =
    /^([-−]?)\s*£?\s*([\d,]*\.?\d+)\s*(k|m|million|bn)?$/i.exec(text) ?? [];
  const found = toNumber(digits, false)?.value;
  if (found !== undefined) {
    const pounds = found * (TIMES[times.toLowerCase()] ?? 1);
    return (minus === '' ? 1 : -1) * (Math.round(pounds * 100) / 100);
  }
  read.report({
    severity: 'error',
    code: 'not-an-amount',
    column: 'amount',
    message: `Found "${quoted(text)}". Expected an amount of pounds, such as 1,365,000 or £1.2m.`,
  });
  return undefined;
}
