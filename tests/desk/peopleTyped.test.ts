import { expect, it } from 'vitest';
import { peopleTyped } from '@/desk/peopleTyped';

it.each([
  ['14', 14],
  [' 1,200 ', 1200],
  ['1234567', 1_234_567],
])('%s is a number of people', (text, count) => {
  expect(peopleTyped(text)).toEqual({ count });
});

it.each(['1 200', 'about 400', '0', '-5', '12.5', '1,20'])('%s is none, and the box is said so', (text) => {
  expect(peopleTyped(text)).toEqual({
    fault: expect.stringContaining(`“${text}” is no whole number of 1 or more`),
  });
});

it('a number of more than 7 digits is said to be too many, and not to be no number', () => {
  expect(peopleTyped('370000000')).toEqual({
    fault: '“370000000” is too many people: a number has at most 7 digits',
  });
});

it('an empty box says nothing', () => {
  expect(peopleTyped('  ')).toBeUndefined();
});
