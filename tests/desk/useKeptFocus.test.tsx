import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useKeptFocus } from '@/desk/useKeptFocus';

function Page() {
  const [left, setLeft] = useState(2);
  useKeptFocus(left);
  return (
    <main>
      <h1 tabIndex={-1}>{left} boxes are left</h1>
      <button type="button" onClick={() => setLeft(left - 1)}>
        Write
      </button>
      {left === 2 && (
        <button type="button" onClick={() => setLeft(1)}>
          Write the first
        </button>
      )}
    </main>
  );
}

it('the heading has the focus once the box that had it is gone, and not before', async () => {
  const user = userEvent.setup();
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Write the first' }));
  const heading = screen.getByRole('heading', { name: '1 boxes are left' });
  expect(heading).toHaveFocus();
  // The page scrolls to it: with `preventScroll` it could lie above what is seen.
  const last = focus.mock.contexts.lastIndexOf(heading);
  expect(focus.mock.calls[last]).toEqual([]);
  focus.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Write' }));
  expect(screen.getByRole('button', { name: 'Write' })).toHaveFocus();
});

function People({ isOfPeople }: { readonly isOfPeople: boolean }) {
  const [left, setLeft] = useState(['Jan', 'Feb']);
  useKeptFocus(left, isOfPeople);
  return (
    <main>
      <h1 tabIndex={-1}>{left.length} boxes are left</h1>
      {left.length > 0 && (
        <details open={left.length === 2}>
          <form className="sc-desk__people">
            {left.map((one) => (
              <input key={one} aria-label={one} />
            ))}
            <button type="button" onClick={() => setLeft(left.slice(1))}>
              Write them
            </button>
          </form>
        </details>
      )}
      <h2 id="save" tabIndex={-1}>
        Save
      </h2>
    </main>
  );
}

it('once numbers of people are written, the next empty box has the focus, though it was folded, and after the last the ways to save', async () => {
  const user = userEvent.setup();
  render(<People isOfPeople />);
  await user.click(screen.getByRole('button', { name: 'Write them' }));
  expect(screen.getByLabelText('Feb')).toHaveFocus();
  expect(screen.getByRole('group')).toHaveAttribute('open');
  await user.click(screen.getByRole('button', { name: 'Write them' }));
  expect(screen.getByRole('heading', { name: 'Save' })).toHaveFocus();
});
