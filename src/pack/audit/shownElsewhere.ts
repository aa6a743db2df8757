import { isSamePeriod } from '@/domain/figures/period';
import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan } from './auditPlans';
import { simplestFraction } from './simplestFraction';
import { isWithheld, type AuditFigure } from './packFigures';
import type { RepeatedFigure } from './repeatedFigures';
import { countsPeople, subjectWords } from './subjectWords';
import { cellKey, type NameOf } from './unknowns';

type ShownElsewhere = {
  readonly figureName: string;
  readonly message: string;
  readonly reasons: readonly string[];
  /** The figure that shows the withheld one, if that figure can be withheld too. */
  readonly sourceFigure?: AuditFigure | undefined;
};

/** Finds other places in which the pack shows a withheld figure: a repeat, a query, a printed rating, a note or an interval. */
export function shownElsewhere(plan: AuditPlan, nameOf: NameOf): readonly ShownElsewhere[] {
  const ownFigures = plan.figures.filter(({ indicator, isOwn }) => indicator.people && isOwn);
  const changes = plan.figures.filter(
    ({ indicator, isOwn }) => indicator.isChange === true && !indicator.people && isOwn,
  );
  const repeatsByCell = new Map<string, RepeatedFigure[]>();
  for (const repeat of plan.repeats) {
    const key = headlineKey(repeat);
    const cellRepeats = repeatsByCell.get(key) ?? [];
    cellRepeats.push(repeat);
    repeatsByCell.set(key, cellRepeats);
  }
  return [
    ...[...ownFigures, ...changes].filter(isWithheld).flatMap((figure) => {
      const repeats = figure.groups.length > 0 ? [] : (repeatsByCell.get(headlineKey(figure)) ?? []);
      return shownBesideWithheld(figure, { plan, repeats, nameOf });
    }),
    ...shownAsShare(ownFigures, nameOf),
    ...ownFigures
      .filter((figure) => isTooFine(figure, plan.plan.smallestCount))
      .map((figure) => ({
        figureName: nameOf(figure),
        message:
          'has so many decimals that they give away how few people are behind it. Write 3 or fewer under decimals in indicators.csv, or its numerator and denominator beside it',
        reasons: [],
      })),
  ];
}

/** Finds withheld counts whose share or rate is shown for the same cell: a reader who knows the denominator can work them out. */
function shownAsShare(ownFigures: readonly AuditFigure[], nameOf: NameOf): readonly ShownElsewhere[] {
  const subjectCellKey = (figure: AuditFigure) =>
    `${subjectWords(figure.indicator.title)}|${cellKey(figure)}`;
  const shownShares = new Map(
    ownFigures
      .filter(({ indicator, text }) => indicator.measure.kind === 'ratio' && !Number.isNaN(Number(text)))
      .map((figure) => [subjectCellKey(figure), figure]),
  );
  return ownFigures
    .filter((figure) => isWithheld(figure) && countsPeople(figure.indicator))
    .flatMap((figure) => {
      const shareFigure = shownShares.get(subjectCellKey(figure));
      const message = `is withheld, and a share or rate of the same is shown: ${shareFigure?.indicator.title}. Withhold that with "c" too`;
      return shareFigure === undefined
        ? []
        : [{ figureName: nameOf(figure), message, reasons: [], sourceFigure: shareFigure }];
    });
}

function headlineKey({ indicator, area, period }: Omit<RepeatedFigure, 'text' | 'file'>): string {
  return [indicator.id, area, period.family, period.step].join('|');
}

/** A figure with more decimals than this is as telling as an unrounded one, even if its indicator has as many decimals. */
const COARSE = 3;
const CHANCE_OF_MEETING = 0.01;

/** Whether an unrounded figure gives its counts away: 1.4285714286 is 1 of 70, the simplest fraction that rounds to it. */
function isTooFine(
  { text, indicator: { measure }, numerator, denominator }: AuditFigure,
  smallestCount: number,
): boolean {
  if (measure.kind !== 'ratio' || (numerator !== undefined && denominator !== undefined)) return false;
  if (Number.isNaN(Number(text)) || decimalsOf(text) <= COARSE) return false;
  const halfUnit = 0.5 * 10 ** -decimalsOf(text);
  const [count, outOf] = simplestFraction(
    (Number(text) - halfUnit) / measure.per,
    (Number(text) + halfUnit) / measure.per,
  );
  // Fractions with denominators up to this one lie about this far apart, so a coarser figure is near one by chance.
  if (outOf ** 2 * (halfUnit / measure.per) > CHANCE_OF_MEETING) return false;
  return [count, outOf, ...(measure.per === 100 ? [outOf - count] : [])].some(
    (number) => number > 0 && number < smallestCount,
  );
}

function shownBesideWithheld(
  figure: AuditFigure,
  {
    plan,
    repeats,
    nameOf,
  }: { readonly plan: AuditPlan; readonly repeats: readonly RepeatedFigure[]; readonly nameOf: NameOf },
): readonly ShownElsewhere[] {
  const figureName = nameOf(figure);
  const places: ShownElsewhere[] = [];
  const addFinding = (message: string) => places.push({ figureName, message, reasons: [] });
  const isHeadline = figure.groups.length === 0;
  for (const repeat of repeats)
    if (!isWithheld(repeat)) addFinding(`is withheld, and shown in ${repeat.file}`);
  if (isHeadline)
    for (const { indicator, area, period, report, ...frozenFigure } of plan.frozenFigures) {
      if (indicator !== figure.indicator.id || area !== figure.area || !isSamePeriod(period, figure.period))
        continue;
      if (!isWithheld(frozenFigure)) addFinding(`is withheld, and the report "${report}" is shown with it`);
      if (frozenFigure.isRated) addFinding(`is withheld, and its rating in the report "${report}" is shown`);
    }
  if (isHeadline)
    for (const { indicator, area, period, doubt } of plan.queries) {
      const isSame = indicator === figure.indicator.id && area === figure.area;
      if (isSame && period !== undefined && isSamePeriod(period, figure.period) && doubt.kind !== 'stated')
        addFinding('is withheld, and a data query shows a figure or counts of it');
    }
  if (figure.numerator !== undefined || figure.denominator !== undefined)
    addFinding('is withheld, and the counts behind it are shown');
  if (figure.interval !== undefined) addFinding('is withheld, and its interval is shown');
  if (figure.hasNote) addFinding('is withheld, and its note is shown');
  if (figure.unrevisedText !== undefined) addFinding('is withheld, and what it was before is shown');
  // A printed red with a target of 3 says that the count was 4 or more. With a target of 0 it says no more than the
  // sign [c].
  const target = plan.targets.find(
    (target) => target.indicator === figure.indicator.id && isSamePeriod(target.period, figure.period),
  );
  if (figure.reportedRatings.length > 0 && target !== undefined && target.value !== 0)
    addFinding('is withheld, and a printed rating beside its target bounds it');
  return places;
}
