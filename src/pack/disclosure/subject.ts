/** Words of a title that say how something is measured, and not what. */
const MEASURES = '(?:number|no\\.?|count|percentage|percent|per cent|%|proportion|share|rate|total)s?';
const PER = /\s*[([,:–-]?\s*\bper\s+(?:\d[\d, ]*\s*k?|hundred|thousand)\b.*$/;
const BEFORE = new RegExp(
  `^(?:the )?(?:total )?${MEASURES}(?:\\s*\\([^)]*\\))?\\s+(?:of\\s+)?(?:all\\s+)?(?:the\\s+)?`,
);
const AFTER = new RegExp(`[\\s,:–-]*[([]?\\s*(?:${MEASURES}|n)\\s*[)\\]]?$`);

/**
 * What an indicator is about, in words that say nothing of how it is measured: "Number of children on plans", "Children on plans, rate per 10,000" and "% of
 * children on plans" are about the same. Empty where the title holds nothing else.
 */
export function subjectOf(title: string): string {
  const known = SUBJECTS.get(title);
  if (known !== undefined) return known;
  const subject = subjectIn(title);
  SUBJECTS.set(title, subject);
  return subject;
}

/** The subject of each title: thousands of figures have one title. */
const SUBJECTS = new Map<string, string>();

function subjectIn(title: string): string {
  const text = title.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return text
    .replace(PER, '')
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SEXES = { male: /\b(?:boys?|males?|men)\b/, female: /\b(?:girls?|females?|women)\b/ } as const;
const PEOPLE =
  /\b(?:children and young people|young people|children|pupils|persons|people|students|learners)\b/;

export type Sex = keyof typeof SEXES;

/** The same without the sex that it names, so that "Boys on plans" and "Children on plans" are both about people on plans. */
export function sexlessSubject(title: string): { readonly sex: Sex | undefined; readonly subject: string } {
  const subject = subjectOf(title);
  const [sex, ...more] = (['female', 'male'] as const).filter((one) => SEXES[one].test(subject));
  if (sex === undefined || more.length > 0) return { sex: undefined, subject: plain(subject) };
  // "Male pupils" are pupils, and "boys" are children.
  const bare = subject.replace(SEXES[sex], '').trim();
  return { sex, subject: PEOPLE.test(bare) ? plain(bare) : plain(subject.replace(SEXES[sex], 'people')) };
}

function plain(subject: string): string {
  return subject.replace(PEOPLE, 'people').replaceAll(/\s+/g, ' ').trim();
}
