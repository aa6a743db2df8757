import {
  inTime,
  lostParents,
  meansTimesCounts,
  otherPlan,
  rowsByTotal,
  sexesByTitle,
  sexGaps,
  sharesByArea,
  sharesOfOthers,
  targetGaps,
} from './kindsOfPeople';
import { lastTwelveBeside, periodsBeside, soFarBeside, stockAndFlows, yearChanges } from './kindsOverTime';
import { KindSheet } from './kindSheet';
import { randomOf } from './random';
import type { UntidyPlan } from './untidyPlan';

/** Kinds of plans whose indicators are linked only by their titles and figures. `npm run attack -- --kinds` makes them, with seeds of their own. */
const MAKERS = {
  'sexes by title': sexesByTitle,
  'rows by their total': rowsByTotal,
  'the year so far beside': soFarBeside,
  'quarters beside': periodsBeside('quarters'),
  'years beside': periodsBeside('years'),
  'terms beside': periodsBeside('terms'),
  'half-years beside': periodsBeside('halves'),
  'the last 12 months beside': lastTwelveBeside,
  'stock and flows': stockAndFlows,
  'gaps of girls and boys': sexGaps,
  'gaps to targets': targetGaps,
  'changes on last year': yearChanges,
  'shares of others': sharesOfOthers,
  'shares by area': sharesByArea,
  'lost parents': lostParents,
  'another plan': otherPlan,
  'in time and not': inTime,
  'means times counts': meansTimesCounts,
} as const;

export type Kind = keyof typeof MAKERS;
export const KINDS = Object.keys(MAKERS) as readonly Kind[];

/** The share of plans that are controls, in which no count is small. */
const CONTROLS = 0.2;

/** Makes the plan of a seed. The remainder of the seed decides which kind of plan it is. */
export function kindPlan(seed: number): UntidyPlan {
  const kind = KINDS[seed % KINDS.length] ?? 'sexes by title';
  const random = randomOf(seed);
  const isControl = random.chance(CONTROLS);
  const sheet = new KindSheet(random, isControl);
  MAKERS[kind](sheet);
  return {
    seed,
    theme: kind,
    hasMembers: false,
    isSmallTable: false,
    isControl,
    texts: [],
    ...sheet.newIndicator(random.chance(0.5) ? 0 : 0.15),
  };
}
