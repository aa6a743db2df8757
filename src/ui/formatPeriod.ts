import { MONTHS, type Period } from '@/domain/figures/period';

/** A period in full: `school year 2024/25`, `year to March 2025`, `November 2014`, `2012 to 2014`. */
export function formatPeriod(period: Period): string {
  if (period.family === 'Half-year') return halfText(period, false);
  const shortText = formatPeriodShort(period);
  if (period.timeIdentifier === 'Academic year')
    return `school year${period.years > 1 ? 's' : ''} ${shortText}`;
  if (period.timeIdentifier === 'Financial year' && period.years === 1)
    return `year to March ${period.end.slice(0, 4)}`;
  if (period.timeIdentifier === 'Financial year') return `financial years ${shortText}`;
  return shortText;
}

/** A period in short form, for an axis or a narrow column: `2024/25`, `Nov 2014`, `2014/15 Q3`, `2012–2014`. */
export function formatPeriodShort(period: Period): string {
  const [firstYear = '', lastYear] = period.timePeriod.split('-').map(yearsText);
  const years = lastYear === undefined ? firstYear : `${firstYear} to ${lastYear}`;
  switch (period.family) {
    case 'Month':
      return `${period.timeIdentifier.slice(0, 3)} ${years}`;
    case 'Week':
      return `${period.timeIdentifier}, ${years}`;
    case 'Half-year':
      return halfText(period, true);
    case 'Term':
    case 'Autumn and spring term':
      return `${period.timeIdentifier} ${years}`;
  }
  return /Q[1-4]$/.test(period.timeIdentifier) ? `${years} ${period.timeIdentifier.slice(-2)}` : years;
}

/** A span of months in words: `April to September 2024`, `Oct 2024 to Mar 2025`. If both ends are in one year, the year comes once. */
function halfText({ start, end }: Period, isShort: boolean): string {
  const [from, to] = [start, end].map((day) => {
    const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
    return { month: isShort ? month.slice(0, 3) : month, year: day.slice(0, 4) };
  });
  if (from === undefined || to === undefined) return '';
  return `${from.month}${from.year === to.year ? '' : ` ${from.year}`} to ${to.month} ${to.year}`;
}

/**
 * A date as people write it: `14 January 2015`; a text that is not a date stays as it is. Intl is not used, because on a slow computer the
 * first date that it formats takes tens of milliseconds, on every page.
 */
export function formatDay(isoDay: string): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return isoDay;
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

function yearsText(digits: string): string {
  return digits.length === 6 ? `${digits.slice(0, 4)}/${digits.slice(4)}` : digits;
}
