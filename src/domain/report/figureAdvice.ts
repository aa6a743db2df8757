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
export function figureAdvice(fault: FigureFault, heldFigures: HeldFigures): string {
  if (fault.kind === 'gone-by')
    return `The action was due ${fault.due}, and the plan is as at ${heldFigures.asAt}. Say in a newer paragraph what became of it, or give the new date.`;
  if (fault.kind === 'period') return periodAdvice(fault);
  if (fault.kind === 'count') return countAdvice(fault);
  if (fault.kind === 'since' || fault.kind === 'direction') return moveAdvice(fault);
  if (fault.kind === 'rank') return rankAdvice(fault);
  const { foundText, indicator, otherIndicator, nearest, claimKind, lastChange, counts } = fault;
  if (claimKind !== 'figure') {
    const lastSentence =
      lastChange === undefined ? '' : ` The last change is ${changeText(lastChange, claimKind, indicator)}.`;
    return `Found ${foundText}. No change or distance of ${indicator.id} that is held is ${foundText}.${lastSentence} Write the change that is meant, or say in the paragraph what ${foundText} is of.`;
  }
  if (counts !== undefined) {
    const pair = `${wholeNumber(counts.part)} of ${wholeNumber(counts.whole)}`;
    return `Found ${foundText}. The counts of ${indicator.id} that are held are ${pair}. Write ${pair}, or say in the paragraph what ${foundText} is of.`;
  }
  const newestText = newestFigure(indicator, heldFigures);
  const newestSentence = newestText === undefined ? '' : ` The newest is ${newestText}.`;
  const nearestText = nearest === undefined ? undefined : heldText(nearest, indicator);
  const nearestSentence =
    nearestText === undefined || nearestText === newestText ? '' : ` The nearest is ${nearestText}.`;
  const otherSentence =
    otherIndicator === undefined ? '' : ` It is a figure of ${otherIndicator.id}: if that is meant, name it.`;
  return `Found ${foundText}. No figure or target of ${indicator.id} that is held is ${foundText}.${newestSentence}${nearestSentence}${otherSentence} Write the figure of the period that is meant, or say in the paragraph what ${foundText} is of.`;
}

function countAdvice({ foundText, indicator, countPeriod, meantCount }: CountFault): string {
  const count = wholeNumber(meantCount.count);
  const otherSentence = countPeriod === undefined ? '' : ` It is the count of ${periodText(countPeriod)}.`;
  return `Found ${foundText}.${otherSentence} The count behind ${indicator.id} is ${count} (${periodText(meantCount.period)}). Write ${count}, or say in the paragraph what ${foundText} is of.`;
}

function moveAdvice(fault: MoveFault): string {
  const { foundText, indicator, actualMove } = fault;
  const endsText = ({ from, to }: OwnMove) =>
    `from ${heldText(from, indicator)} to ${heldText(to, indicator)}`;
  if (fault.kind === 'direction')
    return `Found “${foundText}”. The figure of ${indicator.id} went ${actualMove.change < 0 ? 'down' : 'up'}: ${endsText(actualMove)}. Write which way it went, or since when “${foundText}” is true.`;
  const size = changeText(Math.abs(fault.meantMove.change), 'distance', indicator);
  return `Found ${foundText}. That is the change since ${periodText(actualMove.from.period)}: ${endsText(actualMove)}. A reader takes it for the change since ${periodText(fault.meantMove.from.period)}, which is ${size}. Write “since ${periodText(actualMove.from.period)}” with it.`;
}

function rankAdvice({ foundText, indicator, actualRank, countedFrom, rankedAmong }: RankFault): string {
  const joint = actualRank.tiedCount > 1 ? 'joint ' : '';
  const placePart = actualRank.place === 1 ? '' : `${ordinal(actualRank.place)} `;
  const total =
    rankedAmong === 'authorities'
      ? `${actualRank.of} authorities`
      : `${actualRank.of} (this area and its similar areas)`;
  return `Found “${foundText}”. The newest figure of ${indicator.id} is the ${joint}${placePart}${countedFrom} of ${total}. Write that, or name the period that is meant.`;
}

function periodAdvice({ foundText, periodWords, indicator, actualNumber, meantNumber }: PeriodFault): string {
  const figure = plainFigure(meantNumber.value, indicator);
  return `Found ${foundText} with “${periodWords}”. It is the figure of ${ownerText(actualNumber)}. With “${periodWords}” the figure of ${indicator.id} is ${heldText(meantNumber, indicator)}. Write ${figure}, or the period of ${foundText}.`;
}

/** Writes the newest figure of an indicator for an area: `5.9% (2014 November)`. Returns undefined if the area has none. */
function newestFigure(indicator: Indicator, { data, area }: HeldFigures): string | undefined {
  const observations =
    area === undefined ? undefined : data.series.get(indicator.id)?.get(area)?.observations;
  const newest = observations?.findLast(({ reading }) => reading.kind === 'value');
  if (newest?.reading.kind !== 'value') return undefined;
  return heldText({ value: newest.reading.value, owner: 'ours', period: newest.period }, indicator);
}

/** A number with its period, and its owner where that is not the area: `5.9% (2014 November)`, `5.5% (England, 2014 November)`. */
function heldText({ value, owner, period }: HeldNumber, indicator: Indicator): string {
  const periodTexts = period === undefined ? [] : [periodText(period)];
  const owners = owner === 'ours' || owner === 'another' ? [] : [owner];
  return `${plainFigure(value, indicator)} (${[...owners, ...periodTexts].join(', ')})`;
}

/** A number's period, after its owner where that is not the area: `2014 November`, `England, 2014 November`. */
function ownerText({ owner, period }: HeldNumber): string {
  const owners = owner === 'ours' || owner === 'another' ? [] : [owner === 'target' ? 'the target' : owner];
  return [...owners, ...(period === undefined ? [] : [periodText(period)])].join(', ');
}

function periodText({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod} ${timeIdentifier}`;
}

function plainFigure(value: number, { unit, decimals }: Indicator): string {
  const [wholePart = '', decimalPart] = value.toFixed(decimals).split('.');
  const number = `${wholePart.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${decimalPart === undefined ? '' : `.${decimalPart}`}`;
  if (unit.kind === 'share') return `${number}%`;
  return unit.kind === 'money' && unit.inPounds ? `£${number}` : number;
}

function wholeNumber(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function changeText(change: number, claimKind: NumberClaim['claimKind'], indicator: Indicator): string {
  if (claimKind === 'relative change') return `${change.toFixed(1)}%`;
  const text = plainFigure(change, indicator);
  return indicator.unit.kind === 'share' ? `${text.replace('%', '')} points` : text;
}
