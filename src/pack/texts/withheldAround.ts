import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Beside } from './countsIn';
import type { HarmlessKind } from '@/domain/report/harmlessNumbers';
import type { About } from './planTexts';

/**
 * The withheld figures that a text may be about. `own`: figures of the text's own subject, which any number could give away. `near`: only figures of
 * other indicators of its priority, which a number of people could. `title` is the title of one such indicator: that which
 * the text is about, where it is one of them.
 */
export type Around =
  | { readonly kind: 'none' }
  | { readonly kind: 'own' | 'near'; readonly title: string; readonly countContext: Beside };

/** What holds for every text of a plan. */
type PlanRules = Pick<Beside, 'smallest' | 'groups'>;

/** Finds what is withheld around a text, by what the text is about. */
export function withheldAround(
  indicators: readonly Indicator[],
  hiddenIds: ReadonlySet<IndicatorId>,
  rules: PlanRules,
): (textSubject: About) => Around {
  const withheld = indicators.filter(({ id }) => hiddenIds.has(id));
  const aroundByKey = new Map<string, Around>();
  const aroundOf = (textSubject: About): Around => {
    const ownWithheld = withheld.filter((one) => isAboutIndicator(textSubject, one, indicators));
    if (ownWithheld.length > 0) return aroundIndicators('own', withOwnFirst(textSubject, ownWithheld), rules);
    const subjectIndicator =
      textSubject.kind === 'indicator' ? subjectOf(textSubject.indicator, indicators) : undefined;
    const nearbyWithheld =
      subjectIndicator === undefined
        ? []
        : withheld.filter(({ priority }) => priority === subjectIndicator.priority);
    return aroundIndicators('near', nearbyWithheld, rules);
  };
  return (textSubject) => {
    const key = Object.values(textSubject).join('|');
    const withheldNearby = aroundByKey.get(key) ?? aroundOf(textSubject);
    aroundByKey.set(key, withheldNearby);
    return withheldNearby;
  };
}

function subjectOf(id: string, indicators: readonly Indicator[]): Indicator | undefined {
  return indicators.find((one) => one.id === id);
}

/** Whether a text is about an indicator: itself, one that it is read with, one of its priority, or any of the plan. */
function isAboutIndicator(
  textSubject: About,
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

function withOwnFirst(textSubject: About, withheld: readonly Indicator[]): readonly Indicator[] {
  if (textSubject.kind !== 'indicator') return withheld;
  const ownIndicators = withheld.filter(({ id }) => id === textSubject.indicator);
  return [...ownIndicators, ...withheld.filter(({ id }) => id !== textSubject.indicator)];
}

function aroundIndicators(kind: 'own' | 'near', withheld: readonly Indicator[], rules: PlanRules): Around {
  const [firstIndicator] = withheld;
  if (firstIndicator === undefined) return { kind: 'none' };
  const countedKinds = new Set(withheld.flatMap(countedBy));
  return {
    kind,
    title: firstIndicator.title,
    countContext: { ...rules, countedKinds, titleWords: new Set(withheld.flatMap(wordsOf)) },
  };
}

/** A number of days could give away withheld days, and an amount of money withheld pounds. */
function countedBy({ unit }: Indicator): readonly HarmlessKind[] {
  const { kind } = unit;
  return kind === 'days' ? ['time'] : kind === 'money' ? ['money'] : [];
}

function wordsOf({ title, unit, numerator = '', denominator = '' }: Indicator): readonly string[] {
  return `${title} ${unit.text} ${numerator} ${denominator}`.toLowerCase().match(/\p{L}+/gu) ?? [];
}
