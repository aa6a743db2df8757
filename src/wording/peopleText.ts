import type { Indicator } from '@/domain/figures/indicator';
import { formatNumber } from '@/ui/formatValue';

/** Nouns for what a title counts, the more particular first. If a title has none of them, it counts people or cases. */
const NOUNS = [
  ['young person', 'young people'],
  ['care leaver', 'care leavers'],
  ['pupil', 'pupils'],
  ['death', 'deaths'],
  ['birth', 'births'],
  ['referral', 'referrals'],
  ['assessment', 'assessments'],
  ['plan', 'plans'],
  ['exclusion', 'exclusions'],
  ['suspension', 'suspensions'],
  ['social worker', 'social workers'],
  ['mother', 'mothers'],
  ['school', 'schools'],
  ['family', 'families'],
  ['child', 'children'],
  ['contact', 'contacts'],
  ['visit', 'visits'],
  ['conference', 'conferences'],
  ['enquiry', 'enquiries'],
  ['admission', 'admissions'],
  ['conception', 'conceptions'],
  ['offence', 'offences'],
] as const;

/** A number of people or things with its noun: "31 young people", "1 child", "12 fewer pupils". The noun is from the indicator's numerator, or else its title. */
export function peopleText(
  count: number,
  { numerator, title, people }: Pick<Indicator, 'numerator' | 'title' | 'people'>,
  comparative?: 'more' | 'fewer',
): string {
  const matchingNouns = [numerator, title].flatMap((text) =>
    text === undefined ? [] : NOUNS.filter(([, plural]) => new RegExp(`\\b${plural}\\b`, 'i').test(text)),
  );
  const [singular, pluralNoun] = matchingNouns[0] ?? (people ? ['person', 'people'] : ['case', 'cases']);
  const size = Math.abs(count);
  const noun = size === 1 ? singular : pluralNoun;
  return [formatNumber(size, 0), comparative, noun].filter((part) => part !== undefined).join(' ');
}
