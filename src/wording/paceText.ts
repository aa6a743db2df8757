import type { Indicator } from '@/domain/figures/indicator';
import type { Pace, PresentPace } from '@/domain/inYear/pace';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import { formatValue, spokenChange, spokenDistance } from '@/ui/formatValue';

type IndicatorFormat = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** The way to a target in sentences: what is left, where the line is now, and whether the present pace gets there. */
export function paceText(pace: Pace, indicator: IndicatorFormat): readonly string[] {
  const { target, neededMove, periodsLeft, line, present } = pace;
  const { unit, decimals } = indicator;
  const figureText = (value: number) => formatValue(value, unit, decimals);
  const goal = `${formatValue(target.value, unit, target.decimals)} by ${formatPeriod(target.period)}`;
  const eachPeriod =
    periodsLeft === 1 ? 'in the one period that is left' : `in each of ${periodsLeft} periods`;
  const isMet = indicator.polarity === 'high' ? neededMove <= 0 : neededMove >= 0;
  return [
    isMet
      ? `The target of ${goal} is met already, if it can be held.`
      : `To reach ${goal} it takes ${spokenChange(neededMove, unit, Math.max(decimals, 1))} ${eachPeriod}.`,
    ...(line === undefined
      ? []
      : [
          `On a straight line from ${figureText(line.start.value)} in ${formatPeriodShort(line.from)} it would be ${figureText(line.valueNow)} now: ${againstLine(line.behindLine, indicator)}.`,
        ]),
    ...(present === undefined ? [] : [presentText(present, pace, indicator)]),
  ];
}

function againstLine(distanceBehind: number, { unit, decimals }: IndicatorFormat): string {
  if (distanceBehind === 0) return 'we are on the line';
  const size = spokenDistance(Math.abs(distanceBehind), unit, decimals);
  return distanceBehind > 0 ? `we are ${size} worse than the line` : `we are ${size} better than the line`;
}

function presentText(present: PresentPace, { target }: Pace, { unit, decimals }: IndicatorFormat): string {
  const figureText = (value: number) => formatValue(value, unit, decimals);
  const range = `${figureText(present.range.lower)} to ${figureText(present.range.upper)}`;
  const expectedText = `${figureText(present.expectedValue)} in ${formatPeriodShort(target.period)}, and by chance anything from ${range}`;
  return `The pace of the last ${present.figures} figures leads to ${expectedText}: ${verdictText(present)}.`;
}

function verdictText({ verdict }: PresentPace): string {
  switch (verdict) {
    case 'gets there':
      return 'enough for the target, if the pace holds';
    case 'may get there':
      return 'just enough for the target, but it may miss it';
    case 'may not get there':
      return 'not enough for the target, though it may still meet it';
    case 'does not get there':
      return 'not enough for the target';
  }
}
