import { describe, expect, it } from 'vitest';
import { consistentPart, problemOf } from '@/pack/audit/consistentPart';
import type { Line, Part } from '@/pack/audit/part';
import type { Unknown } from '@/pack/audit/unknowns';
import { wholeNumberSolver, type WholeNumberSolver } from '@/pack/audit/wholeNumberSolver';

const solver = await wholeNumberSolver();

const UP_TO = { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 };
const REST: Unknown = {
  name: () => 'the rest',
  figureName: () => 'the rest',
  plan: 'p',
  minimum: 0,
  guard: 'small',
  smallestCount: 6,
};

/** The numbers at some places come to so many. */
function sum(
  explanation: string,
  places: readonly number[],
  total: number,
  more: Partial<Line['equation']>,
): Line {
  const terms = places.map((place) => [place, 1] as const);
  return {
    equation: {
      terms: places.map((place) => [`count|${explanation}|here|Year|1|${place}`, 1]),
      lowerLimit: 0,
      upperLimit: 0,
      explain: () => explanation,
      assumedLimits: UP_TO,
      ...more,
    },
    relation: { terms, lowerLimit: total, upperLimit: total },
    shownSum: -total,
    isLoose: false,
  };
}

function partOf(lines: readonly Line[], maximums: readonly number[]): Part {
  return { keys: maximums.map(String), lines, minimums: maximums.map(() => 0), maximums, questions: [] };
}

const saidOf = (lines: readonly Line[]) => lines.map(({ equation }) => equation.explain());

describe('what contradicts itself', () => {
  it('gives up that a total has all its parts before what names say: White is 64 by its parts, 70 by what others leave', () => {
    const lines = [
      sum('the groups are all', [0], 70, { overlapToState: 'which groups are parts', remainder: REST }),
      sum('its parts are all of White', [0], 64, {}),
    ];
    const { part, droppedLines } = consistentPart(partOf(lines, [1_000]), solver);
    expect(saidOf(droppedLines)).toEqual([]);
    expect(saidOf(part.lines.filter(({ isLoose }) => isLoose))).toEqual(['the groups are all']);
  });

  it('gives up one sum where that is enough, though no fraction shows which: twice a number is no 7', () => {
    const odd: Line = {
      ...sum('twice a number', [0], 7, { overlapToState: 'which groups are parts', remainder: REST }),
      relation: { terms: [[0, 2]], lowerLimit: 7, upperLimit: 7 },
    };
    const other = sum('another', [1, 2], 9, { overlapToState: 'which groups are parts', remainder: REST });
    const { part } = consistentPart(partOf([odd, other], [1_000, 1_000, 1_000]), solver);
    expect(saidOf(part.lines.filter(({ isLoose }) => isLoose))).toEqual(['twice a number']);
  });

  it('gives up the same sum of all areas: a group without a row is missing everywhere', () => {
    const more = { overlapToState: 'which groups are parts', remainder: REST };
    const sumIn = (area: string, place: number, total: number): Line => {
      const line = sum('the ages', [place], total, more);
      return { ...line, equation: { ...line.equation, terms: [[`count|ages|${area}|Year|1|age=0-5`, 1]] } };
    };
    const lines = [
      sumIn('north', 0, 70),
      sumIn('south', 1, 30),
      sum('another row of the north', [0], 64, {}),
    ];
    const { part } = consistentPart(partOf(lines, [1_000, 1_000]), solver);
    expect(part.lines.map(({ isLoose }) => isLoose)).toEqual([true, true, false]);
  });

  it('is unfinished where the solver gives up before it is clear what can hold', () => {
    const lines = [
      sum('the groups are all', [0], 70, { overlapToState: 'which groups are parts', remainder: REST }),
      sum('its parts are all of White', [0], 64, {}),
    ];
    let asked = 0;
    // It says that all cannot hold, and that what is left can; and not whether the total could be taken back.
    const tiring: WholeNumberSolver = {
      ...solver,
      openSession: (problem) => {
        const { ask, ...asking } = solver.openSession(problem);
        return {
          ...asking,
          ask: (...how) => ((asked += 1) > 2 ? { kind: 'undecided' } : ask(...how)),
        };
      },
    };
    expect(consistentPart(partOf(lines, [1_000]), solver).isUnfinished).toBe(false);
    expect(consistentPart(partOf(lines, [1_000]), tiring).isUnfinished).toBe(true);
  });

  it('leaves a total as much as any number of it may be, though an interval holds one to 3', () => {
    const loose: Line = {
      ...sum('of 8,000', [1], 8_000, { remainder: REST }),
      relation: { terms: [[1, 1]], lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 8_000 },
      isLoose: true,
    };
    expect(problemOf(partOf([loose], [3, 16_000])).maximums.at(-1)).toBe(16_000);
  });
});
