import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Beside } from './countsIn';
import type { HarmlessKind } from '@/domain/report/harmlessWords';
import type { About } from './planTexts';

/**
 * The withheld figures that a text may be about. `own`: figures of the text's own subject, which any number could give away. `near`: only figures of
 * other indicators of its priority, which a number of people could. `title` is the title of one such indicator: that which
 * the text is about, where it is one of them.
 */
export type Around =
  | { readonly kind: 'none' }
  | { readonly kind: 'own' | 'near'; readonly title: string; readonly beside: Beside };

/** What holds for every text of a plan. */
type PlanRules = Pick<Beside, 'smallest' | 'groups'>;

/** Finds what is withheld around a text, by what the text is about. */
export function withheldAround(
  indicators: readonly Indicator[],
  hidden: ReadonlySet<IndicatorId>,
  rules: PlanRules,
): (about: About) => Around {
  const withheld = indicators.filter(({ id }) => hidden.has(id));
  const known = new Map<string, Around>();
  const aroundOf = (about: About): Around => {
    const own = withheld.filter((one) => isOwn(about, one, indicators));
    if (own.length > 0) return aroundThese('own', ownFirst(about, own), rules);
    const subject = about.kind === 'indicator' ? subjectOf(about.indicator, indicators) : undefined;
    const near =
      subject === undefined ? [] : withheld.filter(({ priority }) => priority === subject.priority);
    return aroundThese('near', near, rules);
  };
  return (about) => {
    const key = Object.values(about).join('|');
    const around = known.get(key) ?? aroundOf(about);
    known.set(key, around);
    return around;
  };
}

function subjectOf(id: string, indicators: readonly Indicator[]): Indicator | undefined {
  return indicators.find((one) => one.id === id);
}

/** Whether a text is about an indicator: itself, one that it is read with, one of its priority, or any of the plan. */
function isOwn(about: About, indicator: Indicator, indicators: readonly Indicator[]): boolean {
  if (about.kind === 'plan') return true;
  if (about.kind === 'priority') return indicator.priority === about.priority;
  const subject = subjectOf(about.indicator, indicators);
  return (
    indicator.id === about.indicator ||
    indicator.readWith === about.indicator ||
    subject?.readWith === indicator.id ||
    indicator.whole === about.indicator ||
    subject?.whole === indicator.id
  );
}

function ownFirst(about: About, withheld: readonly Indicator[]): readonly Indicator[] {
  if (about.kind !== 'indicator') return withheld;
  const own = withheld.filter(({ id }) => id === about.indicator);
  return [...own, ...withheld.filter(({ id }) => id !== about.indicator)];
}

function aroundThese(kind: 'own' | 'near', withheld: readonly Indicator[], rules: PlanRules): Around {
  const [first] = withheld;
  if (first === undefined) return { kind: 'none' };
  const counted = new Set(withheld.flatMap(countedBy));
  return {
    kind,
    title: first.title,
    beside: { ...rules, counted, titleWords: new Set(withheld.flatMap(wordsOf)) },
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
