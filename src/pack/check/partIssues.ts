import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import type { Publishable } from '@/pack/disclosure/publishable';
import { spotOf } from '@/pack/disclosure/spot';
import { groupedBy } from '@/pack/rows/groupedBy';

/** A figure with the parts of it that may be published. */
export type ShownFigure = { readonly chosen: ChosenFigure; readonly shown: Publishable };

/** Counts that are not the sum of their localities, or of their parts by one name, where the plan gives all of these and none is withheld. */
export function partIssues(
  figures: readonly ShownFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly Issue[] {
  const counts = figures.filter(({ chosen }) => chosen.cell.indicator.unit.kind === 'count');
  return [...groupedBy(counts, ({ chosen }) => chosen.cell.indicator.id).values()].flatMap((own) => {
    // Children for each social worker are no sum, whatever the unit is called.
    if (!own.every(({ shown }) => Number.isInteger(valueOf(shown) ?? 0))) return [];
    const entries = own.flatMap((figure) => entryOf(figure, areas));
    const listed = new Map(
      [...groupedBy(entries, ({ among }) => among)].map(([among, all]) => [
        among,
        new Set(all.map(({ member }) => member)).size,
      ]),
    );
    const cells = groupedBy(entries, ({ whole, among }) => `${whole}/${among}`);
    return own.flatMap((figure): readonly Issue[] => {
      if (figure.chosen.cell.breakdown !== '') return [];
      const key = areaAndPeriod(figure.chosen.cell.area, figure);
      return [...listed].flatMap(([among, members]) => {
        const parts = cells.get(`${key}/${among}`) ?? [];
        return parts.length === members && members > 1 ? differenceOf(figure, parts) : [];
      });
    });
  });
}

/** A figure as a part of a whole: the whole's cell, the other parts, and its position among them. */
type PartOfWhole = {
  readonly whole: string;
  readonly among: string;
  readonly member: string;
  readonly name: string;
  readonly figure: ShownFigure;
};

function entryOf(figure: ShownFigure, areas: ReadonlyMap<AreaCode, Area>): readonly PartOfWhole[] {
  const { raw } = figure.chosen;
  const [side, ...more] = spotOf(raw).sides;
  if (more.length > 0) return [];
  if (side !== undefined) {
    const { name, group } = side;
    return [
      {
        whole: areaAndPeriod(raw.area, figure),
        among: `by ${name}`,
        member: group,
        name: `by ${name}`,
        figure,
      },
    ];
  }
  const area = areas.get(raw.area);
  if (raw.breakdown !== '' || area?.parent === undefined || area.former === true) return [];
  if (areas.get(area.parent)?.kind !== 'authority') return [];
  const among = ['within', area.parent, area.kind, area.sort].join('/');
  return [{ whole: areaAndPeriod(area.parent, figure), among, member: area.code, name: 'by area', figure }];
}

function areaAndPeriod(area: AreaCode, { chosen: { raw } }: ShownFigure): string {
  return [area, raw.period.family, raw.period.step].join('|');
}

function differenceOf({ chosen, shown }: ShownFigure, parts: readonly PartOfWhole[]): readonly Issue[] {
  const whole = valueOf(shown);
  const values = parts.flatMap(({ figure }) => valueOf(figure.shown) ?? []);
  if (whole === undefined || values.length < parts.length || chosen.row === undefined) return [];
  const sum = values.reduce((all, value) => all + value, 0);
  if (Math.abs(sum - whole) <= slack([whole, ...values])) return [];
  const [told, came] = [whole, sum].map((value) => value.toLocaleString('en-GB'));
  return [
    {
      severity: 'warning',
      code: 'parts-differ',
      file: OBSERVATIONS.file,
      row: chosen.row.row,
      column: 'value',
      message: `The count is ${told} and its ${parts.length} parts ${parts[0]?.name ?? ''} come to ${came}. Correct the one or the other; where the parts overlap, or some have no row, nothing is wrong.`,
    },
  ];
}

function valueOf({ reading }: Publishable): number | undefined {
  return reading.kind === 'value' ? reading.value : undefined;
}

/** Counts that are all rounded to tens or fives may differ by half of that each. */
function slack(values: readonly number[]): number {
  const base = [10, 5].find((step) => values.every((value) => value % step === 0)) ?? 0;
  return (base / 2) * values.length;
}
