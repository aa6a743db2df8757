// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AsAtMenu, AsAtNotice } from '@/ui/AsAtMenu';
import { Menu } from '@/ui/Menu';

function drawMenu() {
  render(
    <>
      <Menu
        label="Plan"
        chosenTitle="Today"
        items={[
          { href: '#/now', title: 'Today', isCurrent: true },
          { href: '#/2013', title: 'The plan of 2013', note: 'as at 2015', isCurrent: false },
        ]}
      />
      <button type="button">Elsewhere</button>
    </>,
  );
  return { user: userEvent.setup(), menu: screen.getByRole('group'), opener: screen.getByText('Plan:') };
}

describe('a menu', () => {
  it('offers addresses, the chosen one marked', async () => {
    const { user, menu, opener } = drawMenu();
    expect(menu).not.toHaveAttribute('open');
    await user.click(opener);
    expect(menu).toHaveAttribute('open');
    expect(screen.getByRole('link', { current: true })).toHaveTextContent('Today');
    expect(screen.getByRole('link', { name: /^The plan of 2013 ?as at 2015$/ })).toHaveAttribute(
      'href',
      '#/2013',
    );
  });

  it('closes when one is chosen', async () => {
    const { user, menu, opener } = drawMenu();
    await user.click(opener);
    await user.click(screen.getByRole('link', { name: /The plan of 2013/ }));
    expect(menu).not.toHaveAttribute('open');
  });

  it('closes on Escape and gives the focus back', async () => {
    const { user, menu, opener } = drawMenu();
    await user.click(opener);
    screen.getByRole('link', { name: 'Today' }).focus();
    await user.keyboard('{Escape}');
    expect(menu).not.toHaveAttribute('open');
    expect(opener.closest('summary')).toHaveFocus();
  });

  it('closes when the focus goes elsewhere, and not before', async () => {
    const { user, menu, opener } = drawMenu();
    await user.click(opener);
    screen.getByRole('link', { name: 'Today' }).focus();
    expect(menu).toHaveAttribute('open');
    screen.getByRole('button', { name: 'Elsewhere' }).focus();
    expect(menu).not.toHaveAttribute('open');
  });
});

describe('the menu of earlier years', () => {
  const hrefAt = (year: string | undefined) => `#/now${year === undefined ? '' : `?asat=${year}`}`;

  it('offers the latest and each year before', () => {
    render(<AsAtMenu years={['2025', '2024', '2023']} asAt="2024" hrefAt={hrefAt} />);
    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Latest figures', '#/now'],
      ['Periods that ended by the end of 2024', '#/now?asat=2024'],
      ['Periods that ended by the end of 2023', '#/now?asat=2023'],
    ]);
    expect(screen.getByRole('link', { current: true })).toHaveTextContent('2024');
  });

  it('is not there where there is one year only', () => {
    render(<AsAtMenu years={['2025']} asAt={undefined} hrefAt={hrefAt} />);
    expect(screen.queryByText(/As at/)).not.toBeInTheDocument();
  });

  it('comes with a notice on the page of an earlier year alone', () => {
    render(<AsAtNotice asAt={undefined} hrefLatest="#/now" />);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    render(<AsAtNotice asAt="2024" hrefLatest="#/now" />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Only periods that had ended by the end of 2024, in the figures that are held today.',
    );
    expect(screen.getByRole('link', { name: 'Show the latest figures' })).toHaveAttribute('href', '#/now');
  });
});
