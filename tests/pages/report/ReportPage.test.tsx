// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPageAt, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

describe('the page of a report', () => {
  it('lists the plan’s reports, the newest first, and leads to a draft of the next', async () => {
    serve(await shippedPack(['sample-borough']));
    const user = await openPageAt('/sample-borough/report');
    const items = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole('link').textContent)).toEqual([
      'Draft of the next report',
      'Report card for the public',
      'Performance report, November 2025 (made up)',
      'Performance report, October 2025 (made up)',
      'Performance report, September 2025 (made up)',
    ]);
    await user.click(screen.getByRole('link', { name: 'Draft of the next report' }));
    expect(await screen.findByText(/^Draft · Sampleton/)).toBeVisible();
  });

  it('shows each figure beside its paragraph, and for the author what is missing', async () => {
    serve(await shippedPack(['rotherham-cypp-2013']));
    await openPageAt('/rotherham-cypp-2013/report/report-2015');
    const [beside] = screen.getAllByRole('group', { name: /^Figure: Childminders judged good/ });
    expect(beside).toHaveTextContent(
      /82\.1%.*Green.*82\.1% is 3\.7 percentage points higher than England \(78\.4%\), which is better/,
    );
    const missing = screen.getByRole('complementary', { name: 'What is missing' });
    expect(missing).toHaveClass('sc-no-print');
    expect(
      within(missing).getByRole('link', {
        name: /^Red, and no paragraph of kind story is recorded for it: Pupils making two levels/,
      }),
    ).toBeInTheDocument();
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    expect(within(contents).getByText('8 Finance').closest('li')).toHaveTextContent('Written');
  });

  it('has a report card for the public, from the foot of every page, without what is for an author', async () => {
    serve(await shippedPack(['rotherham-cypp-2013']));
    const user = await openPageAt('/rotherham-cypp-2013');
    await user.click(screen.getByRole('link', { name: 'Report card' }));
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Children and Young People’s Plan 2013–16: report card',
      }),
    ).toBeVisible();
    const sections = screen.getByRole('navigation', { name: 'Sections' });
    expect(within(sections).getAllByRole('link')).toHaveLength(10);
    expect(screen.queryByText('What is missing')).toBeNull();
    expect(screen.queryByText(/Drafted/i)).toBeNull();
    expect(screen.getByRole('heading', { level: 3, name: '14 January 2015' })).toBeVisible();
  });

  it('names the plan’s reports where the address asks for one that it has not', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough/report/nothing');
    expect(screen.getByRole('heading', { level: 1, name: 'This plan has no such report' })).toBeVisible();
  });
});
