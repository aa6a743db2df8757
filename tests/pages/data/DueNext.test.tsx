// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PublishedData } from '@/packFormat/publishedData';
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import { DueNext } from '@/pages/data/DueNext';
import { aPlanData } from '#mocks/aPlan';

/** What a pack holds of indicators whose publishers name these months of their next update; the scorecard is as at 14 January 2015. */
function held(next: Readonly<Record<string, string | undefined>>): PublishedData {
  const indicators = Object.entries(next).map(([id, month]) => ({
    id,
    figures: 1,
    areas: 1,
    signs: {},
    files: [],
    next: month,
  }));
  return { schema: PACK_SCHEMA, files: [], indicators, sources: [], oddities: [] };
}

const entries = () =>
  screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);

describe('next updates', () => {
  it('are by month, soonest first, and a publisher’s word comes last', () => {
    render(
      <DueNext
        data={aPlanData({})}
        publishedData={held({
          a: 'TBC',
          b: '2015-06',
          c: '2014-11',
          d: '2015-06',
          e: undefined,
          f: '2015-01',
        })}
      />,
    );
    expect(entries()).toEqual([
      'due since November 2014: c',
      'January 2015: f',
      'June 2015: b, d',
      'To be confirmed: a',
    ]);
    expect(screen.getByRole('link', { name: 'f' })).toHaveAttribute('href', '#/sampleton/indicator/f');
  });

  it('are not spoken of where no publisher names one', () => {
    const { container } = render(<DueNext data={aPlanData({})} publishedData={held({ a: undefined })} />);
    expect(container).toBeEmptyDOMElement();
  });
});
