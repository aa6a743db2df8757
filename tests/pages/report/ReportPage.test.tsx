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
      /82\.1%.*Green.*82\.1% is 3\.7 pp higher than England \(78\.4%\), which is better/,
    );
    const missing = screen.getByRole('complementary', { name: 'What is missing' });
    expect(missing).toHaveClass('sc-no-print');
    expect(
      within(missing).getByRole('link', { name: /^Red, without a story: Pupils making two levels/ }),
    ).toBeInTheDocument();
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    expect(within(contents).getByText('8 Finance').closest('li')).toHaveTextContent('Written');
  });

  it('names the plan’s reports where the address asks for one that it has not', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough/report/nothing');
    expect(screen.getByRole('heading', { level: 1, name: 'This plan has no such report' })).toBeVisible();
  });
});
