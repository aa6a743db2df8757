import { expect, it } from 'vitest';
import { answersInside } from '@/pack/audit/answersInside';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { Relation, WholeNumberProblem } from '@/pack/audit/wholeNumberProblem';

const solver = await wholeNumberSolver();

/** Children seen and all children, by four groups of one kind and five of another. */
const SEEN = [
  [467, 541, 466, 389, 463],
  [552, 433, 418, 511, 547],
  [471, 519, 385, 416, 611],
  [655, 418, 487, 410, 427],
] as const;
const CHILDREN = [
  [14_016, 14_111, 13_861, 13_809, 13_829],
  [13_950, 13_861, 13_791, 13_815, 13_919],
  [13_837, 13_933, 13_859, 13_844, 13_899],
  [13_865, 13_910, 13_859, 13_837, 13_837],
] as const;
const [ROWS, COLUMNS] = [SEEN.length, SEEN[0].length];

/** The cells of the table with its totals: those of a row last in it, those of a column in the last row. */
function withTotals(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const rows = table.map((row) => [...row, add(row)]);
  return [
    ...rows,
    Array.from({ length: COLUMNS + 1 }, (_, column) => add(rows.map((row) => row[column] ?? 0))),
  ];
}

const rateOf = (seen: number, children: number) => Math.round((100_000 * seen) / children) / 100;
const RATES = withTotals(SEEN).map((row, at) =>
  row.map((seen, column) => rateOf(seen, withTotals(CHILDREN)[at]?.[column] ?? 0)),
);

/** The number of those seen in a cell; that of its children is the next. */
const placeOf = (row: number, column: number) => 2 * (row * (COLUMNS + 1) + column);

/** What a reader knows where each cell and total has its rate per 1,000 to two decimals and only the whole has its counts. */
function tableOfRates(): WholeNumberProblem {
  const cells = RATES.flatMap((row, at) => row.map((rate, column) => ({ rate, place: placeOf(at, column) })));
  const rates = cells.flatMap(({ rate, place }): readonly Relation[] => {
    const than = (limit: number) => [
      [place, 200_000] as const,
      [place + 1, -Math.round(200 * limit)] as const,
    ];
    return [
      { terms: than(rate - 0.005), lowerLimit: 0, upperLimit: Number.POSITIVE_INFINITY },
      { terms: than(rate + 0.005), lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 },
    ];
  });
  const sums = [0, 1].flatMap((more) => {
    const at = (row: number, column: number) => placeOf(row, column) + more;
    const sum = (parts: readonly number[], total: number): Relation => ({
      terms: [...parts.map((part) => [part, 1] as const), [total, -1] as const],
      lowerLimit: 0,
      upperLimit: 0,
    });
    const rows = RATES.map((_, row) => row);
    const columns = Array.from({ length: COLUMNS + 1 }, (_, column) => column);
    return [
      ...rows.map((row) =>
        sum(
          columns.slice(0, -1).map((column) => at(row, column)),
          at(row, COLUMNS),
        ),
      ),
      ...columns.map((column) =>
        sum(
          rows.slice(0, -1).map((row) => at(row, column)),
          at(ROWS, column),
        ),
      ),
    ];
  });
  const whole = placeOf(ROWS, COLUMNS);
  const known = new Map([
    [whole, withTotals(SEEN)[ROWS]?.[COLUMNS] ?? 0],
    [whole + 1, withTotals(CHILDREN)[ROWS]?.[COLUMNS] ?? 0],
  ]);
  const numbers = Array.from({ length: whole + 2 }, (_, place) => place);
  return {
    minimums: numbers.map((place) => known.get(place) ?? place % 2),
    maximums: numbers.map((place) => known.get(place) ?? 2_000_000),
    relations: [...rates, ...sums],
  };
}

it('a table of rates in two dimensions has answers in whole numbers that keep every rate, row and column', () => {
  const problem = tableOfRates();
  const wishes = [1, -1].map((weight) => ({ weights: problem.minimums.map(() => weight) }));
  const [answers = []] = answersInside(
    [{ problem, fractionalAnswers: solver.fractionalAnswers(problem, wishes) ?? [] }],
    solver,
  );
  expect(answers.length).toBeGreaterThan(0);
  for (const answer of answers) {
    const table = (more: number) =>
      RATES.map((row, at) => row.map((_, column) => answer[placeOf(at, column) + more] ?? Number.NaN));
    const cells = (all: readonly (readonly number[])[]) => all.slice(0, -1).map((row) => row.slice(0, -1));
    const [seen, children] = [table(0), table(1)];
    expect(seen).toEqual(withTotals(cells(seen)));
    expect(children).toEqual(withTotals(cells(children)));
    expect(seen.map((row, at) => row.map((one, column) => rateOf(one, children[at]?.[column] ?? 0)))).toEqual(
      RATES,
    );
  }
});
