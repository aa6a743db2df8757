import { describe, expect, it } from 'vitest';
import { breakdownParts } from '@/domain/figures/breakdown';

describe('the parts of a breakdown', () => {
  it.each([
    ['', []],
    ['sex=Female', [{ name: 'sex', value: 'Female' }]],
    [
      'age=16;sex=Female',
      [
        { name: 'age', value: '16' },
        { name: 'sex', value: 'Female' },
      ],
    ],
    ['ward=A=B', [{ name: 'ward', value: 'A=B' }]],
  ])('of "%s"', (text, parts) => {
    expect(breakdownParts(text)).toEqual(parts);
  });
});
