import type { GreenNeed, GreenNeeds } from '@/domain/scorecard/greenNeeds';
import type { Indicator } from '@/domain/figures/indicator';
import { countsPerPoint, type PeopleBehind } from '@/domain/scorecard/wouldTake';
import { formatNumber, formatUnit, formatValue, unitAfter } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';
import { peopleText } from './peopleText';

/** The people behind a figure: "273 of 6,200 young people; 1 percentage point is 62 young people." */
export function countsBehindText(people: Omit<PeopleBehind, 'polarity'>, indicator: Indicator): string {
  const { numerator, denominator } = people.counts;
  const peoplePerPoint = countsPerPoint(people);
  const ofDenominator = denominator === undefined ? '' : ` of ${formatNumber(denominator, 0)}`;
  const countedText = `${formatNumber(numerator, 0)}${ofDenominator} are behind the figure`;
  if (peoplePerPoint === undefined || peoplePerPoint < 0.5) return `${countedText}.`;
  const unit =
    indicator.unit.kind === 'share'
      ? '1 percentage point'
      : `1 ${unitAfter(indicator.unit) ?? formatUnit(indicator.unit)}`;
  return `${countedText}; ${unit} is ${peopleText(Math.round(peoplePerPoint), indicator)}.`;
}

/** One comparator or target, and how many people away the figure is from it; 0 where the figure matches it. */
export type MatchDistance = { readonly comparatorName: string; readonly people: number };

/** What it would take to match each comparator: "To match the neighbours’ average takes 12 fewer young people, England 31 fewer." */
export function toMatchText(distances: readonly MatchDistance[], indicator: Indicator): string | undefined {
  const [nearest, ...otherDistances] = distances.filter(({ people }) => people !== 0);
  if (nearest === undefined) return undefined;
  const otherTexts = otherDistances.map(
    ({ comparatorName: otherName, people }) =>
      `, ${otherName} ${formatNumber(Math.abs(people), 0)} ${moreOrFewer(people)}`,
  );
  const people = peopleText(nearest.people, indicator, moreOrFewer(nearest.people));
  return `To match ${nearest.comparatorName} takes ${people}${otherTexts.join('')}.`;
}

/** Says what a green rating needs: "Green needs 3.4% or less, to be in line with England, and 4.0% or less, to meet the target: 60 fewer young people." */
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
  const openNeeds = needs.needs.filter(({ isMet }) => !isMet);
  if (openNeeds.length === 0) return undefined;
  const needTexts = needsByFigure(openNeeds, indicator)
    .map((needs) => needText(needs, indicator, region))
    .join(', and ');
  const count =
    people === undefined || people === 0 ? '' : `: ${peopleText(people, indicator, moreOrFewer(people))}`;
  return `Green needs ${needTexts}${count}.`;
}

/** Groups needs that the same printed figure meets, so that one sentence names them: 10% for the neighbours' average and for England. */
function needsByFigure(needs: readonly GreenNeed[], indicator: Indicator): readonly (readonly GreenNeed[])[] {
  const groups = new Map<string, GreenNeed[]>();
  for (const need of needs) {
    const key = need.comparedWith === 'target' ? 'target' : figureNeededText(need, indicator);
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()];
}

function figureNeededText({ comparedWith, figureNeeded }: GreenNeed, indicator: Indicator): string {
  const decimals =
    comparedWith === 'target' ? figureNeeded.decimals : Math.min(figureNeeded.decimals, indicator.decimals);
  return formatValue(figureNeeded.value, indicator.unit, decimals);
}

/** Says which figure is needed, and for what: "10% or less to be in line with the neighbours’ average and England". */
function needText(needs: readonly GreenNeed[], indicator: Indicator, region: string | undefined): string {
  const [firstNeed] = needs;
  if (firstNeed === undefined) return '';
  const orText = indicator.polarity === 'low' ? 'or less' : 'or more';
  const names = needs.flatMap(({ comparedWith }) =>
    comparedWith === 'target' ? [] : [comparatorText(comparedWith, region)],
  );
  const purpose = names.length === 0 ? 'to meet the target' : `to be in line with ${names.join(' and ')}`;
  return `${figureNeededText(firstNeed, indicator)} ${orText} ${purpose}`;
}

function moreOrFewer(people: number): 'more' | 'fewer' {
  return people > 0 ? 'more' : 'fewer';
}
