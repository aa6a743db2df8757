/** The texts that describe an indicator's figures. */
export type NamedIndicator = {
  readonly title: string;
  readonly unit: { readonly kind: string; readonly text: string };
  readonly numerator?: string | undefined;
};

/** Words for children, their families, and things that happen to one child at a time. A possessive describes another noun and does not count: "children's homes". */
const SERVED_WORDS =
  /\b(?:child(?:ren)?|pupils?|students?|learners?|young (?:people|persons?|adults?)|youths?|bab(?:y|ies)|infants?|toddlers?|teenagers?|adolescents?|boys?|girls?|males?|females?|missing from (?:care|home|education)|siblings?|mothers?|fathers?|parents?|famil(?:y|ies)|households?|carers?|adopters?|adopt(?:ed|ions?)|care[ -]?leavers?|leavers|looked[ -]after|unaccompanied|victims?|offenders?|(?:re-?)?referrals?|deaths?|births?|conceptions?|pregnanc(?:y|ies)|placements?|exclusions?|suspensions?|admissions?|offences?|arrests?|enquiries|episodes?|cases?|(?:protection|health and care|EHC) plans?|protection conferences?|under[- ]?\d+s|\d+(?:-| to )\d+[- ]year[- ]olds?)(?![\p{L}'’])/iu;

/** Abbreviations for children and what happens to them, which officers write in capitals. */
const SERVED_ABBREVIATIONS =
  /\b(?:LAC|CLA|CIC|CiC|CPP|CP|CIN|CiN|UASC|NEET|EET|EHCPs?|SEND?|CSE|CCE|EHE|CME|SGOs?)\b/;

/** Phrases for staff, buildings and tasks that name children only as those whom they are for. */
const SERVICES_FOR_THEM =
  /\b(?:child(?:ren)?(?:['’]s)?|pupil|famil(?:y|ies)|youth|parent(?:ing)?|student|CPP?|CIN|LAC|SEND?)(?: (?:protection|social|care|support|justice|residential|health|and (?:family|families|young people)(?:['’]s)?))* (?:visits?|workers?|staff|teams?|managers?|officers?|teachers?|posts?|vacanc(?:y|ies)|centres?|homes?|hubs?|settings?|services?|buildings?|sessions?)\b/giu;

/** Phrases for a workload: "children for each social worker", "cases per worker". */
const WORKLOAD_PHRASE =
  /\b\p{L}+ (?:for|per) (?:each |every |an? |full[- ]time )*(?:social )?(?:workers?|teachers?|practitioners?|managers?)\b/giu;

/**
 * The word by which an indicator's title, unit or numerator shows that it is about children, their families or what happens to them. Returns
 * undefined if no word does. Where an officer says that such an indicator counts no people, the program asks whether that is right.
 */
export function servedPeopleIn({ title, unit, numerator }: NamedIndicator): string | undefined {
  if (unit.kind === 'money') return undefined;
  // The unit of a workload is left out, because it does not say whom the figure counts.
  const isWorkload = unit.text.search(WORKLOAD_PHRASE) !== -1;
  const texts = isWorkload ? [title] : [title, unit.text, numerator ?? ''];
  for (const text of texts) {
    const remainingText = text.replaceAll(WORKLOAD_PHRASE, ' ').replaceAll(SERVICES_FOR_THEM, ' ');
    const word = SERVED_WORDS.exec(remainingText)?.[0] ?? SERVED_ABBREVIATIONS.exec(remainingText)?.[0];
    if (word !== undefined) return word;
  }
  return undefined;
}
