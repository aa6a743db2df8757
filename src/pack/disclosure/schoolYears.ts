/** The school years, from the first to the last. */
type SchoolYears = { readonly from: number; readonly to: number };

/** The offset that is added to school years, so that they share one scale with ages and never overlap them: Year 7 is not age 7. */
const SCALE_OFFSET = 1_000;

const STAGES: readonly (readonly [RegExp, first: number, last: number])[] = [
  [/^(?:nursery|pre-?school)$/, -1, -1],
  [/^(?:reception|yr r|year r)$/, 0, 0],
  [/^(?:eyfs|early years|early years foundation stage|foundation stage)$/, -1, 0],
  [/^(?:ks ?1|key stage (?:1|one))$/, 1, 2],
  [/^(?:ks ?2|key stage (?:2|two))$/, 3, 6],
  [/^(?:ks ?3|key stage (?:3|three))$/, 7, 9],
  [/^(?:ks ?4|key stage (?:4|four))$/, 10, 11],
  [/^(?:ks ?5|key stage (?:5|five)|sixth form)$/, 12, 14],
  [/^infants?$/, 0, 2],
  [/^juniors?$/, 3, 6],
  [/^primary(?: schools?| phase)?$/, 0, 6],
  [/^secondary(?: schools?| phase)?$/, 7, 14],
];

const YEARS = /^(?:ncy|nc year|(?:school )?years?(?: groups?)?|yrs?|y) ?(\d{1,2})$/;
const YEAR_RANGE =
  /^(?:ncy|nc years?|(?:school )?years?|yrs?|y) ?(\d{1,2}) ?(?:-|to|and|&) ?(?:ncy|years?|yrs?|y)? ?(\d{1,2})$/;
const LAST_YEAR = 14;

/** Reads "Year 7", "Y7", "Years 7 to 9", "KS3", "Key stage 3", "Primary". Returns undefined for a name without school years. */
export function toSchoolYears(name: string): SchoolYears | undefined {
  const text = name
    .trim()
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const stage = STAGES.find(([pattern]) => pattern.test(text));
  if (stage !== undefined) return { from: SCALE_OFFSET + stage[1], to: SCALE_OFFSET + stage[2] };
  const [, first, last = first] = YEARS.exec(text) ?? YEAR_RANGE.exec(text) ?? [];
  if (first === undefined || Number(first) < 1 || Number(last) > LAST_YEAR || Number(first) > Number(last))
    return undefined;
  return { from: SCALE_OFFSET + Number(first), to: SCALE_OFFSET + Number(last) };
}
