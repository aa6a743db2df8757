import type { GreenNeed, GreenNeeds } from '@/domain/greenNeeds';
import type { Indicator } from '@/domain/indicator';
import { onePoint, type PeopleBehind } from '@/domain/wouldTake';
import { formatNumber, formatUnit, formatValue } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';
import { peopleText } from './peopleText';

/** "273 of 6,200 young people; 1 pp is 62 young people." */
export function behindText(behind: Omit<PeopleBehind, 'polarity'>, indicator: Indicator): string {
  const { numerator, denominator } = behind.counts;
  const point = onePoint(behind);
  const of = denominator === undefined ? '' : ` of ${formatNumber(denominator, 0)}`;
  const counted = `${formatNumber(numerator, 0)}${of} stand behind the figure`;
  if (point === undefined || point < 0.5) return `${counted}.`;
  const unit = indicator.unit === 'percent' ? '1 pp' : `1 ${formatUnit(indicator.unit)}`;
  return `${counted}; ${unit} is ${peopleText(Math.round(point), indicator)}.`;
}

/** One comparator or target and how many people away it is; 0: matched. */
export type ToMatch = { readonly who: string; readonly people: number };

/** "12 fewer young people would match the neighbours’ average, 31 fewer England." */
export function toMatchText(all: readonly ToMatch[], indicator: Indicator): string | undefined {
  const away = all.filter(({ people }) => people !== 0);
  const [first, ...rest] = away;
  if (first === undefined) return undefined;
  const word = (people: number) => (people > 0 ? 'more' : 'fewer');
  const said = rest.map(({ who, people }) => `${formatNumber(Math.abs(people), 0)} ${word(people)} ${who}`);
  const start = `${peopleText(first.people, indicator)} ${word(first.people)} would match ${first.who}`;
  return `${[start, ...said].join(', ')}.`;
}

/** "Green needs 3.4% or less, to be in line with England, and 4.0% or less, to meet the target: 60 young people fewer." */
export function greenNeedsText(
  needs: GreenNeeds,
  {
    indicator,
    region,
    people,
  }: {
    readonly indicator: Indicator;
    readonly region: string | undefined;
    readonly people: number | undefined;
  },
): string | undefined {
  if (needs.kind === 'clear of') {
    const names = needs.comparators.map((name) => comparatorText(name, region)).join(' and ');
    return `Green needs a figure whose whole 95% interval is better than ${names}.`;
  }
  const open = needs.needs.filter(({ isMet }) => !isMet);
  if (open.length === 0) return undefined;
  const asked = open.map((need) => needText(need, indicator, region)).join(', and ');
  const count =
    people === undefined || people === 0
      ? ''
      : `: ${peopleText(people, indicator)} ${people > 0 ? 'more' : 'fewer'}`;
  return `Green needs ${asked}${count}.`;
}

function needText({ of, reach }: GreenNeed, indicator: Indicator, region: string | undefined): string {
  const decimals = of === 'target' ? reach.decimals : Math.min(reach.decimals, indicator.decimals);
  const figure = formatValue(reach.value, indicator.unit, decimals);
  const way = indicator.polarity === 'low' ? 'or less' : 'or more';
  const why = of === 'target' ? 'to meet the target' : `to be in line with ${comparatorText(of, region)}`;
  return `${figure} ${way} ${why}`;
}
