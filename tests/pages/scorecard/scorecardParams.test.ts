import { describe, expect, it } from 'vitest';
import { isFiltered, parseScorecardParams, scorecardSearch } from '@/pages/scorecard/scorecardParams';
import { pageAddressOf } from '@/ui/address';

/** The address that a view gives again. */
function addressOf(search: string): string {
  const params = scorecardSearch(parseScorecardParams(search));
  return pageAddressOf({ plan: 'now', page: 'scorecard', params });
}

describe('the view in the address', () => {
  it('is plain where nothing is chosen', () => {
    expect(addressOf('')).toBe('/now/scorecard');
    expect(isFiltered(parseScorecardParams(''))).toBe(false);
  });

  it.each([
    'rating=red,amber',
    'rating=none',
    'only=exceptions',
    'direction=no+change',
    'priority=P1',
    'theme=ofsted%3Acare',
    'search=school+meals',
    'sort=title',
    'sort=-neighbours',
    'group=none',
    'view=compact',
    'without=trend,beside',
    'asat=2024',
    'rating=red&only=exceptions&search=a&sort=-rating&group=none&view=compact&without=target&asat=202324',
  ])('%s is kept as it is', (search) => {
    expect(addressOf(search)).toBe(`/now/scorecard?${search}`);
  });

  it.each([
    'rating=blue',
    'rating=',
    'only=me',
    'direction=sideways',
    'sort=luck',
    'group=area',
    'view=huge',
    'without=title',
    'asat=soon',
    'colour=red',
  ])('that asks for what there is not (%s) is the plain one', (search) => {
    expect(addressOf(search)).toBe('/now/scorecard');
  });

  it('has its ratings in one order, each once, however they are written', () => {
    expect(addressOf('rating=green,red,red')).toBe('/now/scorecard?rating=red,green');
  });

  it('is cut where the words to search for are very long', () => {
    expect(parseScorecardParams(`search=${'a'.repeat(5000)}`).search).toHaveLength(100);
  });

  it.each(['rating=red', 'only=exceptions', 'direction=improving', 'priority=P1', 'theme=a:b', 'search=x'])(
    'leaves rows out for %s',
    (search) => {
      expect(isFiltered(parseScorecardParams(search))).toBe(true);
    },
  );

  it.each(['sort=title', 'group=none', 'view=compact', 'without=trend', 'asat=2024'])(
    'leaves no row out for %s',
    (search) => {
      expect(isFiltered(parseScorecardParams(search))).toBe(false);
    },
  );
});
