import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Tally } from '@/domain/scorecard/tally';

/** Both denominators: "16 of 47 indicators are green (34%); 16 of the 43 that can be rated (37%)". */
export function greenText({ green, all, rated }: Tally): string {
  if (all === 0) return 'No indicator';
  if (all === 1) return `The one indicator ${oneText(green, rated)}`;
  const first = `${green} of ${all} indicators ${green === 1 ? 'is' : 'are'} green (${share(green, all)})`;
  if (rated === all) return first;
  if (rated === 0) return `${first}; none can be rated`;
  return `${first}; ${green} of the ${rated} that can be rated (${share(green, rated)})`;
}

/** "Of 18 red, 12 are about all children and 6 about services.": undefined where the plan does not say which are which, or none is red. */
export function redKindsText(
  rows: readonly Pick<ScorecardRow, 'indicator' | 'rating'>[],
): string | undefined {
  const red = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  const all = red.filter(({ indicator }) => indicator.level === 'population').length;
  if (red.length < 2 || red.some(({ indicator }) => indicator.level === undefined)) return undefined;
  const services = red.length - all;
  if (all === 0) return `All ${red.length} red are about services.`;
  if (services === 0) return `All ${red.length} red are about all children in the area.`;
  return `Of ${red.length} red, ${all} ${all === 1 ? 'is' : 'are'} about all children in the area and ${services} about services.`;
}

/** "3 red · 2 amber · 3 green · 1 not rated" */
export function tallyText({ red, amber, green, notRated }: Tally): string {
  return `${red} red · ${amber} amber · ${green} green · ${notRated} not rated`;
}

function oneText(green: number, rated: number): string {
  if (green === 1) return 'is green (100%)';
  return rated === 0 ? 'is not rated' : 'is not green';
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}
