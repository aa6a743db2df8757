import type { Indicator } from '@/domain/figures/indicator';
import type { Pace, PresentPace } from '@/domain/inYear/pace';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import { formatValue, spokenChange, spokenDistance } from '@/ui/formatValue';

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** The way to a target in sentences: what is left, where the line is now, and whether the present pace gets there. */
export function paceText(pace: Pace, indicator: Measured): readonly string[] {
  const { target, needed, periodsLeft, line, present } = pace;
  const { unit, decimals } = indicator;
  const figure = (value: number) => formatValue(value, unit, decimals);
  const goal = `${formatValue(target.value, unit, target.decimals)} by ${formatPeriod(target.period)}`;
  const each = periodsLeft === 1 ? 'in the one period that is left' : `in each of ${periodsLeft} periods`;
  const isThere = indicator.polarity === 'high' ? needed <= 0 : needed >= 0;
  return [
    isThere
      ? `The target of ${goal} is met already, if it can be held.`
      : `To reach ${goal} it takes ${spokenChange(needed, unit, Math.max(decimals, 1))} ${each}.`,
    ...(line === undefined
      ? []
      : [
          `On a straight line from ${figure(line.start.value)} in ${formatPeriodShort(line.from)} it would be ${figure(line.now)} now: ${againstLine(line.behind, indicator)}.`,
        ]),
    ...(present === undefined ? [] : [presentText(present, pace, indicator)]),
  ];
}

function againstLine(behind: number, { unit, decimals }: Measured): string {
  if (behind === 0) return 'we are on the line';
  const size = spokenDistance(Math.abs(behind), unit, decimals);
  return behind > 0 ? `we are ${size} worse than the line` : `we are ${size} better than the line`;
}

function presentText(present: PresentPace, { target }: Pace, { unit, decimals }: Measured): string {
  const figure = (value: number) => formatValue(value, unit, decimals);
  const range = `${figure(present.range.lower)} to ${figure(present.range.upper)}`;
  const where = `${figure(present.expected)} in ${formatPeriodShort(target.period)}, and by chance anything from ${range}`;
  return `The pace of the last ${present.figures} figures leads to ${where}: ${verdictText(present)}.`;
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
