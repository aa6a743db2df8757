/** Where a period lies in its year: the months from January of the first year to its start, and its length in months. A length of 0 months means a week. */
type PlaceInYear = { readonly partIndex: number; readonly firstMonth: number; readonly months: number };

export function startDay(kind: PlaceInYear, year: number): string {
  if (kind.months > 0) return isoDay(Date.UTC(year, kind.firstMonth, 1));
  // The first week of a year holds 4 January (ISO 8601).
  const fourthOfJanuary = new Date(Date.UTC(year, 0, 4));
  return isoDay(Date.UTC(year, 0, 4 - ((fourthOfJanuary.getUTCDay() + 6) % 7) + 7 * kind.partIndex));
}

export function lastDay(kind: PlaceInYear, year: number): string {
  if (kind.months > 0) return isoDay(Date.UTC(year, kind.firstMonth + kind.months, 0));
  return isoDay(Date.parse(startDay(kind, year)) + 6 * DAY_IN_MS);
}

const DAY_IN_MS = 86_400_000;

/** A week belongs to the year of its Thursday (ISO 8601), so only some years have a week 53. */
export function isWeekOf(monday: string, year: number): boolean {
  return isoDay(Date.parse(monday) + 3 * DAY_IN_MS).startsWith(String(year));
}

/** Numbers weeks without a jump at the turn of the year, whether the year has 52 weeks or 53. */
export function weekStep(monday: string): number {
  return Math.floor(Date.parse(monday) / (7 * DAY_IN_MS));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
