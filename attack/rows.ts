import type { Measure } from './measures';
import { cellName, type Axes, type Cell } from './peopleTable';
import { quantityKey } from './quantity';
import type { Random } from './random';
import type { Options } from './themes';
import { RATIO_BASES } from './unitSpellings';

/** The lines of observations.csv for one cell. */
export type Row = {
  /** The key of the cell's own figure. */
  readonly key: string;
  readonly lines: readonly Readonly<Record<string, string>>[];
  /** Whether the row must not be left out. */
  readonly isKept: boolean;
  readonly isPublic: boolean;
  /** The figure as it will be shown. */
  readonly text: string;
};

export type MadePlan = {
  readonly options: Options;
  readonly axes: Axes;
  readonly measures: readonly Measure[];
  readonly cells: readonly Cell[];
};

export function rowsOf(madePlan: MadePlan, random: Random): readonly Row[] {
  const { options, axes, measures, cells } = madePlan;
  const rows = measures.flatMap((measure) => [
    ...cells.flatMap((cell) => rowOf({ measure, cell, axes, options, random })),
    ...neighboursRow(measure, madePlan),
  ]);
  if (options.keptBackAs === undefined) return rows;
  const rowsToWithhold = rows.filter(
    ({ text, key }) => Number(text) > 5 && (key.includes('=') || random.chance(0.2)),
  );
  if (rowsToWithhold.length === 0) return rows;
  const chosenRow = random.pick(rowsToWithhold);
  const access = options.keptBackAs;
  return rows.map((row) =>
    row === chosenRow
      ? { ...row, isKept: true, isPublic: false, lines: row.lines.map((line) => ({ ...line, access })) }
      : row,
  );
}

type CellOfMeasure = {
  readonly measure: Measure;
  readonly cell: Cell;
  readonly axes: Axes;
  readonly options: Options;
  readonly random: Random;
};

function rowOf({ measure, cell, axes, options, random }: CellOfMeasure): readonly Row[] {
  const name = cellName(measure.title, cell, axes.breakdowns);
  const [time = '', ...identifier] = name.period.split(' ');
  const figure = figureOf({ measure, cell, axes, options, random });
  if (figure === undefined) return [];
  // A published file has this figure, so the officer's table needs no row for it.
  if (options.hasFeed && name.group === '' && name.area === axes.places.borough && measure.id === 'm0')
    return [];
  const line = {
    indicator: measure.id,
    area: name.area,
    time_period: time,
    time_identifier: identifier.join(' '),
    breakdown: name.group,
  };
  const countBeforeRevision = measure.countBeforeRevision?.(cell);
  const isRevised = countBeforeRevision !== undefined && String(countBeforeRevision) !== figure.value;
  return [
    {
      key: quantityKey(measure.kind === 'mean' ? 'mean' : 'count', name),
      lines: [
        { ...line, ...figure, ...(isRevised ? { status: 'revised', source: 'later' } : {}) },
        ...(isRevised ? [{ ...line, value: String(countBeforeRevision), source: 'earlier' }] : []),
      ],
      // These rows must stay: if only the plan says that two indicators are read together, a reader needs these rows
      // to see that a third is their sum.
      isKept: options.parts.length > 0 && name.group === '' && name.area === axes.places.borough,
      isPublic: true,
      text: figure.text,
    },
  ];
}

/** Writes the columns of one figure. Returns undefined if the figure counts nobody. `text` is not a column. */
function figureOf({
  measure,
  cell,
  options,
  random,
}: CellOfMeasure):
  | (Readonly<Record<string, string>> & { readonly value: string; readonly text: string })
  | undefined {
  const { kind, people, denominator, mean, decimals, besideShare } = measure;
  const ratioBase = RATIO_BASES[kind];
  const count = people?.(cell) ?? 0;
  if (denominator === undefined) return { value: String(count), text: String(count) };
  const denominatorCount = denominator(cell);
  if (denominatorCount === 0) return undefined;
  if (ratioBase === undefined) {
    const value = (mean?.(cell) ?? 0).toFixed(decimals);
    return { value, text: value, denominator: besideShare === 'nothing' ? '' : String(denominatorCount) };
  }
  const exact = (ratioBase * count) / denominatorCount;
  const text = exact.toFixed(decimals);
  const counts = {
    ...(besideShare === 'counts' || besideShare === 'numerator' ? { numerator: String(count) } : {}),
    ...(besideShare === 'counts' || besideShare === 'denominator'
      ? { denominator: String(denominatorCount) }
      : {}),
  };
  const isHeadlineWithCounts = cell.groups.size === 0 && besideShare === 'nothing' && random.chance(0.4);
  return {
    value: !options.isControl && random.chance(0.08) ? String(exact) : text,
    text,
    ...(isHeadlineWithCounts ? { numerator: String(count), denominator: String(denominatorCount) } : counts),
    ...(besideShare === 'interval'
      ? intervalOf(count, { denominator: denominatorCount, base: ratioBase, decimals })
      : {}),
  };
}

const Z_95 = 1.959964;

/** The interval as publishers print it: Wilson's for a share, Byar's for a rate. */
function intervalOf(
  count: number,
  {
    denominator,
    base,
    decimals,
  }: { readonly denominator: number; readonly base: number; readonly decimals: number },
): Readonly<Record<string, string>> {
  const decimalPlaces = Math.max(1, decimals);
  if (base === 100) {
    const share = count / denominator;
    const spread = Z_95 * Math.sqrt((share * (1 - share)) / denominator + Z_95 ** 2 / (4 * denominator ** 2));
    const shareLimits = [-1, 1].map(
      (sign) =>
        (base * (share + Z_95 ** 2 / (2 * denominator) + sign * spread)) / (1 + Z_95 ** 2 / denominator),
    );
    return {
      lower_ci: Math.max(0, shareLimits[0] ?? 0).toFixed(decimalPlaces),
      upper_ci: (shareLimits[1] ?? 0).toFixed(decimalPlaces),
    };
  }
  const rateLimit = (events: number, sign: number) =>
    events === 0
      ? 0
      : (events * (1 - 1 / (9 * events) + (sign * Z_95) / (3 * Math.sqrt(events))) ** 3 * base) / denominator;
  return {
    lower_ci: rateLimit(count, -1).toFixed(decimalPlaces),
    upper_ci: rateLimit(count + 1, 1).toFixed(decimalPlaces),
  };
}

/** The mean of the neighbours, as a publisher prints it. */
function neighboursRow(measure: Measure, { options, cells }: MadePlan): readonly Row[] {
  const neighbourCells = cells.filter(({ place }) => options.neighbours.includes(place.name));
  return [...new Set(neighbourCells.map(({ period }) => period.name))].flatMap((period) => {
    const values = neighbourCells
      .filter((cell) => cell.period.name === period)
      .map((cell) => trueValue(measure, cell));
    if (values.length === 0 || values.some((value) => !Number.isFinite(value))) return [];
    const text = (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(measure.decimals);
    const [time = '', ...identifier] = period.split(' ');
    const line = {
      indicator: measure.id,
      area: 'neighbours',
      time_period: time,
      time_identifier: identifier.join(' '),
      value: text,
    };
    return [
      { key: `neighbours ${measure.title} ${period}`, lines: [line], isKept: false, isPublic: true, text },
    ];
  });
}

function trueValue({ kind, people, denominator, mean }: Measure, cell: Cell): number {
  const ratioBase = RATIO_BASES[kind];
  if (mean !== undefined) return mean(cell);
  const count = people?.(cell) ?? 0;
  return ratioBase === undefined ? count : (ratioBase * count) / (denominator?.(cell) ?? 0);
}
