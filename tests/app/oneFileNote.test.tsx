import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { OneFileNote } from '@/app/OneFileNote';
import { ONE_FILE_META } from '@/packFormat/oneFile';

afterEach(() => {
  cleanup();
  document.head.querySelector(`meta[name="${ONE_FILE_META}"]`)?.remove();
});

function markPage(newest?: string): void {
  const meta = Object.assign(document.createElement('meta'), { name: ONE_FILE_META, content: '0.1.0' });
  if (newest !== undefined) meta.dataset['newest'] = newest;
  document.head.append(meta);
}

it('The note of one file is not in the views that are drawn without a page, and comes without a mismatch', () => {
  markPage('https://council.example/scorecard');
  const drawn = renderToString(<OneFileNote />);
  expect(drawn).toBe('');
  const container = document.body.appendChild(document.createElement('div'));
  const errors: unknown[] = [];
  act(() => {
    render(<OneFileNote />, { container, hydrate: true, onRecoverableError: (error) => errors.push(error) });
  });
  expect(errors).toEqual([]);
  expect(screen.getByText(/newer figures do not reach it\. Scorecard 0\.1\.0/)).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', 'https://council.example/scorecard');
  container.remove();
});

it('A site has no such note', () => {
  const { container } = render(<OneFileNote />);
  expect(container).toBeEmptyDOMElement();
});
