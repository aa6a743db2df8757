import { describe, expect, it } from 'vitest';
import { hrefOf, pageAddressOf } from '@/ui/address';
import { toAsAt } from '@/ui/AsAtMenu';

describe('the address of a page', () => {
  it('names the plan, the page and the indicator; the overview has no name', () => {
    expect(pageAddressOf({ plan: 'now', page: 'overview' })).toBe('/now');
    expect(pageAddressOf({ plan: 'now', page: 'scorecard' })).toBe('/now/scorecard');
    expect(hrefOf({ plan: 'now', page: 'indicator', indicator: 'neet' })).toBe('#/now/indicator/neet');
  });

  it('holds what is chosen and leaves out what is not', () => {
    const params = { rating: 'red,amber', direction: 'no change', priority: undefined, search: '' };
    expect(pageAddressOf({ plan: 'now', page: 'scorecard', params })).toBe(
      '/now/scorecard?rating=red,amber&direction=no+change',
    );
  });

  it('keeps signs that have a meaning in an address from taking it', () => {
    const place = pageAddressOf({ plan: 'now', page: 'scorecard', params: { search: 'a&b=c #50% ?' } });
    expect(new URLSearchParams(place.split('?')[1]).get('search')).toBe('a&b=c #50% ?');
    expect(place).not.toContain('#');
  });
});

describe('"as at" in an address', () => {
  it('is a year, or a time period such as 202324', () => {
    expect([toAsAt('2024'), toAsAt('202324')]).toEqual(['2024', '202324']);
  });

  it.each([null, '', 'latest', '24', '202399', '2024-12-31', '20 24', '２０２４'])(
    '%j is passed over',
    (text) => {
      expect(toAsAt(text)).toBeUndefined();
    },
  );
});
