// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CrashPage } from '@/app/CrashPage';
import { aPack } from '#mocks/aPack';
import { openPage, serve } from '#tests/support/openPage';

describe('a fault of the program', () => {
  beforeEach(() => {
    // React writes every crash to the console too.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('shows a sentence and a way back, never a blank page', () => {
    function Broken(): never {
      throw new Error('a fault');
    }
    render(
      <CrashPage>
        <Broken />
      </CrashPage>,
    );
    const page = screen.getByRole('alert');
    expect(page).toHaveTextContent('Something went wrong on this page');
    expect(page).toHaveTextContent(
      'This is a fault of Scorecard, not of anything you did. No figure was changed.',
    );
    expect(screen.getByRole('link', { name: 'Open the scorecard from the start' })).toHaveAttribute(
      'href',
      './',
    );
  });

  it('is shown on a page whose pack was altered by hand in a way that nobody foresaw', async () => {
    const text = aPack().get('sampleton/scorecard.json') ?? '';
    const published = JSON.parse(text) as { readonly plan: object };
    const altered = JSON.stringify({ ...published, plan: { ...published.plan, priorities: [null] } });
    serve(new Map([...aPack(), ['sampleton/scorecard.json', altered]]));
    openPage('/sampleton');
    expect(await screen.findByText('Something went wrong on this page')).toBeVisible();
  });
});
