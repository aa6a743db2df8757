// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { spoken } from '#tests/support/spoken';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';

const SCORECARD = '/sampleton/scorecard';
const table = () => within(screen.getByRole('table'));
const titles = () =>
  table()
    .getAllByRole('link', { hidden: false })
    .map((link) => (link.textContent ?? '').replace(' (made up)', ''));
const heads = () => table().getAllByRole('columnheader').map(spoken);
const head = (name: string) => table().getByRole('columnheader', { name: new RegExp(`^${name}`) });

describe('the order of the scorecard', () => {
  it('goes by a column at the first press, the other way at the second, and back to the plan’s at the third', async () => {
    const user = await openPageAt(`${SCORECARD}?group=none`);
    const press = () => user.click(table().getByRole('button', { name: /^Indicator/ }));
    const planned = titles();
    const sorted = planned.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    expect(sorted).not.toEqual(planned);
    expect(head('Indicator')).toHaveAttribute('aria-sort', 'none');
    await press();
    await waitFor(() => expect(titles()).toEqual(sorted));
    expect(head('Indicator')).toHaveAttribute('aria-sort', 'ascending');
    expect(addressNow()).toBe(`${SCORECARD}?sort=title&group=none`);
    await press();
    await waitFor(() => expect(titles()).toEqual(sorted.toReversed()));
    expect(head('Indicator')).toHaveAttribute('aria-sort', 'descending');
    expect(addressNow()).toBe(`${SCORECARD}?sort=-title&group=none`);
    await press();
    await waitFor(() => expect(head('Indicator')).toHaveAttribute('aria-sort', 'none'));
    expect(titles()).toEqual(planned);
    expect(addressNow()).toBe(`${SCORECARD}?group=none`);
  });

  it('by rating has red first', async () => {
    const user = await openPageAt(`${SCORECARD}?group=none`);
    await user.click(table().getByRole('button', { name: /^Indicator/ }));
    await user.click(table().getByRole('button', { name: /^Rating/ }));
    await waitFor(() => expect(head('Indicator')).toHaveAttribute('aria-sort', 'none'));
    expect(head('Rating')).toHaveAttribute('aria-sort', 'ascending');
    await waitFor(() =>
      expect(titles().slice(0, 2)).toEqual(['School sessions missed', 'Health checks done on time']),
    );
  });

  it('inside each priority keeps the priorities in their order', async () => {
    await openPageAt(`${SCORECARD}?sort=title`);
    const groups = table()
      .getAllByRole('rowheader')
      .filter((one) => within(one).queryByRole('heading') !== null);
    expect(groups.map((group) => group.textContent)).toEqual([
      'Every child a good start (made up) 1 amber · 2 green · 2 not rated',
      'Every child is heard (made up) No published indicator',
      'Every child in school (made up) 1 red · 2 not rated',
    ]);
  });
});

describe('the view of the scorecard', () => {
  it('leaves out columns that a reader does not want, and writes it to the address', async () => {
    const user = await openPageAt(SCORECARD);
    expect(heads()).toEqual(['Indicator', 'Now', 'Rating', 'Direction', 'Trend', 'Beside others', 'Target']);
    await user.click(screen.getByText('View'));
    await user.click(screen.getByRole('checkbox', { name: 'Trend' }));
    await waitFor(() => expect(heads()).not.toContain('Trend'));
    await user.click(screen.getByRole('checkbox', { name: 'Beside others' }));
    await waitFor(() => expect(heads()).toEqual(['Indicator', 'Now', 'Rating', 'Direction', 'Target']));
    expect(addressNow()).toBe(`${SCORECARD}?without=trend,beside`);
    await user.click(screen.getByRole('checkbox', { name: 'Trend' }));
    await waitFor(() => expect(heads()).toContain('Trend'));
  });

  it('does not offer a column that would be empty', async () => {
    serve(aPack(aSamplePlan({ 'targets.csv': undefined })));
    const user = await openPageAt(SCORECARD);
    expect(heads()).not.toContain('Target');
    await user.click(screen.getByText('View'));
    expect(screen.queryByRole('checkbox', { name: 'Target' })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: 'Rank in England' })).not.toBeInTheDocument();
  });

  it('can be flat, or compact', async () => {
    const user = await openPageAt(SCORECARD);
    await user.click(screen.getByText('View'));
    await user.click(screen.getByRole('checkbox', { name: 'By priority' }));
    await waitFor(() => expect(table().getAllByRole('rowheader')).toHaveLength(8));
    await user.click(screen.getByRole('checkbox', { name: 'Compact' }));
    expect(addressNow()).toBe(`${SCORECARD}?group=none&view=compact`);
    expect(screen.getByRole('checkbox', { name: 'Compact' })).toBeChecked();
    expect(screen.getByRole('table')).toHaveClass('sc-table--compact');
    expect(titles()).toHaveLength(8);
  });

  it('draws a very long table whole in the end', async () => {
    const many = Array.from(
      { length: 200 },
      (_, at) => `many-${at},Indicator number ${at} (made up),P1,high,percent`,
    );
    serve(
      aPack(
        aSamplePlan({
          'indicators.csv': ['id,title,priority,polarity,unit', ...many, ''].join('\n'),
          'observations.csv': undefined,
          'targets.csv': undefined,
          'commentary.csv': undefined,
        }),
      ),
    );
    await openPageAt(SCORECARD);
    expect(screen.getByRole('status')).toHaveTextContent('200 indicators');
    await waitFor(() => expect(titles()).toHaveLength(200));
  });
});
