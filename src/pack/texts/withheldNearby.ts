import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { SearchContext } from './countsIn';
import type { HarmlessKind } from '@/domain/report/harmlessWords';
import type { TextSubject } from './planTexts';

/**
 * The withheld figures that a text may be about. `own`: figures of the text's own subject, which any number could give away. `near`: only
 * figures of other indicators of its priority, which only a number of people could give away. `title`: the title of one such indicator, if
 * possible of the one that the text is about.
 */
export type WithheldNearby =
  | { readonly kind: 'none' }
  | { readonly kind: 'own' | 'near'; readonly title: string; readonly countContext: SearchContext };

/** The parts of a search context that are the same for all texts of a plan. */
type PlanRules = Pick<SearchContext, 'smallestCount' | 'groups'>;

/** Finds the withheld figures that a text may be about, from its subject. */
export function withheldNearbyFinder(
  indicators: readonly Indicator[],
  hiddenIds: ReadonlySet<IndicatorId>,
  rules: PlanRules,
): (textSubject: TextSubject) => WithheldNearby {
  const withheldIndicators = indicators.filter(({ id }) => hiddenIds.has(id));
  const nearbyByKey = new Map<string, WithheldNearby>();
  const nearbyOf = (textSubject: TextSubject): WithheldNearby => {
    const ownWithheld = withheldIndicators.filter((indicator) =>
      isAboutIndicator(textSubject, indicator, indicators),
    );
    if (ownWithheld.length > 0) return nearbyFrom('own', withOwnFirst(textSubject, ownWithheld), rules);
    const subjectIndicator =
      textSubject.kind === 'indicator' ? subjectOf(textSubject.indicator, indicators) : undefined;
    const nearbyWithheld =
      subjectIndicator === undefined
        ? []
        : withheldIndicators.filter(({ priority }) => priority === subjectIndicator.priority);
    return nearbyFrom('near', nearbyWithheld, rules);
  };
  return (textSubject) => {
    const key = Object.values(textSubject).join('|');
    const withheldNearby = nearbyByKey.get(key) ?? nearbyOf(textSubject);
    nearbyByKey.set(key, withheldNearby);
    return withheldNearby;
  };
}

function subjectOf(id: string, indicators: readonly Indicator[]): Indicator | undefined {
  return indicators.find((indicator) => indicator.id === id);
}

/** Whether a text is about an indicator: about the indicator itself, one that is read with it, one of its priority, or any of the plan. */
function isAboutIndicator(
  textSubject: TextSubject,
  indicator: Indicator,
  indicators: readonly Indicator[],
): boolean {
  if (textSubject.kind === 'plan') return true;
  if (textSubject.kind === 'priority') return indicator.priority === textSubject.priority;
  const subjectIndicator = subjectOf(textSubject.indicator, indicators);
  return (
    indicator.id === textSubject.indicator ||
    indicator.readWith === textSubject.indicator ||
    subjectIndicator?.readWith === indicator.id ||
    indicator.whole === textSubject.indicator ||
    subjectIndicator?.whole === indicator.id
  );
}

function withOwnFirst(
  textSubject: TextSubject,
  withheldIndicators: readonly Indicator[],
): readonly Indicator[] {
  if (textSubject.kind !== 'indicator') return withheldIndicators;
  const ownIndicators = withheldIndicators.filter(({ id }) => id === textSubject.indicator);
  return [...ownIndicators, ...withheldIndicators.filter(({ id }) => id !== textSubject.indicator)];
}

function nearbyFrom(
  kind: 'own' | 'near',
  withheldIndicators: readonly Indicator[],
  rules: PlanRules,
): WithheldNearby {
  const [firstIndicator] = withheldIndicators;
  if (firstIndicator === undefined) return { kind: 'none' };
  const countedKinds = new Set(withheldIndicators.flatMap(countedBy));
  return {
    kind,
    title: firstIndicator.title,
    countContext: { ...rules, countedKinds, titleWords: new Set(withheldIndicators.flatMap(wordsOf)) },
  };
}

/** The units that could give a withheld figure away: a number of days for withheld days, an amount of money for withheld pounds. */
function countedBy({ unit }: Indicator): readonly HarmlessKind[] {
  const { kind } = unit;
  return kind === 'days' ? ['time'] : kind === 'money' ? ['money'] : [];
}

function wordsOf({ title, unit, numerator = '', denominator = '' }: Indicator): readonly string[] {
  return `${title} ${unit.text} ${numerator} ${denominator}`.toLowerCase().match(/\p{L}+/gu) ?? [];
}
