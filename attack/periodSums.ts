/** How the periods of one indicator are related. */
export type PeriodLinks = {
  /** A year with its quarters or terms, or a span with its years. */
  readonly sums: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** The periods of a running total, each with the one before it in the same year; the first has none. */
  readonly runningSteps: readonly {
    readonly laterPeriod: string;
    readonly earlierPeriod: string | undefined;
  }[];
};

const TERMS = ['Autumn term', 'Spring term', 'Summer term'];
const MONTHS = [
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
];

/** Finds the links between periods, which are written as in `202324 Financial year Q1`. */
export function periodLinks(periods: readonly string[], isRunning: boolean): PeriodLinks {
  const partsByYear = new Map<string, string[]>();
  for (const period of periods) {
    const [time = '', ...identifierWords] = period.split(' ');
    const [, family] = /^(\w+ year) Q[1-4]$/.exec(identifierWords.join(' ')) ?? [];
    if (family !== undefined)
      partsByYear.set(
        `${time} ${family}`,
        [1, 2, 3, 4].map((quarter) => `${time} ${family} Q${quarter}`),
      );
    if (TERMS.includes(identifierWords.join(' ')))
      partsByYear.set(
        `${time} Academic year`,
        TERMS.map((term) => `${time} ${term}`),
      );
  }
  const yearSums = [...partsByYear].map(([whole, partPeriods]) => ({ whole, parts: partPeriods }));
  if (!isRunning) return { sums: [...yearSums, ...spans(periods)], runningSteps: [] };
  const yearSteps = yearSums.flatMap(({ whole, parts: partPeriods }) => [
    ...partPeriods.map((laterPeriod, partIndex) => ({
      laterPeriod,
      earlierPeriod: partPeriods[partIndex - 1],
    })),
    ...(periods.includes(whole) ? [{ laterPeriod: whole, earlierPeriod: partPeriods.at(-1) }] : []),
  ]);
  return { sums: [], runningSteps: [...yearSteps, ...monthSteps(periods)] };
}

/** Spans may overlap: 2012-2014 is made up of 2012, 2013 and 2014, and 2013-2015 shares two of these years. */
function spans(periods: readonly string[]): PeriodLinks['sums'] {
  return periods.flatMap((whole) => {
    const [, from, to, family] = /^(\d{4})-(\d{4}) (.+)$/.exec(whole) ?? [];
    if (from === undefined || to === undefined) return [];
    const length = Number(to) - Number(from) + 1;
    return [
      { whole, parts: Array.from({ length }, (_, yearIndex) => `${Number(from) + yearIndex} ${family}`) },
    ];
  });
}

function monthSteps(periods: readonly string[]): PeriodLinks['runningSteps'] {
  const monthsInYears = periods.flatMap((period) => {
    const [year = '', month = ''] = period.split(' ');
    const monthIndex = MONTHS.indexOf(month);
    return monthIndex < 0
      ? []
      : [{ period, place: monthIndex, year: monthIndex < 9 ? Number(year) : Number(year) - 1 }];
  });
  return monthsInYears.map(({ period, place, year }) => ({
    laterPeriod: period,
    earlierPeriod: monthsInYears.find(
      (otherMonth) => otherMonth.year === year && otherMonth.place === place - 1,
    )?.period,
  }));
}
