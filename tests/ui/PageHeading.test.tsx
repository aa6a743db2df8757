import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { PageHeading } from '@/ui/PageHeading';

it('opens a page at the heading that its address names', () => {
  const seen = vi.fn<() => void>();
  vi.stubGlobal('scrollTo', vi.fn<() => void>());
  render(
    <Router searchHook={() => 'to=how-sure'}>
      <PageHeading title="How it is worked out" />
      <h2 id="ratings">Ratings</h2>
      <h2
        id="how-sure"
        tabIndex={-1}
        ref={(heading) => {
          if (heading !== null) heading.scrollIntoView = seen;
        }}
      >
        How sure are we?
      </h2>
    </Router>,
  );
  expect(screen.getByRole('heading', { name: 'How sure are we?' })).toHaveFocus();
  expect(seen).toHaveBeenCalledOnce();
});
