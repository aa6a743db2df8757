import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import type { Publishable } from '@/pack/disclosure/publishable';
import { tableCellOf } from '@/pack/disclosure/tableCell';
import { groupedBy } from '@/pack/rows/groupedBy';

/** A figure with the parts of it that may be published. */
export type ShownFigure = { readonly chosenFigure: ChosenFigure; readonly publishable: Publishable };

/** Finds counts that are not the sum of their localities, or of their parts in one breakdown, where the plan gives all of these and none is withheld. */
export function partIssues(
  figures: readonly ShownFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly Issue[] {
  const counts = figures.filter(({ chosenFigure }) => chosenFigure.cell.indicator.unit.kind === 'count');
  return [...groupedBy(counts, ({ chosenFigure }) => chosenFigure.cell.indicator.id).values()].flatMap(
    (indicatorFigures) => {
      // Ratios such as children for each social worker never add up, whatever their unit is called.
      if (!indicatorFigures.every(({ publishable }) => Number.isInteger(valueOf(publishable) ?? 0)))
        return [];
      const entries = indicatorFigures.flatMap((figure) => entryOf(figure, areas));
      const memberCounts = new Map(
        [...groupedBy(entries, ({ siblings }) => siblings)].map(([siblings, siblingParts]) => [
          siblings,
          new Set(siblingParts.map(({ member }) => member)).size,
        ]),
      );
      const cells = groupedBy(entries, ({ wholeKey, siblings }) => `${wholeKey}/${siblings}`);
      return indicatorFigures.flatMap((figure): readonly Issue[] => {
        if (figure.chosenFigure.cell.breakdown !== '') return [];
        const key = areaAndPeriod(figure.chosenFigure.cell.area, figure);
        return [...memberCounts].flatMap(([siblings, memberCount]) => {
          const parts = cells.get(`${key}/${siblings}`) ?? [];
          return parts.length === memberCount && memberCount > 1 ? differenceOf(figure, parts) : [];
        });
      });
    },
  );
}

/** A figure as a part of a whole: the whole's cell, the other parts, and its position among them. */
type PartOfWhole = {
  readonly wholeKey: string;
  readonly siblings: string;
  readonly member: string;
  readonly name: string;
  readonly figure: ShownFigure;
};

function entryOf(figure: ShownFigure, areas: ReadonlyMap<AreaCode, Area>): readonly PartOfWhole[] {
  const { raw } = figure.chosenFigure;
  const [breakdownGroup, ...otherGroups] = tableCellOf(raw).groups;
  if (otherGroups.length > 0) return [];
  if (breakdownGroup !== undefined) {
    const { name, group } = breakdownGroup;
    return [
      {
        wholeKey: areaAndPeriod(raw.area, figure),
        siblings: `by ${name}`,
        member: group,
        name: `by ${name}`,
        figure,
      },
    ];
  }
  const area = areas.get(raw.area);
  if (raw.breakdown !== '' || area?.parent === undefined || area.former === true) return [];
  if (areas.get(area.parent)?.kind !== 'authority') return [];
  const siblings = ['within', area.parent, area.kind, area.sort].join('/');
  return [
    { wholeKey: areaAndPeriod(area.parent, figure), siblings, member: area.code, name: 'by area', figure },
  ];
}

function areaAndPeriod(area: AreaCode, { chosenFigure: { raw } }: ShownFigure): string {
  return [area, raw.period.family, raw.period.step].join('|');
}

function differenceOf(
  { chosenFigure, publishable }: ShownFigure,
  parts: readonly PartOfWhole[],
): readonly Issue[] {
  const wholeFigure = valueOf(publishable);
  const values = parts.flatMap(({ figure }) => valueOf(figure.publishable) ?? []);
  if (wholeFigure === undefined || values.length < parts.length || chosenFigure.row === undefined) return [];
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - wholeFigure) <= roundingSlack([wholeFigure, ...values])) return [];
  const [wholeText, sumText] = [wholeFigure, sum].map((value) => value.toLocaleString('en-GB'));
  return [
    {
      severity: 'warning',
      code: 'parts-differ',
      file: OBSERVATIONS.file,
      row: chosenFigure.row.row,
      column: 'value',
      message: `The count is ${wholeText} and its ${parts.length} parts ${parts[0]?.name ?? ''} come to ${sumText}. Correct the one or the other; where the parts overlap, or some have no row, nothing is wrong.`,
    },
  ];
}

function valueOf({ reading }: Publishable): number | undefined {
  return reading.kind === 'value' ? reading.value : undefined;
}

/** Where all the counts are rounded to tens or fives, each may be out by half of that step. */
function roundingSlack(values: readonly number[]): number {
  const roundingBase = [10, 5].find((step) => values.every((value) => value % step === 0)) ?? 0;
  return (roundingBase / 2) * values.length;
}
