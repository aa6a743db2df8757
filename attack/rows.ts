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
  /** Not among those that are left out. */
  readonly isKept: boolean;
  readonly isPublic: boolean;
  /** The figure as it is to be shown. */
  readonly text: string;
};

export type Made = {
  readonly options: Options;
  readonly axes: Axes;
  readonly measures: readonly Measure[];
  readonly cells: readonly Cell[];
};

export function rowsOf(made: Made, random: Random): readonly Row[] {
  const { options, axes, measures, cells } = made;
  const rows = measures.flatMap((measure) => [
    ...cells.flatMap((cell) => rowOf({ measure, cell, axes, options, random })),
    ...neighboursRow(measure, made),
  ]);
  if (options.kept === undefined) return rows;
  const able = rows.filter(({ text, key }) => Number(text) > 5 && (key.includes('=') || random.chance(0.2)));
  if (able.length === 0) return rows;
  const chosen = random.pick(able);
  const access = options.kept;
  return rows.map((row) =>
    row === chosen
      ? { ...row, isKept: true, isPublic: false, lines: row.lines.map((line) => ({ ...line, access })) }
      : row,
  );
}

type One = {
  readonly measure: Measure;
  readonly cell: Cell;
  readonly axes: Axes;
  readonly options: Options;
  readonly random: Random;
};

function rowOf({ measure, cell, axes, options, random }: One): readonly Row[] {
  const name = cellName(measure.title, cell, axes.breakdowns);
  const [time = '', ...identifier] = name.period.split(' ');
  const figure = figureOf({ measure, cell, axes, options, random });
  if (figure === undefined) return [];
  // A published file brings this one.
  if (options.hasFeed && name.group === '' && name.area === axes.places.borough && measure.id === 'm0')
    return [];
  const line = {
    indicator: measure.id,
    area: name.area,
    time_period: time,
    time_identifier: identifier.join(' '),
    breakdown: name.group,
  };
  const earlier = measure.earlier?.(cell);
  const isRevised = earlier !== undefined && String(earlier) !== figure.value;
  return [
    {
      key: quantityKey(measure.kind === 'mean' ? 'mean' : 'count', name),
      lines: [
        { ...line, ...figure, ...(isRevised ? { status: 'revised', source: 'later' } : {}) },
        ...(isRevised ? [{ ...line, value: String(earlier), source: 'earlier' }] : []),
      ],
      // Who is told only that two are read together sees in the figures that a third is their sum.
      isKept: options.parts.length > 0 && name.group === '' && name.area === axes.places.borough,
      isPublic: true,
      text: figure.text,
    },
  ];
}

/** The columns of one figure; undefined where there is none, for nobody is counted. `text` is no column. */
function figureOf({
  measure,
  cell,
  options,
  random,
}: One): (Readonly<Record<string, string>> & { readonly value: string; readonly text: string }) | undefined {
  const { kind, people, of, mean, decimals, beside } = measure;
  const base = RATIO_BASES[kind];
  const count = people?.(cell) ?? 0;
  if (of === undefined) return { value: String(count), text: String(count) };
  const all = of(cell);
  if (all === 0) return undefined;
  if (base === undefined) {
    const value = (mean?.(cell) ?? 0).toFixed(decimals);
    return { value, text: value, denominator: beside === 'nothing' ? '' : String(all) };
  }
  const exact = (base * count) / all;
  const text = exact.toFixed(decimals);
  const counts = {
    ...(beside === 'counts' || beside === 'numerator' ? { numerator: String(count) } : {}),
    ...(beside === 'counts' || beside === 'denominator' ? { denominator: String(all) } : {}),
  };
  const isHead = cell.groups.size === 0 && beside === 'nothing' && random.chance(0.4);
  return {
    value: !options.isControl && random.chance(0.08) ? String(exact) : text,
    text,
    ...(isHead ? { numerator: String(count), denominator: String(all) } : counts),
    ...(beside === 'interval' ? intervalOf(count, { all, base, decimals }) : {}),
  };
}

const Z = 1.959964;

/** Wilson's interval of a share, Byar's of a rate, as publishers print them. */
function intervalOf(
  count: number,
  { all, base, decimals }: { readonly all: number; readonly base: number; readonly decimals: number },
): Readonly<Record<string, string>> {
  const places = Math.max(1, decimals);
  if (base === 100) {
    const share = count / all;
    const spread = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
    const ends = [-1, 1].map(
      (sign) => (base * (share + Z ** 2 / (2 * all) + sign * spread)) / (1 + Z ** 2 / all),
    );
    return { lower_ci: Math.max(0, ends[0] ?? 0).toFixed(places), upper_ci: (ends[1] ?? 0).toFixed(places) };
  }
  const end = (events: number, sign: number) =>
    events === 0
      ? 0
      : (events * (1 - 1 / (9 * events) + (sign * Z) / (3 * Math.sqrt(events))) ** 3 * base) / all;
  return { lower_ci: end(count, -1).toFixed(places), upper_ci: end(count + 1, 1).toFixed(places) };
}

/** The mean of the neighbours, as a publisher prints it. */
function neighboursRow(measure: Measure, { options, cells }: Made): readonly Row[] {
  const own = cells.filter(({ place }) => options.neighbours.includes(place.name));
  return [...new Set(own.map(({ period }) => period.name))].flatMap((period) => {
    const values = own.filter((cell) => cell.period.name === period).map((cell) => trueValue(measure, cell));
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

function trueValue({ kind, people, of, mean }: Measure, cell: Cell): number {
  const base = RATIO_BASES[kind];
  if (mean !== undefined) return mean(cell);
  const count = people?.(cell) ?? 0;
  return base === undefined ? count : (base * count) / (of?.(cell) ?? 0);
}
