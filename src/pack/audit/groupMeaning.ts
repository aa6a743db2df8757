import { agesOf } from './groupNames';
import { plainSpelling } from './plainSpelling';

/** The headings of the Censuses and of school records, each with all its names in their plain spelling. */
const HEADINGS: readonly (readonly [meaning: string, names: RegExp])[] = [
  ['white', /^(?:all)?white(?:(?:or|and|\/|,)whitebritish)?$/],
  ['black', /^(?:all)?black(?:(?:or|and|\/|,)(?:black|african\/caribbean).*)?$/],
  ['asian', /^(?:all)?asian(?:(?:or|and|\/|,)asian.*)?$/],
  [
    'mixed',
    /^(?:all)?(?:mixed|dual|multiple)(?:(?:or|and|\/|,)(?:dual|mixed|multiple).*|race|heritage|ethnic(?:ity|groups?)?|background)?$/,
  ],
  ['other ethnic group', /^(?:any)?otherethnic(?:ity|groups?|background)$/],
];

const SEXES: readonly (readonly [meaning: string, names: RegExp])[] = [
  ['female', /^(?:f|females?|girls?|women|woman)$/],
  ['male', /^(?:m|males?|boys?|men|man)$/],
];

/** What a group's name means: the same for all names of a Census heading, of a sex or of an age, and else its plain spelling. */
export function groupMeaning(value: string): string {
  const knownMeaning = MEANINGS.get(value);
  if (knownMeaning !== undefined) return knownMeaning;
  const plainValue = plainSpelling(value);
  const ages = agesOf(value);
  const [meaning] = [...HEADINGS, ...SEXES].find(([, names]) => names.test(plainValue)) ?? [];
  const found = ages === undefined ? (meaning ?? plainValue) : `age ${ages.join(' to ')}`;
  MEANINGS.set(value, found);
  return found;
}

/** A pack writes the same few names thousands of times. */
const MEANINGS = new Map<string, string>();
