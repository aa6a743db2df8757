import { describe, expect, it } from 'vitest';
import { listForMessage, nearest } from '@/sources/nearest';

describe('a suggestion for a name that is not known', () => {
  it.each([
    ['polarty', ' Did you mean "polarity"?'],
    ['titel', ' Did you mean "title"?'],
    ['polarity', ' Did you mean "polarity"?'],
    ['pol', ' Did you mean "polarity"?'],
    ['Tit.', ' Did you mean "title"?'],
    ['ti', ''],
    ['something else', ''],
    ['', ''],
    ['x'.repeat(61), ''],
  ])('for "%s" is "%s"', (name, expected) => {
    expect(nearest(name, ['polarity', 'title'])).toBe(expected);
  });

  it('is not made where nothing is known', () => {
    expect(nearest('title', [])).toBe('');
  });
});

describe('a list in a message', () => {
  it('is cut where it would fill the screen', () => {
    expect(listForMessage(['a', 'b', 'c'], 3)).toBe('a, b, c');
    expect(listForMessage(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c and 2 more');
  });
});
