/**
 * Why a percentage cannot be of this many people: no whole number of them gives it, rounded or cut off as it is written. Undefined where one does.
 * 0.2% of 190 people is 0.4 of one, but 0.2% of 368 is one person.
 */
export function peopleFault(percentage: string, people: number): string | undefined {
  const value = Number(percentage);
  if (percentage.trim() === '' || !(value > 0 && value < 100)) return undefined;
  const unit = 10 ** -(percentage.trim().split('.')[1] ?? '').length;
  const least = Math.ceil(((value - unit / 2) / 100) * people - TINY);
  const most = Math.floor(((value + unit) / 100) * people + TINY);
  if (Math.max(least, 1) <= most) return undefined;
  return `${percentage.trim()}% of ${people.toLocaleString('en-GB')} is ${partOf((value / 100) * people)}, which is no whole number of people. Check the number`;
}

const TINY = 1e-9;

function partOf(people: number): string {
  return people.toLocaleString('en-GB', { maximumSignificantDigits: people < 1 ? 1 : 3 });
}
