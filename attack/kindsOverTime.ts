import { countOf, type KindSheet } from './kindSheet';
import {
  STOCK_AND_FLOWS,
  LAST_TWELVE_MONTHS_WORDS,
  QUARTERLY_FORMS,
  YEAR_SO_FAR_WORDS,
  SUBJECTS,
  titleFrom,
  YEAR_CHANGES,
  YEARLY_FORMS,
} from './kindTitles';

const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
);
const HALVES = ['Part 1 (April to September)', 'Part 2 (October to March)'];
const TERMS = ['Autumn term', 'Spring term', 'Summer term'];

const numbersBelow = (length: number) => Array.from({ length }, (_, index) => index);

/** A month as text; month 0 is April 2021. */
function month(monthIndex: number): string {
  const year = 2021 + Math.floor(monthIndex / 12) + (monthIndex % 12 > 8 ? 1 : 0);
  return `${year} ${MONTHS[monthIndex % 12]}`;
}

const quarter = (quarterIndex: number): string =>
  `${yearText(Math.floor(quarterIndex / 4))} Financial year Q${(quarterIndex % 4) + 1}`;
const yearText = (yearIndex: number): string => `${2021 + yearIndex}${22 + yearIndex}`;

/** A plan with monthly counts, and the count since the beginning of the year. */
export function soFarBeside(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const monthlyIndicator = sheet.indicator(random.chance(0.7) ? subject : `${subject} in the month`);
  const runningIndicator = sheet.indicator(`${subject} ${random.pick(YEAR_SO_FAR_WORDS)}`);
  const counts = numbersBelow(random.between(3, 9)).map(() => sheet.draw());
  for (const [monthIndex, count] of counts.entries()) {
    const period = month(monthIndex);
    sheet.put(monthlyIndicator, { period }, { count });
    sheet.put(
      runningIndicator,
      { period },
      { count: counts.slice(0, monthIndex + 1).reduce((sum, monthCount) => sum + monthCount, 0) },
    );
    sheet.sum(
      countOf(runningIndicator, { period }),
      numbersBelow(monthIndex + 1).map((earlierMonth) =>
        countOf(monthlyIndicator, { period: month(earlierMonth) }),
      ),
    );
  }
}

/** A plan with counts for short periods, and another indicator with counts for the longer periods that these make up. */
function longerBeside(
  sheet: KindSheet,
  {
    shortPeriod,
    longPeriods,
    titles,
  }: Pick<PeriodSorts, 'shortPeriod' | 'longPeriods'> & { readonly titles: readonly [string, string] },
): void {
  const [shortIndicator, longIndicator] = titles.map((title) => sheet.indicator(title));
  if (shortIndicator === undefined || longIndicator === undefined) return;
  for (const { period, parts } of longPeriods) {
    const counts = parts.map(() => sheet.draw());
    for (const [partIndex, part] of parts.entries())
      sheet.put(shortIndicator, { period: shortPeriod(part) }, { count: counts[partIndex] ?? 0 });
    sheet.put(longIndicator, { period }, { count: counts.reduce((sum, count) => sum + count, 0) });
    sheet.sum(
      countOf(longIndicator, { period }),
      parts.map((part) => countOf(shortIndicator, { period: shortPeriod(part) })),
    );
  }
}

type PeriodSorts = {
  readonly shortPeriod: (index: number) => string;
  readonly longPeriods: readonly { readonly period: string; readonly parts: readonly number[] }[];
  readonly titleForms: readonly string[];
};

const partsOfWhole = (whole: number, partsEach: number) =>
  numbersBelow(partsEach).map((part) => whole * partsEach + part);
const TERM_FORMS = [...YEARLY_FORMS, '{} over the school year', '{}: three terms together'];
const HALF_FORMS = ['{} per half-year', 'Half-yearly {}', '{} in six months', '{}'];

function sortsOf(kind: 'quarters' | 'years' | 'terms' | 'halves', wholeCount: number): PeriodSorts {
  const longPeriodsOf = (partsEach: number, period: (whole: number) => string) =>
    numbersBelow(wholeCount).map((whole) => ({
      period: period(whole),
      parts: partsOfWhole(whole, partsEach),
    }));
  switch (kind) {
    case 'quarters':
      return { shortPeriod: month, longPeriods: longPeriodsOf(3, quarter), titleForms: QUARTERLY_FORMS };
    case 'years':
      return {
        shortPeriod: quarter,
        longPeriods: longPeriodsOf(4, (year) => `${yearText(year)} Financial year`),
        titleForms: YEARLY_FORMS,
      };
    case 'terms':
      return {
        shortPeriod: (index) => `${yearText(Math.floor(index / 3))} ${TERMS[index % 3]}`,
        longPeriods: longPeriodsOf(3, (year) => `${yearText(year)} Academic year`),
        titleForms: TERM_FORMS,
      };
    case 'halves':
      return {
        shortPeriod: quarter,
        longPeriods: longPeriodsOf(2, (half) => `${yearText(Math.floor(half / 2))} ${HALVES[half % 2]}`),
        titleForms: HALF_FORMS,
      };
  }
}

export function periodsBeside(kind: 'quarters' | 'years' | 'terms' | 'halves'): (sheet: KindSheet) => void {
  return (sheet) => {
    const { random } = sheet;
    const { titleForms, ...periodSorts } = sortsOf(kind, random.between(1, 4));
    const subject = random.pick(SUBJECTS);
    const longTitle = titleFrom(random.pick(titleForms), subject);
    // Two indicators with the same title are a mistake in the plan, which is not what this kind tries out.
    longerBeside(sheet, {
      ...periodSorts,
      titles: [subject === longTitle ? `${subject}, by period` : subject, longTitle],
    });
  };
}

export function lastTwelveBeside(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const monthlyIndicator = sheet.indicator(subject);
  const rollingIndicator = sheet.indicator(`${subject} ${random.pick(LAST_TWELVE_MONTHS_WORDS)}`);
  const counts = numbersBelow(random.between(13, 16)).map(() => sheet.draw());
  for (const [monthIndex, count] of counts.entries()) {
    const period = month(monthIndex);
    sheet.put(monthlyIndicator, { period }, { count });
    if (monthIndex < 11) continue;
    sheet.put(
      rollingIndicator,
      { period },
      {
        count: counts.slice(monthIndex - 11, monthIndex + 1).reduce((sum, monthCount) => sum + monthCount, 0),
      },
    );
    sheet.sum(
      countOf(rollingIndicator, { period }),
      numbersBelow(12).map((monthsBack) =>
        countOf(monthlyIndicator, { period: month(monthIndex - monthsBack) }),
      ),
    );
  }
}

/** A plan with the number of people at the end of each period, and the numbers who joined and who left. */
export function stockAndFlows(sheet: KindSheet): void {
  const { random } = sheet;
  const [stockIndicator, startsIndicator, endsIndicator] = random
    .pick(STOCK_AND_FLOWS)
    .map((title) => sheet.indicator(title));
  if (stockIndicator === undefined || startsIndicator === undefined || endsIndicator === undefined) return;
  const periodText = random.pick([month, quarter]);
  let stock = sheet.draw(30) + 10;
  for (const periodIndex of numbersBelow(random.between(3, 7))) {
    const [started, ended] = [sheet.draw(), Math.min(sheet.draw(), stock)];
    const place = { period: periodText(periodIndex) };
    stock += started - ended;
    sheet.put(stockIndicator, place, { count: stock });
    sheet.put(startsIndicator, place, { count: started });
    sheet.put(endsIndicator, place, { count: ended });
    if (periodIndex === 0) continue;
    const terms = [
      [1, countOf(stockIndicator, place)],
      [-1, countOf(stockIndicator, { period: periodText(periodIndex - 1) })],
      [-1, countOf(startsIndicator, place)],
      [1, countOf(endsIndicator, place)],
    ] as const;
    sheet.line({ terms, least: 0, most: 0 });
  }
}

/** A plan with the difference from the year before. */
export function yearChanges(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const countIndicator = sheet.indicator(subject);
  const changeIndicator = sheet.indicator(titleFrom(random.pick(YEAR_CHANGES), subject), { isPeople: false });
  const counts = numbersBelow(random.between(2, 5)).map(() => sheet.draw());
  for (const [yearIndex, count] of counts.entries()) {
    const place = { period: `${2020 + yearIndex} Calendar year` };
    sheet.put(countIndicator, place, { count });
    const previousCount = counts[yearIndex - 1];
    if (previousCount === undefined) continue;
    sheet.put(changeIndicator, place, { text: String(count - previousCount) });
    const terms = [
      [1, countOf(countIndicator, place)],
      [-1, countOf(countIndicator, { period: `${2019 + yearIndex} Calendar year` })],
      [-1, sheet.signed(changeIndicator, place)],
    ] as const;
    sheet.line({ terms, least: 0, most: 0 });
  }
}
