/** What may be said of an indicator's figures in words. */
export type NamedIndicator = {
  readonly title: string;
  readonly unit: { readonly kind: string; readonly text: string };
  readonly numerator?: string | undefined;
};

/** Children, their families, and what happens to one of them at a time. A possessive belongs to another noun: "children's homes". */
const SERVED =
  /\b(?:child(?:ren)?|pupils?|students?|learners?|young (?:people|persons?|adults?)|youths?|bab(?:y|ies)|infants?|toddlers?|teenagers?|adolescents?|boys?|girls?|males?|females?|missing from (?:care|home|education)|siblings?|mothers?|fathers?|parents?|famil(?:y|ies)|households?|carers?|adopters?|adopt(?:ed|ions?)|care[ -]?leavers?|leavers|looked[ -]after|unaccompanied|victims?|offenders?|(?:re-?)?referrals?|deaths?|births?|conceptions?|pregnanc(?:y|ies)|placements?|exclusions?|suspensions?|admissions?|offences?|arrests?|enquiries|episodes?|cases?|(?:protection|health and care|EHC) plans?|protection conferences?|under[- ]?\d+s|\d+(?:-| to )\d+[- ]year[- ]olds?)(?![\p{L}'’])/iu;

/** Short names that officers write in capitals. */
const SERVED_ABBREVIATIONS =
  /\b(?:LAC|CLA|CIC|CiC|CPP|CP|CIN|CiN|UASC|NEET|EET|EHCPs?|SEND?|CSE|CCE|EHE|CME|SGOs?)\b/;

/** Staff, buildings and tasks that are only described by whom they are for. */
const SERVICES_FOR_THEM =
  /\b(?:child(?:ren)?(?:['’]s)?|pupil|famil(?:y|ies)|youth|parent(?:ing)?|student|CPP?|CIN|LAC|SEND?)(?: (?:protection|social|care|support|justice|residential|health|and (?:family|families|young people)(?:['’]s)?))* (?:visits?|workers?|staff|teams?|managers?|officers?|teachers?|posts?|vacanc(?:y|ies)|centres?|homes?|hubs?|settings?|services?|buildings?|sessions?)\b/giu;

/** "Children for each social worker", "cases per worker": how much work each has. */
const WORKLOAD =
  /\b\p{L}+ (?:for|per) (?:each |every |an? |full[- ]time )*(?:social )?(?:workers?|teachers?|practitioners?|managers?)\b/giu;

/**
 * The word by which an indicator's title, unit or numerator says that it is about children, their families or what happens to them; undefined where
 * none does. Of such figures an officer's word that they count no people is not taken without a question.
 */
export function servedPeopleIn({ title, unit, numerator }: NamedIndicator): string | undefined {
  if (unit.kind === 'money') return undefined;
  // The unit of a workload does not say whom the figure counts.
  const isWorkload = unit.text.search(WORKLOAD) !== -1;
  const texts = isWorkload ? [title] : [title, unit.text, numerator ?? ''];
  for (const text of texts) {
    const remainingText = text.replaceAll(WORKLOAD, ' ').replaceAll(SERVICES_FOR_THEM, ' ');
    const word = SERVED.exec(remainingText)?.[0] ?? SERVED_ABBREVIATIONS.exec(remainingText)?.[0];
    if (word !== undefined) return word;
  }
  return undefined;
}
