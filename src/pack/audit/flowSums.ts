import type { AuditFigure } from './packFigures';
import { stockWords, subjectOfFlow, windowIn, withoutRunning } from './flowWords';
import { yearBegins } from './periodSums';
import { peopleCounts } from './subjectWords';
import { keyOf, NO_LIMIT, type At, type Equation } from './unknowns';

type Named = (at: At) => string;

/**
 * Sums over time that join indicators by their titles: a year to date grows by the count of the same title; a count of the last 12 months is the sum of 12 months;
 * those on plans are those of the month before, with those who started and without those who ended. Where shown figures contradict it more often than they bear it out,
 * nobody takes it for a sum.
 */
export function flowSums(figures: readonly AuditFigure[], nameOf: Named): readonly Equation[] {
  const counts = seriesOf(figures.filter(({ indicator }) => peopleCounts(indicator)));
  if (counts.length < 2) return [];
  return [...running(counts), ...rolling(counts), ...stocks(counts)].flatMap((flow) => {
    const held = flow.cells.map(flow.sum).filter((terms) => terms !== undefined);
    return isBorneOut(held, flow.shown) ? held.map((terms) => equationOf(terms, flow.says, nameOf)) : [];
  });
}

/** The figures of one indicator, all places and groups together. */
type Series = { readonly like: AuditFigure; readonly figures: readonly AuditFigure[] };

function seriesOf(figures: readonly AuditFigure[]): readonly Series[] {
  const found = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const own = found.get(figure.series);
    if (own === undefined) found.set(figure.series, [figure]);
    else own.push(figure);
  }
  return [...found.values()].flatMap((own) => (own[0] === undefined ? [] : [{ like: own[0], figures: own }]));
}

type Terms = readonly (readonly [at: At, times: number])[];

/** What is a sum of what, in each of some cells. */
type Flow = {
  readonly cells: readonly At[];
  readonly sum: (cell: At) => Terms | undefined;
  readonly shown: ReadonlyMap<string, number>;
  readonly says: string;
};

function flowOf(all: readonly Series[], says: string, sum: Flow['sum']): Flow {
  const figures = all.flatMap((one) => one.figures).filter(({ period }) => stepsInYear(period) !== undefined);
  const numbers = figures.flatMap((figure): readonly (readonly [string, number])[] => {
    const value = Number(figure.text);
    return figure.text === '' || Number.isNaN(value) ? [] : [[keyOf('count', figure), value]];
  });
  return { cells: cellsOf(figures), sum, shown: new Map(numbers), says };
}

/** The most steps from the first period to the last: twenty years of months. */
const LONGEST = 240;

/** A cell for each period from the first to the last of a place and group, also where none of the series has a row. */
function cellsOf(figures: readonly AuditFigure[]): readonly At[] {
  const spans = new Map<string, { readonly like: AuditFigure; readonly steps: number[] }>();
  for (const figure of figures) {
    const key = [figure.where, figure.period.family, ...figure.sides].join('|');
    const span = spans.get(key) ?? { like: figure, steps: [] };
    span.steps.push(figure.period.step);
    spans.set(key, span);
  }
  return [...spans.values()].flatMap(({ like, steps }) => {
    const from = Math.min(...steps);
    const length = Math.min(Math.max(...steps) - from + 1, LONGEST);
    return Array.from({ length }, (_, at): At => ({ ...like, period: { ...like.period, step: from + at } }));
  });
}

/** The same cell of a series, some steps before. */
function back(cell: At, { like: { indicator, series } }: Series, steps = 0): At {
  return { ...cell, indicator, series, period: { ...cell.period, step: cell.period.step - steps } };
}

function stepsInYear({ family, years }: At['period']): 12 | 4 | undefined {
  if (years > 1) return undefined;
  return family === 'Month' ? 12 : family.endsWith(' quarter') ? 4 : undefined;
}

function running(counts: readonly Series[]): readonly Flow[] {
  return pairs(counts, ({ indicator }) =>
    indicator.inYear === 'cumulative' || indicator.seemsRunning === true
      ? withoutRunning(indicator.title)
      : undefined,
  ).map(({ whole, part }) =>
    flowOf([whole, part], 'grows by', (cell) => [
      [back(cell, whole), -1],
      ...(beginsYear(cell, whole.like) ? [] : [[back(cell, whole, 1), 1] as const]),
      [back(cell, part), 1],
    ]),
  );
}

/** Whether a period is the first of its year. */
function beginsYear({ period: { family, step } }: At, { indicator }: AuditFigure): boolean {
  return family === 'Month' ? (step % 12) + 1 === yearBegins(indicator) : step % 4 === 0;
}

function rolling(counts: readonly Series[]): readonly Flow[] {
  return pairs(counts, ({ indicator }) => windowIn(indicator.title)?.subject).map(({ whole, part }) =>
    flowOf([whole, part], 'is the sum of so many periods of', (cell) => {
      const steps =
        ((windowIn(whole.like.indicator.title)?.months ?? 0) * (stepsInYear(cell.period) ?? 0)) / 12;
      if (steps < 1 || !Number.isInteger(steps)) return undefined;
      return [
        [back(cell, whole), -1],
        ...Array.from({ length: steps }, (_, step) => [back(cell, part, step), 1] as const),
      ];
    }),
  );
}

type Pair = { readonly whole: Series; readonly part: Series };

/** The series that have a subject by some rule, each with those that are of this subject and have none by the rule. */
function pairs(
  counts: readonly Series[],
  subject: (like: AuditFigure) => string | undefined,
): readonly Pair[] {
  const plain = counts.filter(({ like }) => subject(like) === undefined);
  return counts.flatMap((whole) => {
    const own = subject(whole.like);
    return plain
      .filter(({ like }) => own !== undefined && own !== '' && subjectOfFlow(like.indicator.title) === own)
      .map((part) => ({ whole, part }));
  });
}

function stocks(counts: readonly Series[]): readonly Flow[] {
  const titled = counts.map((series) => ({ series, ...stockWords(series.like.indicator.title) }));
  const of = (kind: 'stock' | 'start' | 'end') => titled.filter((one) => one.kind === kind);
  const share = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some((word) => other.has(word));
  return of('start').flatMap((start) =>
    of('end')
      .filter((end) => share(start.words, end.words))
      .flatMap((end) =>
        of('stock')
          .filter((stock) => share(stock.words, start.words) && share(stock.words, end.words))
          .map((stock) =>
            flowOf(
              [stock.series, start.series, end.series],
              'is what it was before, with and without',
              (cell) => [
                [back(cell, stock.series), -1],
                [back(cell, stock.series, 1), 1],
                [back(cell, start.series), 1],
                [back(cell, end.series), -1],
              ],
            ),
          ),
      ),
  );
}

/** Whether sums hold as often as not where all their figures are shown. */
function isBorneOut(all: readonly Terms[], shown: Flow['shown']): boolean {
  let [yes, no] = [0, 0];
  for (const terms of all) {
    const sum = terms.reduce(
      (so, [at, times]) => so + times * (shown.get(keyOf('count', at)) ?? Number.NaN),
      0,
    );
    if (sum === 0) yes += 1;
    else if (!Number.isNaN(sum)) no += 1;
  }
  return yes >= no;
}

function equationOf(terms: Terms, says: string, nameOf: Named): Equation {
  const [[first] = [], ...others] = terms;
  const names = [...new Set(others.map(([{ indicator }]) => indicator.title))];
  return {
    terms: terms.map(([at, times]) => [keyOf('count', at), times] as const),
    low: 0,
    high: 0,
    says: () => `by its title ${first === undefined ? '' : nameOf(first)} ${says} ${names.join(' and ')}`,
    assumes: NO_LIMIT,
  };
}
