import type { AreaCode } from '@/domain/figures/area';
import { breakdownParts } from '@/domain/figures/breakdown';
import type { Interval, ReportedRating } from '@/domain/figures/observation';
import { toPeriod, type Period } from '@/domain/figures/period';
import type { PublishedGroup } from '@/packFormat/publishedPlan';
import { originsOf } from '@/packFormat/publishedSeries';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { standsForAll } from './groupNames';
import type { AuditIndicator } from './packIndicator';

/** One figure as the pack shows it. */
export type AuditFigure = {
  readonly indicator: AuditIndicator;
  /** The name of the indicator that all plans and releases share. */
  readonly series: string;
  readonly area: AreaCode;
  /** The name of the area that all plans and releases share. */
  readonly areaKey: string;
  readonly period: Period;
  /** The breakdown as the pack writes it. Empty for a headline figure. */
  readonly breakdown: string;
  /** The groups of its breakdown as `name=value`, in order, without those that stand for all. */
  readonly groups: readonly string[];
  readonly text: string;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly interval: Interval | undefined;
  readonly reportedRatings: readonly ReportedRating[];
  readonly hasNote: boolean;
  /** The value of the figure before it was revised. */
  readonly unrevisedText: string | undefined;
  readonly isRevised: boolean;
  /** Whether only members may see it. */
  readonly isRestricted: boolean;
  /** Whether the figure is from the officer's own table. If a publisher withholds figures in its own file, that is the publisher's responsibility. */
  readonly isOwn: boolean;
};

/** Whether a figure is withheld, because it is confidential or exempt. */
export function isWithheld({ text }: Pick<AuditFigure, 'text'>): boolean {
  return text === 'c' || text.startsWith('exempt:');
}

/** Returns the number that a figure shows, or undefined if it shows a sign or nothing. */
export function shownNumber({ text }: Pick<AuditFigure, 'text'>): number | undefined {
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** The text of a figure that an earlier release withheld and that need not be hidden today. */
export const WITHHELD_BEFORE = 'c before';

/** The text of a figure without a number. The figure is not secret in itself, unless it turns out to be a small count. */
export const NOT_SHOWN = 'x';

/** What replaces the content of a figure when it is hidden. */
export const HIDDEN = {
  text: 'exempt:',
  numerator: undefined,
  denominator: undefined,
  interval: undefined,
  unrevisedText: undefined,
  isRevised: false,
} as const;

export type FigureNaming = {
  readonly indicator: AuditIndicator;
  readonly series: string;
  readonly areaKeyOf: (area: string) => string;
  /** The areas whose published figures are read. Undefined means all areas. */
  readonly areas?: ReadonlySet<string> | undefined;
  /** Groups, as `name=value`, whose name says "all" and whose figures differ from the total's. */
  readonly partialTotals?: ReadonlySet<string> | undefined;
};

/** Reads the figures of one group from a history or a file of breakdowns. */
export function groupFigures(
  group: PublishedGroup,
  { indicator, series, areaKeyOf, areas, partialTotals }: FigureNaming,
): readonly AuditFigure[] {
  const periods = group.periods.flatMap(([timePeriod, identifier]) => toPeriod(timePeriod, identifier) ?? []);
  const groups = breakdownParts(group.breakdown)
    .filter(({ name, value }) => !standsForAll(value) || partialTotals?.has(`${name}=${value}`) === true)
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted();
  return group.series.flatMap(([code, values, notes], index) => {
    if (areas?.has(code) === false) return [];
    const origins = group.origins[index];
    const originsByPeriod = new Map(
      (origins === undefined ? [] : originsOf(origins, periods, { area: code, files: group.files })).map(
        (origin) => [origin.period.join(' '), origin],
      ),
    );
    return values.split(' ').flatMap((text, column): readonly AuditFigure[] => {
      const period = periods[column];
      if (period === undefined || text === '~') return [];
      const origin = originsByPeriod.get(`${period.timePeriod} ${period.timeIdentifier}`);
      return [
        {
          indicator,
          series,
          area: code as AreaCode,
          areaKey: areaKeyOf(code),
          period,
          breakdown: group.breakdown,
          groups,
          text,
          numerator: origin?.numerator,
          denominator: origin?.denominator,
          interval: notes?.intervals?.[column],
          reportedRatings: notes?.reported?.[column] ?? [],
          hasNote: origin?.note !== undefined,
          unrevisedText: origin?.revised?.was,
          isRevised: notes?.statuses?.[column] === 'revised',
          isRestricted: notes?.access?.[column] !== undefined,
          isOwn: origin?.file === OBSERVATIONS.file,
        },
      ];
    });
  });
}
