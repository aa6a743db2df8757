import type { GreenNeed, GreenNeeds } from '@/domain/scorecard/greenNeeds';
import type { Indicator } from '@/domain/figures/indicator';
import { countsPerPoint, type PeopleBehind } from '@/domain/scorecard/wouldTake';
import { formatNumber, formatUnit, formatValue, unitAfter } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';
import { peopleText } from './peopleText';

/** "273 of 6,200 young people; 1 percentage point is 62 young people." */
export function behindText(behind: Omit<PeopleBehind, 'polarity'>, indicator: Indicator): string {
  const { numerator, denominator } = behind.counts;
  const point = countsPerPoint(behind);
  const of = denominator === undefined ? '' : ` of ${formatNumber(denominator, 0)}`;
  const counted = `${formatNumber(numerator, 0)}${of} are behind the figure`;
  if (point === undefined || point < 0.5) return `${counted}.`;
  const unit =
    indicator.unit.kind === 'share'
      ? '1 percentage point'
      : `1 ${unitAfter(indicator.unit) ?? formatUnit(indicator.unit)}`;
  return `${counted}; ${unit} is ${peopleText(Math.round(point), indicator)}.`;
}

/** One comparator or target and how many people away it is; 0: matched. */
export type ToMatch = { readonly who: string; readonly people: number };

/** "To match the neighbours’ average takes 12 fewer young people, England 31 fewer." */
export function toMatchText(all: readonly ToMatch[], indicator: Indicator): string | undefined {
  const [first, ...rest] = all.filter(({ people }) => people !== 0);
  if (first === undefined) return undefined;
  const said = rest.map(
    ({ who, people }) => `, ${who} ${formatNumber(Math.abs(people), 0)} ${moreOrFewer(people)}`,
  );
  const people = peopleText(first.people, indicator, moreOrFewer(first.people));
  return `To match ${first.who} takes ${people}${said.join('')}.`;
}

/** "Green needs 3.4% or less, to be in line with England, and 4.0% or less, to meet the target: 60 fewer young people." */
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
  const asked = byReach(open, indicator)
    .map((needs) => needText(needs, indicator, region))
    .join(', and ');
  const count =
    people === undefined || people === 0 ? '' : `: ${peopleText(people, indicator, moreOrFewer(people))}`;
  return `Green needs ${asked}${count}.`;
}

/** Groups needs that the same printed figure meets, so that one sentence names them: 10% for the neighbours' average and for England. */
function byReach(needs: readonly GreenNeed[], indicator: Indicator): readonly (readonly GreenNeed[])[] {
  const groups = new Map<string, GreenNeed[]>();
  for (const need of needs) {
    const key = need.of === 'target' ? 'target' : reachText(need, indicator);
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()];
}

function reachText({ of, reach }: GreenNeed, indicator: Indicator): string {
  const decimals = of === 'target' ? reach.decimals : Math.min(reach.decimals, indicator.decimals);
  return formatValue(reach.value, indicator.unit, decimals);
}

/** "10% or less to be in line with the neighbours’ average and England" */
function needText(needs: readonly GreenNeed[], indicator: Indicator, region: string | undefined): string {
  const [first] = needs;
  if (first === undefined) return '';
  const way = indicator.polarity === 'low' ? 'or less' : 'or more';
  const names = needs.flatMap(({ of }) => (of === 'target' ? [] : [comparatorText(of, region)]));
  const why = names.length === 0 ? 'to meet the target' : `to be in line with ${names.join(' and ')}`;
  return `${reachText(first, indicator)} ${way} ${why}`;
}

function moreOrFewer(people: number): 'more' | 'fewer' {
  return people > 0 ? 'more' : 'fewer';
}
