import type { Registers } from '@/domain/registers/register';

export const PARTS = [
  'actions',
  'recommendations',
  'follow-ups',
  'judgements',
  'money',
  'surveys',
  'who-answers',
] as const;
export type Part = (typeof PARTS)[number];

export const PART_TITLES: Readonly<Record<Part, string>> = {
  actions: 'Actions',
  recommendations: 'Recommendations',
  'follow-ups': 'Requests',
  judgements: 'Judgements',
  money: 'Money',
  surveys: 'Surveys',
  'who-answers': 'Who answers',
};

/** The parts of the page for which the plan has data, in their order. */
export function partsOf({
  actions,
  recommendations,
  followUps,
  judgements,
  money,
  surveys,
}: Registers): readonly Part[] {
  const counts: Readonly<Record<Part, number>> = {
    actions: actions.length,
    recommendations: recommendations.length,
    'follow-ups': followUps.length,
    judgements: judgements.length,
    money: money.length,
    surveys: surveys.length,
    'who-answers': actions.length + recommendations.length + followUps.length,
  };
  return PARTS.filter((part) => counts[part] > 0);
}

/** The part that the address names. If the address names none, or the plan has nothing for it, the first part. */
export function partOf(askedPart: string, parts: readonly Part[]): Part | undefined {
  return parts.find((part) => part === askedPart) ?? parts[0];
}
