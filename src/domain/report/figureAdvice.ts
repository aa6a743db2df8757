import type { Indicator } from '@/domain/figures/indicator';
import { ordinal } from '@/domain/ranking/ordinal';
import type { Period } from '@/domain/figures/period';
import type { CountFault } from './countFaults';
import type { FigureFault } from './figureFault';
import type { HeldFigures, HeldNumber } from './heldNumbers';
import type { MoveFault } from './moveFaults';
import type { NumberClaim } from './numberClaim';
import type { OwnMove } from './ownMoves';
import type { PeriodFault } from './periodFaults';
import type { RankFault } from './rankFaults';

/** What the fault is and how to mend it, for the officer who wrote the paragraph. */
export function figureAdvice(fault: FigureFault, held: HeldFigures): string {
  if (fault.kind === 'gone-by')
    return `The action was due ${fault.due}, and the plan is as at ${held.asAt}. Say in a newer paragraph what became of it, or give the new date.`;
  if (fault.kind === 'period') return periodAdvice(fault);
  if (fault.kind === 'count') return countAdvice(fault);
  if (fault.kind === 'since' || fault.kind === 'direction') return moveAdvice(fault);
  if (fault.kind === 'rank') return rankAdvice(fault);
  const { found, indicator, other, nearest, of, lastChange, counts } = fault;
  if (of !== 'figure') {
    const last =
      lastChange === undefined ? '' : ` The last change is ${changeText(lastChange, of, indicator)}.`;
    return `Found ${found}. No change or distance of ${indicator.id} that is held is ${found}.${last} Write the change that is meant, or say in the paragraph what ${found} is of.`;
  }
  if (counts !== undefined) {
    const pair = `${wholeNumber(counts.part)} of ${wholeNumber(counts.whole)}`;
    return `Found ${found}. The counts of ${indicator.id} that are held are ${pair}. Write ${pair}, or say in the paragraph what ${found} is of.`;
  }
  const newest = newestFigure(indicator, held);
  const is = newest === undefined ? '' : ` The newest is ${newest}.`;
  const near = nearest === undefined ? undefined : heldText(nearest, indicator);
  const nearby = near === undefined || near === newest ? '' : ` The nearest is ${near}.`;
  const whose = other === undefined ? '' : ` It is a figure of ${other.id}: if that is meant, name it.`;
  return `Found ${found}. No figure or target of ${indicator.id} that is held is ${found}.${is}${nearby}${whose} Write the figure of the period that is meant, or say in the paragraph what ${found} is of.`;
}

function countAdvice({ found, indicator, is, meant }: CountFault): string {
  const count = wholeNumber(meant.count);
  const other = is === undefined ? '' : ` It is the count of ${periodText(is)}.`;
  return `Found ${found}.${other} The count behind ${indicator.id} is ${count} (${periodText(meant.period)}). Write ${count}, or say in the paragraph what ${found} is of.`;
}

function moveAdvice(fault: MoveFault): string {
  const { found, indicator, is } = fault;
  const ends = ({ from, to }: OwnMove) => `from ${heldText(from, indicator)} to ${heldText(to, indicator)}`;
  if (fault.kind === 'direction')
    return `Found “${found}”. The figure of ${indicator.id} went ${is.change < 0 ? 'down' : 'up'}: ${ends(is)}. Write which way it went, or since when “${found}” is true.`;
  const size = changeText(Math.abs(fault.meant.change), 'distance', indicator);
  return `Found ${found}. That is the change since ${periodText(is.from.period)}: ${ends(is)}. A reader takes it for the change since ${periodText(fault.meant.from.period)}, which is ${size}. Write “since ${periodText(is.from.period)}” with it.`;
}

function rankAdvice({ found, indicator, is, end, among }: RankFault): string {
  const joint = is.tied > 1 ? 'joint ' : '';
  const place = is.place === 1 ? '' : `${ordinal(is.place)} `;
  const of = among === 'authorities' ? `${is.of} authorities` : `${is.of} (this area and its similar areas)`;
  return `Found “${found}”. The newest figure of ${indicator.id} is the ${joint}${place}${end} of ${of}. Write that, or name the period that is meant.`;
}

function periodAdvice({ found, said, indicator, is, meant }: PeriodFault): string {
  const figure = plainFigure(meant.value, indicator);
  return `Found ${found} with “${said}”. It is the figure of ${ownerText(is)}. With “${said}” the figure of ${indicator.id} is ${heldText(meant, indicator)}. Write ${figure}, or the period of ${found}.`;
}

/** `5.9% (2014 November)`: the newest figure of an indicator for an area; undefined where it has none. */
function newestFigure(indicator: Indicator, { data, area }: HeldFigures): string | undefined {
  const own = area === undefined ? undefined : data.series.get(indicator.id)?.get(area)?.observations;
  const last = own?.findLast(({ reading }) => reading.kind === 'value');
  if (last?.reading.kind !== 'value') return undefined;
  return heldText({ value: last.reading.value, whose: 'ours', period: last.period }, indicator);
}

/** `5.9% (2014 November)`, `5.5% (England, 2014 November)` */
function heldText({ value, whose, period }: HeldNumber, indicator: Indicator): string {
  const when = period === undefined ? [] : [periodText(period)];
  const who = whose === 'ours' || whose === 'another' ? [] : [whose];
  return `${plainFigure(value, indicator)} (${[...who, ...when].join(', ')})`;
}

/** `2014 November`, `England, 2014 November` */
function ownerText({ whose, period }: HeldNumber): string {
  const who = whose === 'ours' || whose === 'another' ? [] : [whose === 'target' ? 'the target' : whose];
  return [...who, ...(period === undefined ? [] : [periodText(period)])].join(', ');
}

function periodText({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod} ${timeIdentifier}`;
}

function plainFigure(value: number, { unit, decimals }: Indicator): string {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const number = `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`;
  if (unit.kind === 'share') return `${number}%`;
  return unit.kind === 'money' && unit.inPounds ? `£${number}` : number;
}

function wholeNumber(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function changeText(change: number, of: NumberClaim['of'], indicator: Indicator): string {
  if (of === 'relative change') return `${change.toFixed(1)}%`;
  const text = plainFigure(change, indicator);
  return indicator.unit.kind === 'share' ? `${text.replace('%', '')} points` : text;
}
