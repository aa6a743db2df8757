// @vitest-environment jsdom
import { stripVTControlCharacters } from 'node:util';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

const WORDS = 'The only words of the page';

function theErrorOf(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown');
}

it('A query that finds nothing fails with the page as it is', () => {
  document.body.textContent = WORDS;
  expect(theErrorOf(() => screen.getByText('nowhere')).message).toContain(WORDS);
});

it('A wait that ends in vain prints the page once, as it was at the end', async () => {
  const seen: string[] = [];
  document.body.textContent = WORDS;
  const look = () => {
    const error = theErrorOf(() => screen.getByText('nowhere'));
    seen.push(error.message);
    throw error;
  };
  await expect(waitFor(look, { timeout: 1 })).rejects.toThrow(WORDS);
  expect(seen[0]).toMatch(/^Unable to find an element with the text: nowhere/);
  expect(seen.join('')).not.toContain(WORDS);
});

it('A query that finds too many says which, while it waits too', async () => {
  document.body.innerHTML = '<p id="first">Twice</p><p id="second">Twice</p>';
  const error: unknown = await screen
    .findByText('Twice', {}, { timeout: 1 })
    .catch((thrown: unknown) => thrown);
  // Testing Library colours it where it is read in a terminal.
  const message = stripVTControlCharacters(error instanceof Error ? error.message : '');
  expect(message).toMatch(
    /matching elements:\s+Ignored nodes[^<]*<p\s+id="first"[^]*Ignored nodes[^<]*<p\s+id="second"/,
  );
});
