import { describe, expect, it } from 'vitest';
import { numbersIn } from '@/domain/report/numbersIn';
import { searchableText } from '@/domain/report/searchableText';

function valuesIn(text: string): readonly number[] {
  return numbersIn(searchableText(text)).map(({ value }) => value);
}

describe('the numbers of a text', () => {
  it.each<[string, readonly number[]]>([
    ['three', [3]],
    ['Three', [3]],
    ['THREE', [3]],
    ['zero', [0]],
    ['nineteen', [19]],
    ['twenty', [20]],
    ['twenty-three', [23]],
    ['twenty three', [23]],
    ['ninety-nine', [99]],
    ['one hundred', [100]],
    ['a hundred', [100]],
    ['one hundred and five', [105]],
    ['one hundred and twenty-three', [123]],
    ['two hundred', [200]],
    ['two thousand', [2000]],
    ['two thousand three hundred and four', [2304]],
    ['one million', [1_000_000]],
    ['a dozen', [12]],
    ['two dozen', [24]],
    ['half a dozen', [6]],
    ['3 dozen', [36]],
    ['3', [3]],
    ['1,204', [1204]],
    ['1,204,005', [1_204_005]],
    ['7.5', [7.5]],
    ['3-4', [3, 4]],
    ['3/40', [3, 40]],
    ['two or three', [2, 3]],
    ['two and three', [2, 3]],
    ['three twenty', [3, 20]],
    ['twenty ten', [20, 10]],
    ['three, four', [3, 4]],
    ['3 girls and 37 boys', [3, 37]],
    ['٣', [3]],
    ['٣٧', [37]],
    ['३७', [37]],
    ['３７', [37]],
    ['𝟛', [3]],
    ['③', [3]],
    ['thir\u00ADteen', [13]],
    ['thr\u200Bee', [3]],
    ['**three**', [3]],
    ['3F', [3]],
    ['(3)', [3]],
    ['=3', [3]],
  ])('are read: “%s”', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it.each([
    '',
    'none',
    'often',
    'tent',
    'weight',
    'height',
    'someone',
    'alone',
    'NI65',
    'P1',
    '3rd',
    '21st',
    'tens',
    'ones',
  ])('are none: “%s”', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  it('have their places in the text', () => {
    const text = 'All twenty-three and 4.';
    expect(numbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['twenty-three', '4']);
  });

  it('are found in a text of 30,000 letters without delay that grows with its square', () => {
    expect(numbersIn('three '.repeat(6000))).toHaveLength(6000);
  });
});
