import { countOf, type KindSheet } from './kindSheet';
import { FLOWS, LAST_TWELVE, QUARTERLY, SO_FAR, SUBJECTS, titled, YEAR_CHANGES, YEARLY } from './kindTitles';

const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
);
const HALVES = ['Part 1 (April to September)', 'Part 2 (October to March)'];
const TERMS = ['Autumn term', 'Spring term', 'Summer term'];

const all = (length: number) => Array.from({ length }, (_, at) => at);

/** From April 2021 on. */
function month(at: number): string {
  const year = 2021 + Math.floor(at / 12) + (at % 12 > 8 ? 1 : 0);
  return `${year} ${MONTHS[at % 12]}`;
}

const quarter = (at: number): string => `${yearText(Math.floor(at / 4))} Financial year Q${(at % 4) + 1}`;
const yearText = (at: number): string => `${2021 + at}${22 + at}`;

/** Months, and all of them since the year began. */
export function soFarBeside(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const monthly = sheet.indicator(random.chance(0.7) ? subject : `${subject} in the month`);
  const running = sheet.indicator(`${subject} ${random.pick(SO_FAR)}`);
  const counts = all(random.between(3, 9)).map(() => sheet.draw());
  for (const [at, count] of counts.entries()) {
    const period = month(at);
    sheet.put(monthly, { period }, { count });
    sheet.put(running, { period }, { count: counts.slice(0, at + 1).reduce((sum, one) => sum + one, 0) });
    sheet.sum(
      countOf(running, { period }),
      all(at + 1).map((before) => countOf(monthly, { period: month(before) })),
    );
  }
}

/** What is counted in short periods, and in another indicator in the longer ones that they make up. */
function longerBeside(
  sheet: KindSheet,
  { short, long, titles }: Pick<Sorts, 'short' | 'long'> & { readonly titles: readonly [string, string] },
): void {
  const [first, second] = titles.map((title) => sheet.indicator(title));
  if (first === undefined || second === undefined) return;
  for (const { period, parts } of long) {
    const counts = parts.map(() => sheet.draw());
    for (const [at, part] of parts.entries())
      sheet.put(first, { period: short(part) }, { count: counts[at] ?? 0 });
    sheet.put(second, { period }, { count: counts.reduce((sum, one) => sum + one, 0) });
    sheet.sum(
      countOf(second, { period }),
      parts.map((part) => countOf(first, { period: short(part) })),
    );
  }
}

type Sorts = {
  readonly short: (at: number) => string;
  readonly long: readonly { readonly period: string; readonly parts: readonly number[] }[];
  readonly forms: readonly string[];
};

const parts = (whole: number, each: number) => all(each).map((part) => whole * each + part);
const TERM_FORMS = [...YEARLY, '{} over the school year', '{}: three terms together'];
const HALF_FORMS = ['{} per half-year', 'Half-yearly {}', '{} in six months', '{}'];

function sortsOf(kind: 'quarters' | 'years' | 'terms' | 'halves', wholes: number): Sorts {
  const long = (each: number, period: (whole: number) => string) =>
    all(wholes).map((whole) => ({ period: period(whole), parts: parts(whole, each) }));
  switch (kind) {
    case 'quarters':
      return { short: month, long: long(3, quarter), forms: QUARTERLY };
    case 'years':
      return { short: quarter, long: long(4, (year) => `${yearText(year)} Financial year`), forms: YEARLY };
    case 'terms':
      return {
        short: (at) => `${yearText(Math.floor(at / 3))} ${TERMS[at % 3]}`,
        long: long(3, (year) => `${yearText(year)} Academic year`),
        forms: TERM_FORMS,
      };
    case 'halves':
      return {
        short: quarter,
        long: long(2, (half) => `${yearText(Math.floor(half / 2))} ${HALVES[half % 2]}`),
        forms: HALF_FORMS,
      };
  }
}

export function periodsBeside(kind: 'quarters' | 'years' | 'terms' | 'halves'): (sheet: KindSheet) => void {
  return (sheet) => {
    const { random } = sheet;
    const { forms, ...sorts } = sortsOf(kind, random.between(1, 4));
    const subject = random.pick(SUBJECTS);
    const long = titled(random.pick(forms), subject);
    // Two indicators of one title are a fault of the plan, and not what is tried here.
    longerBeside(sheet, { ...sorts, titles: [subject === long ? `${subject}, by period` : subject, long] });
  };
}

export function lastTwelveBeside(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const monthly = sheet.indicator(subject);
  const window = sheet.indicator(`${subject} ${random.pick(LAST_TWELVE)}`);
  const counts = all(random.between(13, 16)).map(() => sheet.draw());
  for (const [at, count] of counts.entries()) {
    const period = month(at);
    sheet.put(monthly, { period }, { count });
    if (at < 11) continue;
    sheet.put(
      window,
      { period },
      { count: counts.slice(at - 11, at + 1).reduce((sum, one) => sum + one, 0) },
    );
    sheet.sum(
      countOf(window, { period }),
      all(12).map((back) => countOf(monthly, { period: month(at - back) })),
    );
  }
}

/** Those there are at the end of each period, those who came and those who went. */
export function stockAndFlows(sheet: KindSheet): void {
  const { random } = sheet;
  const [there, came, went] = random.pick(FLOWS).map((title) => sheet.indicator(title));
  if (there === undefined || came === undefined || went === undefined) return;
  const period = random.pick([month, quarter]);
  let stock = sheet.draw(30) + 10;
  for (const at of all(random.between(3, 7))) {
    const [start, end] = [sheet.draw(), Math.min(sheet.draw(), stock)];
    const here = { period: period(at) };
    stock += start - end;
    sheet.put(there, here, { count: stock });
    sheet.put(came, here, { count: start });
    sheet.put(went, here, { count: end });
    if (at === 0) continue;
    const terms = [
      [1, countOf(there, here)],
      [-1, countOf(there, { period: period(at - 1) })],
      [-1, countOf(came, here)],
      [1, countOf(went, here)],
    ] as const;
    sheet.line({ terms, least: 0, most: 0 });
  }
}

/** How many more or fewer than in the year before. */
export function yearChanges(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const counted = sheet.indicator(subject);
  const change = sheet.indicator(titled(random.pick(YEAR_CHANGES), subject), { isPeople: false });
  const counts = all(random.between(2, 5)).map(() => sheet.draw());
  for (const [at, count] of counts.entries()) {
    const here = { period: `${2020 + at} Calendar year` };
    sheet.put(counted, here, { count });
    const before = counts[at - 1];
    if (before === undefined) continue;
    sheet.put(change, here, { text: String(count - before) });
    const terms = [
      [1, countOf(counted, here)],
      [-1, countOf(counted, { period: `${2019 + at} Calendar year` })],
      [-1, sheet.signed(change, here)],
    ] as const;
    sheet.line({ terms, least: 0, most: 0 });
  }
}
