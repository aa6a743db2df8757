/** How the periods of one indicator hang together. */
export type PeriodLinks = {
  /** A year and its quarters or terms, or years on end and each of them. */
  readonly sums: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** A running total, each with the one before it in its year; the first has none. */
  readonly steps: readonly { readonly later: string; readonly before: string | undefined }[];
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

/** `202324 Financial year Q1`. */
export function periodLinks(periods: readonly string[], isRunning: boolean): PeriodLinks {
  const years = new Map<string, string[]>();
  for (const period of periods) {
    const [time = '', ...rest] = period.split(' ');
    const [, family] = /^(\w+ year) Q[1-4]$/.exec(rest.join(' ')) ?? [];
    if (family !== undefined)
      years.set(
        `${time} ${family}`,
        [1, 2, 3, 4].map((quarter) => `${time} ${family} Q${quarter}`),
      );
    if (TERMS.includes(rest.join(' ')))
      years.set(
        `${time} Academic year`,
        TERMS.map((term) => `${time} ${term}`),
      );
  }
  const parts = [...years].map(([whole, all]) => ({ whole, parts: all }));
  if (!isRunning) return { sums: [...parts, ...spans(periods)], steps: [] };
  const steps = parts.flatMap(({ whole, parts: all }) => [
    ...all.map((later, place) => ({ later, before: all[place - 1] })),
    ...(periods.includes(whole) ? [{ later: whole, before: all.at(-1) }] : []),
  ]);
  return { sums: [], steps: [...steps, ...monthSteps(periods)] };
}

/** 2012-2014 is 2012, 2013 and 2014, and 2013-2015 has two of them. */
function spans(periods: readonly string[]): PeriodLinks['sums'] {
  return periods.flatMap((whole) => {
    const [, from, to, family] = /^(\d{4})-(\d{4}) (.+)$/.exec(whole) ?? [];
    if (from === undefined || to === undefined) return [];
    const length = Number(to) - Number(from) + 1;
    return [{ whole, parts: Array.from({ length }, (_, place) => `${Number(from) + place} ${family}`) }];
  });
}

function monthSteps(periods: readonly string[]): PeriodLinks['steps'] {
  const placed = periods.flatMap((period) => {
    const [year = '', month = ''] = period.split(' ');
    const place = MONTHS.indexOf(month);
    return place < 0 ? [] : [{ period, place, year: place < 9 ? Number(year) : Number(year) - 1 }];
  });
  return placed.map(({ period, place, year }) => ({
    later: period,
    before: placed.find((other) => other.year === year && other.place === place - 1)?.period,
  }));
}
