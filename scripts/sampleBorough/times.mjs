const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** April 2023 to November 2025: two whole financial years, and eight months of the third. */
function months() {
  return Array.from({ length: 32 }, (_, at) => {
    const [year, month] = [2023 + Math.floor((at + 3) / 12), (at + 3) % 12];
    return { at, timePeriod: String(year), timeIdentifier: MONTHS[month], month, year: Math.floor(at / 12) };
  });
}

/** The first two quarters of 2025/26 end the run of ten. */
function quarters() {
  return Array.from({ length: 10 }, (_, at) => {
    const year = Math.floor(at / 4);
    return {
      at,
      timePeriod: financial(2023 + year),
      timeIdentifier: `Financial year Q${(at % 4) + 1}`,
      month: (3 * at + 5) % 12,
      year,
    };
  });
}

/** Six terms, autumn 2023 to summer 2025: the next is not over when the plan is dated. */
function terms() {
  return Array.from({ length: 6 }, (_, at) => ({
    at,
    timePeriod: financial(2023 + Math.floor(at / 3)),
    timeIdentifier: ['Autumn term', 'Spring term', 'Summer term'][at % 3],
    month: [9, 1, 5][at % 3],
    year: Math.floor(at / 3),
  }));
}

/** Weeks in which these schools are closed have no sessions: [z], not applicable. */
const HOLIDAYS = [1, 8, 14, 15, 22, 30, 31, 32, 33, 34, 35, 44, 52];

/** School weeks of ISO years, from week 36 of 2023 to week 48 of 2025. */
function weeks() {
  const all = [];
  for (const year of [2023, 2024, 2025])
    for (let week = year === 2023 ? 36 : 1; week <= (year === 2025 ? 48 : 52); week += 1)
      all.push({
        at: all.length,
        timePeriod: String(year),
        timeIdentifier: `Week ${week}`,
        month: Math.min(11, Math.floor((week - 1) / 4.35)),
        year: year - 2023 - (week < 36 ? 1 : 0),
        closed: HOLIDAYS.includes(week),
      });
  return all;
}

/** `202324` for 2023. */
export function financial(first) {
  return `${first}${String((first + 1) % 100).padStart(2, '0')}`;
}

const TIMES = { months, quarters, terms, weeks };

/** The periods of an indicator within the year, oldest first. */
export function periodsOf({ times = 'months' }) {
  return TIMES[times]();
}

/** What a whole year of an indicator is called. */
export function yearIdentifierOf({ times }) {
  return times === 'weeks' || times === 'terms' ? 'Academic year' : 'Financial year';
}
