// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, openPageAt, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

/** The value beside a name in a list of facts. */
function fact(name: string): string | undefined {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? undefined;
}

describe('the page of methods', () => {
  it('says what the plan of today has chosen', async () => {
    serve(await shippedPack(['rotherham-now']));
    openPage('/rotherham-now/methods');
    await screen.findByRole('heading', { name: 'What this plan has chosen' });
    expect(fact('Basis of ratings')).toBe('benchmark');
    expect(fact('Benchmarks, in order')).toBe('the neighbours’ average, then England');
    expect(fact('Several benchmarks')).toBe('every one that has a figure counts');
    expect(fact('Tolerance')).toMatch(/^0,/);
    expect(fact('Neighbours’ average')).toBe('mean, of the 2025 model');
    expect(fact('Smallest count of people that is published')).toBe('6, and a true 0');
    await waitFor(() => expect(document.title).toBe('How it is worked out – Scorecard'));
  });

  // Of Rotherham’s plan every benchmark counts; Sampleton’s rates by its targets.
  it.each([
    ['rotherham-now', ['Green', 'Amber', 'Amber', 'Red'], 'Worse than every benchmark'],
    ['sample-borough', ['Green', 'Amber', 'Red'], 'Short of both, or of a target without an amber limit'],
  ] as const)('has the chosen rule of %s first, as a table', async (plan, ratings, red) => {
    serve(await shippedPack([plan]));
    openPage(`/${plan}/methods`);
    const table = await screen.findByRole('table', { name: 'How this plan rates' });
    expect(screen.getAllByRole('table')[0]).toBe(table);
    const cases = within(table).getAllByRole('row').slice(1);
    expect(
      cases.map((row) =>
        within(row)
          .getAllByRole('cell')[1]
          ?.textContent?.replace(/^[RAGN](?=[A-Z])/, ''),
      ),
    ).toEqual(ratings);
    expect(cases.at(-1)).toHaveTextContent(red);
  });

  it('has the whole table of the rule, each case with one answer', async () => {
    await openPageAt('/sampleton/methods');
    const table = await screen.findByRole('table', { name: 'Benchmark, the first that has a figure' });
    const cases = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent?.replace(/^[RAGN](?=[A-Z])/, '')),
      );
    // docs/methods.md#ratings.
    expect(cases).toEqual([
      ['in line or better', 'met, or no target', 'Green'],
      ['in line or better', 'missed', 'Amber'],
      ['worse', 'met', 'Amber'],
      ['worse', 'missed, or no target', 'Red'],
      ['none for the period', 'met', 'Green'],
      ['none for the period', 'missed, by no more than the tolerance or amber limit', 'Amber'],
      ['none for the period', 'missed by more', 'Red'],
      ['none for the period', 'no target', 'Not rated'],
    ]);
  });

  it('says what every sign means that replaces a figure', async () => {
    await openPageAt('/sampleton/methods');
    const table = await screen.findByRole('table', { name: 'Signs shown where there is no figure' });
    for (const text of [
      '[c]',
      'confidential, figure withheld',
      '[x]',
      'not available',
      '[z]',
      '[low]',
      '[u]',
    ])
      expect(within(table).getByText(text)).toBeVisible();
  });

  it('says which counts are withheld', async () => {
    await openPageAt('/sampleton/methods');
    expect(
      await screen.findByText(/a count of people from 1 to 5 .* becomes \[c\]\. A true 0 is shown\./),
    ).toBeVisible();
  });
});

describe('the glossary', () => {
  it('has its words in the order of the alphabet, each once, each with a meaning', async () => {
    openPage('/sampleton/glossary');
    await screen.findByRole('heading', { level: 1, name: 'Glossary' });
    const words = screen.getAllByRole('term').map((term) => term.textContent ?? '');
    expect(words.length).toBeGreaterThan(30);
    expect(words).toEqual([...new Set(words)].toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(
      screen.getAllByRole('definition').every((meaning) => (meaning.textContent ?? '').endsWith('.')),
    ).toBe(true);
    expect(words).toEqual(expect.arrayContaining(['NEET', 'Statistical neighbours', 'pp', 'Provisional']));
  });
});

describe('the accessibility statement', () => {
  it('says what it covers, how it was tested, what it falls short of and who enforces it', async () => {
    openPage('/sampleton/accessibility');
    await screen.findByRole('heading', { level: 1, name: 'Accessibility statement' });
    const main = screen.getByRole('main');
    for (const text of [
      'WCAG',
      'level AA',
      'no screen reader was used in the tests',
      'Equality and Human Rights Commission',
    ])
      expect(main).toHaveTextContent(text);
    for (const title of [
      'How accessible this website is',
      'How it was tested',
      'Reporting a problem, and enforcement',
    ])
      expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });
});
