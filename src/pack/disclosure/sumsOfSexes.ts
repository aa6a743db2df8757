import type { Link } from './link';
import { countKey, addUpTo, mayCountPeople, spotsOf, sumLink, type Member } from './linkMember';
import { sexlessSubject } from './subject';

/** The sums of counts whose titles name one sex each. */
export function* sumsOfSexes(members: readonly Member[]): Generator<Link> {
  const titled = members
    .filter(mayCountPeople)
    .map((member) => ({ member, ...sexlessSubject(member.indicator.title) }));
  yield* byTitle(titled);
  yield* byValue(titled);
}

type Titled = ReturnType<typeof sexlessSubject> & { readonly member: Member };

/** Makes "Boys on plans" and "Girls on plans" the parts of "Children on plans". If there is only one of them, the other is the remainder. */
function* byTitle(titled: readonly Titled[]): Generator<Link> {
  for (const whole of titled) {
    if (whole.sex !== undefined) continue;
    const parts = titled.filter(({ sex, subject }) => sex !== undefined && subject === whole.subject);
    if (parts.length === 0 || new Set(parts.map(({ sex }) => sex)).size < parts.length) continue;
    yield {
      total: countKey(whole.member),
      parts: parts.map(({ member }) => countKey(member)),
      spots: spotsOf(whole.member),
      parting: 'sum',
      needs: 'a part',
    };
  }
}

/**
 * "Boys reported missing" and "Girls reported missing" are the parts of any count that they add up to, whatever its
 * title: "Number of children missing". If one month shows it, a reader assumes it of every month.
 */
function* byValue(titled: readonly Titled[]): Generator<Link> {
  for (const boys of titled) {
    if (boys.sex !== 'male') continue;
    for (const girls of titled) {
      if (girls.sex !== 'female' || girls.subject !== boys.subject) continue;
      const parts = [boys.member, girls.member];
      for (const { member, sex, subject } of titled)
        if (
          sex === undefined &&
          subject !== boys.subject &&
          addUpTo(parts, (key) => member.at.get(key)?.count)
        )
          yield sumLink(parts, countKey(member));
    }
  }
}
