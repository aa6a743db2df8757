import { describe, expect, it } from 'vitest';
import { COUNT_PHRASES } from '@/pack/texts/countPhrases';

/** For each pattern in its order, what it must find, in the words of officers. */
const FOUND: readonly (readonly string[])[] = [
  ['a third of the girls', 'one-half of them', 'three quarters of young people', 'Half of the leavers'],
  ['a twentieth of them', 'one 15th of those seen', 'a twenty-fifth of referrals'],
  ['half the girls', 'HALF of our children, and half our boys', 'half children'],
  ['half were seen', 'a third are boys', 'One-fifth did not'],
  [
    'the third child',
    'a 2nd young person',
    'the Tenth girl',
    'an 11th death',
    'the fourth and last girl',
    'a second, a girl',
  ],
  ['a second one', 'the third to be placed', 'a fourth to have moved'],
  ['a pair', 'a small handful', 'another hat-trick', 'the Couple'],
  ['twins', 'the Triplets', 'twin girls', 'quadruplets'],
  ['both girls', 'neither of the children', 'Either boy', 'both of our young people'],
  ['the only girl', 'a sole remaining child', 'Single boy', 'the lone other pupil'],
  ['only one', 'just the one', 'But that one'],
  [
    'all but two',
    'everyone except a boy',
    'No one save them',
    'every girl apart from these',
    'each other than',
  ],
  [
    'II children',
    'vi girls',
    'XIV boys',
    'V young people',
    'xx pupils',
    'XVI girls',
    'XVII boys',
    'XVIII children',
    'XIX leavers',
  ],
  ['F4', 'M36.', '(n4)', 'b 3, g12'],
  ['Girls4', 'fourgirls', 'boys36'],
  [
    '4 homes took girls',
    'Four reviews were of girls',
    '4 secure places were used',
    'three visits to a child and two visits to them',
  ],
  ['couple of girls', 'Girls: couple.', 'trio', 'pair of twins'],
  ['Girls numbered IV', 'numbered II'],
];

describe('the words that a phrase needs', () => {
  it('are in everything that it finds', () => {
    COUNT_PHRASES.forEach(({ neededWords, pattern }, at) => {
      const texts = FOUND[at] ?? [];
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts.flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()])) {
        expect([text, text.search(pattern) >= 0]).toEqual([text, true]);
        expect([text, neededWords.test(text)]).toEqual([text, true]);
      }
    });
    expect(FOUND).toHaveLength(COUNT_PHRASES.length);
  });
});
