import { expect, it } from 'vitest';
import { peopleNeeded } from '@/desk/peopleNeeded';

/** By hand: 6 of 2,000 is 0.3%, 6 of 12 is 50%, 6 of 60 is 10%; 90% leaves the other 10%. */
it.each([
  [0.3, 2000],
  [50, 12],
  [10, 60],
  [90, 60],
  [0.7, 860],
])('%s%% may be shown from about %s people', (percentage, people) => {
  expect(peopleNeeded(percentage, 6)).toBe(people);
});

it.each([0, 100, Number.NaN])('%s has no such number', (percentage) => {
  expect(peopleNeeded(percentage, 6)).toBeUndefined();
});
