// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { anEnglandPack } from '#mocks/anEnglandPack';
import { spoken } from '#tests/support/spoken';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';

const pack = await anEnglandPack();

const NEET = 'Young people not in education or work (made up)';

beforeEach(() => serve(pack));

/** The cells of an indicator's row by the title of their column. */
function cellsOf(title: string): ReadonlyMap<string, string> {
  const table = within(screen.getByRole('table', { name: /^Every authority/ }));
  const columns = table.getAllByRole('columnheader').map(spoken);
  const row = table.getByRole('link', { name: title }).closest('tr');
  return new Map([...(row?.children ?? [])].map((cell, place) => [columns[place] ?? '', spoken(cell)]));
}

function cellOf(title: string, heading: RegExp): string | undefined {
  return [...cellsOf(title)].find(([column]) => heading.test(column))?.[1];
}

function rankOf(title: string): string | undefined {
  return cellOf(title, /rank/i);
}

describe('the scorecard of one of all authorities', () => {
  it('says the place among all, the band and where the best quarter begins', async () => {
    await openPageAt('/everywhere/E08000018/scorecard');
    expect(rankOf(NEET)).toBe(
      'joint 115th of 153 band C, on the boundary with D; best quarter: 3.9% or less',
    );
    expect(rankOf('Children ready for school (made up)')).toBe(
      'joint 38th of 153 band B, on the boundary with A; best quarter: more than 61.5%',
    );
  });

  it('shows the place as joint where it is shared, with = where the column is narrow, and the letter of its band', async () => {
    await openPageAt('/everywhere/E08000018/scorecard');
    const place = screen.getAllByText('joint 115th of 153')[0]?.parentElement;
    expect(place).toHaveTextContent(/^C joint 115th of 153=115th of 153$/);
  });

  it('says why there is no band, and none where there is no place', async () => {
    await openPageAt('/everywhere/E08000018/scorecard');
    expect(rankOf('Young people excluded (made up)')).toMatch(
      /^joint 115th of 153 no band: its publisher says/,
    );
    expect(rankOf('Children in need (made up)')).toBe('none');
    expect(rankOf('Books given to each child (made up)')).toBe('none');
  });

  it('is grouped by the publisher’s topics', async () => {
    await openPageAt('/everywhere/E08000018/scorecard');
    const groups = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    for (const topic of ['Young People (made up)', 'Early Years (made up)', 'Children in Need (made up)'])
      expect(groups.some((text) => text.startsWith(topic))).toBe(true);
    expect(screen.getByRole('status')).toHaveTextContent(
      /^5 indicators: 2 red · 0 amber · 1 green · 2 not rated/,
    );
  });

  it('has other neighbours, averages and ratings by another model, which the address keeps', async () => {
    const user = await openPageAt('/everywhere/E08000018/scorecard');
    expect(cellOf(NEET, /^Rating/)).toMatch(/Red/);
    await user.click(screen.getByText('Neighbours:'));
    await user.click(screen.getByRole('link', { name: '2021 model' }));
    expect(await screen.findByText('2021 model', { selector: 'summary *' })).toBeVisible();
    expect(addressNow()).toBe('/everywhere/E08000018/scorecard?model=2021');
    expect(cellOf(NEET, /^Rating/)).toMatch(/Green/);
    expect([...cellsOf(NEET).values()].join(' ')).toContain('neighbours 11.8%');
    expect(screen.getByRole('status')).toHaveTextContent(
      /^5 indicators: 1 red · 0 amber · 2 green · 2 not rated/,
    );
  });

  it('keeps the model while the reader filters and sorts', async () => {
    const user = await openPageAt('/everywhere/E08000018/scorecard?model=2021');
    await user.click(screen.getByRole('link', { name: 'Children ready for school (made up)' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Children ready for school/ }),
    ).toBeVisible();
    expect(addressNow()).toBe('/everywhere/E08000018/indicator/ready-percent?model=2021');
  });

  it('offers no choice of model where the plan has one', async () => {
    serve(aPack());
    await openPageAt('/sampleton/scorecard');
    expect(screen.queryByText('Neighbours:')).not.toBeInTheDocument();
  });
});
