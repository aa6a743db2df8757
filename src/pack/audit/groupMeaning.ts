import { agesOf } from './groupNames';
import { plainSpelling } from './plainSpelling';

/** The headings of the Census and of school records. Each has all its names in plain spelling. */
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

/** Says what a group's name means. All names of a Census heading, a sex or an age mean the same; any other name means its plain spelling. */
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

/** Meanings that were read before. A pack repeats the same few names thousands of times. */
const MEANINGS = new Map<string, string>();
