import { isSamePeriod } from '@/domain/figures/period';
import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan, Echo } from './auditPlans';
import { simplestFraction } from './simplestFraction';
import { isWithheld, type AuditFigure } from './packFigures';
import { peopleCounts, subjectWords } from './subjectWords';
import { cellKey, type NameOf } from './unknowns';

type ShownElsewhere = {
  readonly place: string;
  readonly message: string;
  readonly from: readonly string[];
  /** The figure that says it, if it may be withheld too. */
  readonly by?: AuditFigure | undefined;
};

/** Finds other places where the pack shows a withheld figure: a repeat, a query, a printed rating, a note, an interval. */
export function saidElsewhere(plan: AuditPlan, nameOf: NameOf): readonly ShownElsewhere[] {
  const own = plan.figures.filter(({ indicator, isOwn }) => indicator.people && isOwn);
  const changes = plan.figures.filter(
    ({ indicator, isOwn }) => indicator.isChange === true && !indicator.people && isOwn,
  );
  const echoes = new Map<string, Echo[]>();
  for (const echo of plan.echoes) {
    const key = headlineKey(echo);
    const same = echoes.get(key) ?? [];
    same.push(echo);
    echoes.set(key, same);
  }
  return [
    ...[...own, ...changes].filter(isWithheld).flatMap((figure) => {
      const said = figure.sides.length > 0 ? [] : (echoes.get(headlineKey(figure)) ?? []);
      return besideWithheld(figure, { plan, said, nameOf });
    }),
    ...shownAsShare(own, nameOf),
    ...own
      .filter((figure) => isTooFine(figure, plan.plan.smallestCount))
      .map((figure) => ({
        place: nameOf(figure),
        message:
          'has so many decimals that they give away how few people are behind it. Write 3 or fewer under decimals in indicators.csv, or its numerator and denominator beside it',
        from: [],
      })),
  ];
}

/** Withheld counts whose share or rate is shown for the same cell: a reader who knows the denominator can work them out. */
function shownAsShare(own: readonly AuditFigure[], nameOf: NameOf): readonly ShownElsewhere[] {
  const keyOf = (figure: AuditFigure) => `${subjectWords(figure.indicator.title)}|${cellKey(figure)}`;
  const shown = new Map(
    own
      .filter(({ indicator, text }) => indicator.measure.kind === 'ratio' && !Number.isNaN(Number(text)))
      .map((figure) => [keyOf(figure), figure]),
  );
  return own
    .filter((figure) => isWithheld(figure) && peopleCounts(figure.indicator))
    .flatMap((figure) => {
      const by = shown.get(keyOf(figure));
      const message = `is withheld, and a share or rate of the same is shown: ${by?.indicator.title}. Withhold that with "c" too`;
      return by === undefined ? [] : [{ place: nameOf(figure), message, from: [], by }];
    });
}

function headlineKey({ indicator, area, period }: Omit<Echo, 'text' | 'file'>): string {
  return [indicator.id, area, period.family, period.step].join('|');
}

/** With more decimals a figure is as good as a division that nobody rounded, also where its indicator has as many. */
const COARSE = 3;
const BY_CHANCE = 0.01;

/** Whether an unrounded figure gives its counts away: 1.4285714286 is 1 of 70, the simplest fraction that rounds to it. */
function isTooFine(
  { text, indicator: { measure }, numerator, denominator }: AuditFigure,
  smallest: number,
): boolean {
  if (measure.kind !== 'ratio' || (numerator !== undefined && denominator !== undefined)) return false;
  if (Number.isNaN(Number(text)) || decimalsOf(text) <= COARSE) return false;
  const half = 0.5 * 10 ** -decimalsOf(text);
  const [count, outOf] = simplestFraction(
    (Number(text) - half) / measure.per,
    (Number(text) + half) / measure.per,
  );
  // Fractions with such denominators lie about this far apart, so a coarser figure meets one by chance.
  if (outOf ** 2 * (half / measure.per) > BY_CHANCE) return false;
  return [count, outOf, ...(measure.per === 100 ? [outOf - count] : [])].some(
    (number) => number > 0 && number < smallest,
  );
}

function besideWithheld(
  figure: AuditFigure,
  {
    plan,
    said,
    nameOf,
  }: { readonly plan: AuditPlan; readonly said: readonly Echo[]; readonly nameOf: NameOf },
): readonly ShownElsewhere[] {
  const place = nameOf(figure);
  const found: ShownElsewhere[] = [];
  const say = (message: string) => found.push({ place, message, from: [] });
  const isHeadline = figure.sides.length === 0;
  for (const echo of said) if (!isWithheld(echo)) say(`is withheld, and shown in ${echo.file}`);
  if (isHeadline)
    for (const { indicator, area, period, report, ...then } of plan.frozen) {
      if (indicator !== figure.indicator.id || area !== figure.area || !isSamePeriod(period, figure.period))
        continue;
      if (!isWithheld(then)) say(`is withheld, and the report "${report}" is shown with it`);
      if (then.isRated) say(`is withheld, and its rating in the report "${report}" is shown`);
    }
  if (isHeadline)
    for (const { indicator, area, period, doubt } of plan.queries) {
      const isSame = indicator === figure.indicator.id && area === figure.area;
      if (isSame && period !== undefined && isSamePeriod(period, figure.period) && doubt.kind !== 'stated')
        say('is withheld, and a data query shows a figure or counts of it');
    }
  if (figure.numerator !== undefined || figure.denominator !== undefined)
    say('is withheld, and the counts behind it are shown');
  if (figure.interval !== undefined) say('is withheld, and its interval is shown');
  if (figure.hasNote) say('is withheld, and its note is shown');
  if (figure.was !== undefined) say('is withheld, and what it was before is shown');
  // A printed red with a target of 3 says that there were 4 or more. With a target of 0 it says no more than [c] does.
  const target = plan.targets.find(
    (one) => one.indicator === figure.indicator.id && isSamePeriod(one.period, figure.period),
  );
  if (figure.reported.length > 0 && target !== undefined && target.value !== 0)
    say('is withheld, and a printed rating beside its target bounds it');
  return found;
}
