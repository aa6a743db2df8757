import { keepsAllRelations } from './keepsAllRelations';
import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

type Numbers = readonly number[];

/**
 * Rounds answers with fractions to whole-number solutions. Answers lie at the edge of what is possible, where rounding breaks a relation, so it rounds
 * points between them and an answer that keeps away from every limit. Shares and rates get counts that fit, and numbers that follow from sums are worked
 * out again.
 */
export function roundedInside(
  problem: WholeNumberProblem,
  innerAnswer: Numbers,
  answers: readonly Numbers[],
): readonly Numbers[] {
  const steps = orderedSumSteps(problem, meanAnswer(problem, answers));
  const startingPoints = SHARES_OF_WAY.flatMap((share) =>
    answers.map((values) =>
      values.map((value, index) => value * share + (innerAnswer[index] ?? 0) * (1 - share)),
    ),
  );
  return [innerAnswer, ...startingPoints].flatMap((values) => {
    const wholeValues = values.map(Math.round);
    moveRatiosInside(problem, wholeValues, steps);
    return keepsAllRelations(problem, wholeValues) ? [wholeValues] : [];
  });
}

/** The points that are rounded, as shares of the way from the inner answer to another. */
const SHARES_OF_WAY = [0.2, 0.5];

/** The most room that a number needs. */
const MOST_ROOM = 1_000;

/**
 * Adds one last number to a problem: the distance that every number and relation keeps from its limits, scaled by how much rounding may move it. The
 * larger it is, the more room there is to round.
 */
export function withRoom(problem: WholeNumberProblem, answers: readonly Numbers[]): WholeNumberProblem {
  const { minimums, maximums, relations } = problem;
  const roomIndex = minimums.length;
  // A number that is worked out from others is off by the rounding errors of all of them.
  const roundingErrors = new Map(
    orderedSumSteps(problem, meanAnswer(problem, answers)).map(({ index, otherTerms }) => [
      index,
      Math.max(1, otherTerms.length / 2),
    ]),
  );
  const openNumbers = minimums.flatMap((low, index) =>
    low < (maximums[index] ?? 0) ? [{ index, low }] : [],
  );
  const tightenedRelations = relations.flatMap(({ terms, lowerLimit, upperLimit }): readonly Relation[] => {
    if (lowerLimit === upperLimit) return [{ terms, lowerLimit, upperLimit }];
    const widest = Math.max(
      ...terms.map(([index, coefficient]) => Math.abs(coefficient) * (roundingErrors.get(index) ?? 1)),
    );
    return [
      {
        terms: [...terms, [roomIndex, widest]],
        lowerLimit: Number.NEGATIVE_INFINITY,
        upperLimit: upperLimit,
      },
      {
        terms: [...terms, [roomIndex, -widest]],
        lowerLimit: lowerLimit,
        upperLimit: Number.POSITIVE_INFINITY,
      },
    ].filter(
      (candidate) => Number.isFinite(candidate.lowerLimit) || Number.isFinite(candidate.upperLimit),
    ) as readonly Relation[];
  });
  const limitRelations = openNumbers.map(({ index, low: lowerLimit }): Relation => ({
    terms: [
      [index, 1],
      [roomIndex, -1],
    ],
    lowerLimit,
    upperLimit: Number.POSITIVE_INFINITY,
  }));
  return {
    minimums: [...minimums, 0],
    maximums: [...maximums, MOST_ROOM],
    relations: [...tightenedRelations, ...limitRelations],
  };
}

/**
 * The weight of the room, the last number of a problem that `withRoom` made. HiGHS calls an answer the best once no number adds more than a ten-millionth to
 * it. A rate with two decimals per 10,000 gives its count only a two-millionth of its denominator as room, so with a weight of 1 HiGHS stopped at small
 * denominators, which leave no room to round.
 */
const ROOM_WEIGHT = 1_000;

/** The weights with which the solver looks for the most room in a problem that `withRoom` made. */
export function weightsForRoom({ minimums }: WholeNumberProblem): readonly number[] {
  return [...minimums.slice(1).map(() => 0), ROOM_WEIGHT];
}

/** A step that works out one number of a sum from the others. */
type SumStep = {
  readonly index: number;
  readonly coefficient: number;
  readonly otherTerms: Relation['terms'];
  readonly total: number;
};

/** How far from its starting value to search for a denominator that has a count to fit. */
const MOST_MOVED = 1_000;

/** Moves the count and the denominator of each share or rate to the nearest pair within its limits. Changes `wholeValues`. */
function moveRatiosInside(
  { relations }: WholeNumberProblem,
  wholeValues: number[],
  steps: readonly SumStep[],
): void {
  const derivedNumbers = new Set(steps.map(({ index }) => index));
  const ratios = new Map<string, Relation[]>();
  for (const relation of relations) {
    const [firstTerm, secondTerm, ...furtherTerms] = relation.terms;
    if (
      firstTerm === undefined ||
      secondTerm === undefined ||
      furtherTerms.length > 0 ||
      relation.lowerLimit === relation.upperLimit
    )
      continue;
    if (derivedNumbers.has(firstTerm[0]) || derivedNumbers.has(secondTerm[0])) continue;
    const key = `${firstTerm[0]} ${secondTerm[0]}`;
    ratios.set(key, [...(ratios.get(key) ?? []), relation]);
  }
  for (const ratioRelations of ratios.values()) moveRatio(ratioRelations, wholeValues);
  settleSums(wholeValues, steps);
}

/** Moves the count and the denominator of one share or rate to the nearest pair within its limits. Changes `wholeValues`. */
function moveRatio(ratioRelations: readonly Relation[], wholeValues: number[]): void {
  const [[firstIndex] = [], [secondIndex] = []] = ratioRelations[0]?.terms ?? [];
  if (firstIndex === undefined || secondIndex === undefined) return;
  const start = wholeValues[secondIndex] ?? 0;
  for (let distance = 0; distance <= MOST_MOVED; distance += 1)
    for (const shift of distance === 0 ? [0] : [distance, -distance]) {
      const minimum = Math.max(
        ...ratioRelations.map((relation) => limitsOf(relation, start + shift).minimum),
      );
      const maximum = Math.min(
        ...ratioRelations.map((relation) => limitsOf(relation, start + shift).maximum),
      );
      if (start + shift < 0 || Math.ceil(minimum) > Math.floor(maximum)) continue;
      wholeValues[secondIndex] = start + shift;
      wholeValues[firstIndex] = Math.min(
        Math.max(wholeValues[firstIndex] ?? 0, Math.ceil(minimum)),
        Math.floor(maximum),
      );
      return;
    }
}

/** The limits of the first number of a relation of two once the second is settled. */
function limitsOf(
  { terms, lowerLimit, upperLimit }: Relation,
  secondValue: number,
): { readonly minimum: number; readonly maximum: number } {
  const [firstCoefficient, secondCoefficient] = [terms[0]?.[1] ?? 1, terms[1]?.[1] ?? 0];
  const limits = [
    (lowerLimit - secondCoefficient * secondValue) / firstCoefficient,
    (upperLimit - secondCoefficient * secondValue) / firstCoefficient,
  ];
  return { minimum: Math.min(...limits), maximum: Math.max(...limits) };
}

/** Works out one number of each sum from the others, in order. Changes `wholeValues`. */
function settleSums(wholeValues: number[], steps: readonly SumStep[]): void {
  for (const { index, coefficient, otherTerms, total } of steps)
    wholeValues[index] =
      otherTerms.reduce(
        (remaining, [otherIndex, otherCoefficient]) =>
          remaining - otherCoefficient * (wholeValues[otherIndex] ?? 0),
        total,
      ) / coefficient;
}

function meanAnswer({ minimums }: WholeNumberProblem, answers: readonly Numbers[]): Numbers {
  return minimums.map(
    (_, index) => answers.reduce((sum, values) => sum + (values[index] ?? 0), 0) / answers.length,
  );
}

/** Orders the sums so that each works out its largest number from numbers that are settled before. Sums that depend on each other in a ring are left out. */
function orderedSumSteps({ relations }: WholeNumberProblem, roughSizes: Numbers): readonly SumStep[] {
  const sumsByNumber = new Map<number, Set<Relation>>();
  for (const relation of relations) {
    if (
      relation.lowerLimit !== relation.upperLimit ||
      relation.terms.some(([, coefficient]) => Math.abs(coefficient) !== 1)
    )
      continue;
    for (const [index] of relation.terms)
      sumsByNumber.set(index, (sumsByNumber.get(index) ?? new Set()).add(relation));
  }
  // A number that no inequality limits may be worked out from any others.
  const limitedNumbers = new Set(
    relations.flatMap(({ terms, lowerLimit, upperLimit }) =>
      lowerLimit === upperLimit ? [] : terms.map(([index]) => index),
    ),
  );
  const sizesToOrderBy = roughSizes.map((size, index) =>
    limitedNumbers.has(index) ? size : Number.MAX_VALUE,
  );
  const freeNumbers = new Set([...sumsByNumber].flatMap(([index, { size }]) => (size === 1 ? [index] : [])));
  const steps: SumStep[] = [];
  while (freeNumbers.size > 0) {
    const index = largestOf(freeNumbers, sizesToOrderBy);
    freeNumbers.delete(index);
    const [sumRelation] = sumsByNumber.get(index) ?? [];
    if (sumRelation === undefined) continue;
    const coefficient = sumRelation.terms.find(([termIndex]) => termIndex === index)?.[1] ?? 1;
    steps.push({
      index,
      coefficient,
      otherTerms: sumRelation.terms.filter(([termIndex]) => termIndex !== index),
      total: sumRelation.lowerLimit,
    });
    for (const [termIndex] of sumRelation.terms) {
      const remainingSums = sumsByNumber.get(termIndex);
      remainingSums?.delete(sumRelation);
      if (remainingSums?.size === 1) freeNumbers.add(termIndex);
    }
  }
  return steps.toReversed();
}

function largestOf(indexes: Iterable<number>, sizes: Numbers): number {
  let [largestIndex, largestSize] = [-1, Number.NEGATIVE_INFINITY];
  for (const index of indexes)
    if ((sizes[index] ?? 0) > largestSize) [largestIndex, largestSize] = [index, sizes[index] ?? 0];
  return largestIndex;
}
