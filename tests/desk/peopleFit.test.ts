import { expect, it } from 'vitest';
import { peopleFault } from '@/desk/peopleFit';

it.each([
  // One child of 368 is 0.27%, which is 0.3 rounded and 0.2 cut off.
  ['0.2', 368],
  ['0.3', 368],
  // 55 of 58 is 94.83%.
  ['94.8', 58],
  ['33', 3],
  // Nobody and everybody fit any number of people.
  ['0', 7],
  ['100', 7],
])('%s%% may be of %i people', (percentage, people) => {
  expect(peopleFault(percentage, people)).toBeUndefined();
});

it('says which part of a person a percentage would be', () => {
  expect(peopleFault('0.2', 190)).toBe(
    '0.2% of 190 is 0.4, which is no whole number of people. Check the number',
  );
  // Of 58 people 54 are 93.1% and 55 are 94.8%.
  expect(peopleFault('94.0', 58)).toMatch(/^94.0% of 58 is 54.5, /);
});
