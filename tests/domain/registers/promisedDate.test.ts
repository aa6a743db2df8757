import { describe, expect, it } from 'vitest';
import { promisedDate } from '@/domain/registers/promisedDate';

describe('the day that the text of an action promises', () => {
  it.each([
    ['A new rota is to be in place by September 2025.', 'September 2025'],
    ['The posts are filled no later than 31 March 2026. Then the queue is cleared.', '31 March 2026'],
    ['The rota was agreed by September 2025 and starts in January.', undefined],
    ['A new rota is to be in place.', undefined],
  ])('“%s”', (text, day) => {
    expect(promisedDate(text)).toBe(day);
  });
});
