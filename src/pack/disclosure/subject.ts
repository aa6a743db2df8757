/** Words of a title that say how something is measured, not what is measured. */
const MEASURE_WORDS = '(?:number|no\\.?|count|percentage|percent|per cent|%|proportion|share|rate|total)s?';
const PER_PEOPLE = /\s*[([,:–-]?\s*\bper\s+(?:\d[\d, ]*\s*k?|hundred|thousand)\b.*$/;
const MEASURE_BEFORE = new RegExp(
  `^(?:the )?(?:total )?${MEASURE_WORDS}(?:\\s*\\([^)]*\\))?\\s+(?:of\\s+)?(?:all\\s+)?(?:the\\s+)?`,
);
const MEASURE_AFTER = new RegExp(`[\\s,:–-]*[([]?\\s*(?:${MEASURE_WORDS}|n)\\s*[)\\]]?$`);

/**
 * The subject of an indicator's title, without words that say how it is measured: "Number of children on plans", "Children on plans, rate per
 * 10,000" and "% of children on plans" have the same subject. The result is empty if nothing else is in the title.
 */
export function subjectOf(title: string): string {
  const knownSubject = SUBJECT_OF_TITLE.get(title);
  if (knownSubject !== undefined) return knownSubject;
  const subject = subjectIn(title);
  SUBJECT_OF_TITLE.set(title, subject);
  return subject;
}

/** The subject of each title, remembered because thousands of figures share one title. */
const SUBJECT_OF_TITLE = new Map<string, string>();

function subjectIn(title: string): string {
  const text = title.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return (
    text
      .replace(PER_PEOPLE, '')
      .replace(MEASURE_BEFORE, '')
      .replace(MEASURE_AFTER, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      // Children looked after are children in care.
      .replace(/\blooked after children\b/, 'children in care')
      .replace(/\blooked after\b/, 'in care')
      .trim()
  );
}

const SEXES = { male: /\b(?:boys?|males?|men)\b/, female: /\b(?:girls?|females?|women)\b/ } as const;
const PEOPLE_WORDS =
  /\b(?:children and young people|young people|children|pupils|persons|people|students|learners)\b/;

export type Sex = keyof typeof SEXES;

/** The subject of a title without the sex that it names, so that "Boys on plans" and "Children on plans" are both about people on plans. */
export function sexlessSubject(title: string): { readonly sex: Sex | undefined; readonly subject: string } {
  const subject = subjectOf(title);
  const [sex, ...otherSexes] = (['female', 'male'] as const).filter((sexName) =>
    SEXES[sexName].test(subject),
  );
  if (sex === undefined || otherSexes.length > 0)
    return { sex: undefined, subject: withOnePeopleWord(subject) };
  // "Male pupils" are pupils, and "boys" are children.
  const subjectWithoutSex = subject.replace(SEXES[sex], '').trim();
  return {
    sex,
    subject: PEOPLE_WORDS.test(subjectWithoutSex)
      ? withOnePeopleWord(subjectWithoutSex)
      : withOnePeopleWord(subject.replace(SEXES[sex], 'people')),
  };
}

function withOnePeopleWord(subject: string): string {
  return subject.replace(PEOPLE_WORDS, 'people').replaceAll(/\s+/g, ' ').trim();
}
