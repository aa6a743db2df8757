import type { Mover, Overtaken, Turn } from '@/domain/certainty/movers';
import { changeText } from './directionText';
import { timesText } from './signalText';

/** A change and its size beside the usual: "−3.1 pp on 2023/24, 4 times its usual change". */
export function moverText({ row, timesUsual }: Mover): string {
  return `${changeText(row.direction, row.indicator)}, ${timesText(timesUsual)} its usual change`;
}

/** A turn: "worsening after 4 better periods". */
export function turnText({ row, run }: Turn): string {
  const isBetter = row.direction.kind === 'change' && row.direction.word === 'improving';
  return `${isBetter ? 'improving' : 'worsening'} after ${run} ${isBetter ? 'worse' : 'better'} periods`;
}

/** A figure that the neighbours have overtaken: "worse than their average; 3 of 10 did better before, 7 of 10 do now". */
export function overtakenText({ placeBefore, placeNow }: Overtaken): string {
  return `worse than their average; ${placeBefore.better} of ${placeBefore.of} did better before, ${placeNow.better} of ${placeNow.of} do now`;
}
