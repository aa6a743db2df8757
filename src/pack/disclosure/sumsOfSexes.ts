import type { IndicatorLink } from './link';
import {
  countKey,
  doAddUpTo,
  mayCountPeople,
  tableCellsOf,
  sumLink,
  type IndicatorFigures,
} from './linkMember';
import { sexlessSubject } from './subject';

/** Links between counts whose titles each name one sex. */
export function* sumsOfSexes(members: readonly IndicatorFigures[]): Generator<IndicatorLink> {
  const countsWithSex = members
    .filter(mayCountPeople)
    .map((member) => ({ member, ...sexlessSubject(member.indicator.title) }));
  yield* sumsByTitle(countsWithSex);
  yield* sumsByValue(countsWithSex);
}

type CountWithSex = ReturnType<typeof sexlessSubject> & { readonly member: IndicatorFigures };

/** Makes "Boys on plans" and "Girls on plans" the parts of "Children on plans". If the plan has only one of the two, the other is the remainder. */
function* sumsByTitle(countsWithSex: readonly CountWithSex[]): Generator<IndicatorLink> {
  for (const whole of countsWithSex) {
    if (whole.sex !== undefined) continue;
    const parts = countsWithSex.filter(({ sex, subject }) => sex !== undefined && subject === whole.subject);
    if (parts.length === 0 || new Set(parts.map(({ sex }) => sex)).size < parts.length) continue;
    yield {
      total: countKey(whole.member),
      parts: parts.map(({ member }) => countKey(member)),
      tableCells: tableCellsOf(whole.member),
      sumKind: 'sum',
      neededInTable: 'a part',
    };
  }
}

/**
 * Links for titles of both sexes with a total of another title: "Boys reported missing" and "Girls reported missing" are the parts of any
 * count that they add up to, such as "Number of children missing". If the sum holds in one month, a reader assumes it in every month.
 */
function* sumsByValue(countsWithSex: readonly CountWithSex[]): Generator<IndicatorLink> {
  for (const boys of countsWithSex) {
    if (boys.sex !== 'male') continue;
    for (const girls of countsWithSex) {
      if (girls.sex !== 'female' || girls.subject !== boys.subject) continue;
      const parts = [boys.member, girls.member];
      for (const { member, sex, subject } of countsWithSex)
        if (
          sex === undefined &&
          subject !== boys.subject &&
          doAddUpTo(parts, (key) => member.figureByKey.get(key)?.count)
        )
          yield sumLink(parts, countKey(member));
    }
  }
}
