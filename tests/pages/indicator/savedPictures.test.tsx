// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBrokenDownPlan } from '#mocks/aBrokenDownPlan';
import { aPack } from '#mocks/aPack';
import { openPageAt, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { shippedPack } from '#tests/support/shippedPlan';

/** Saves one chart of the page as SVG: its file's name and all of its texts. */
async function saved(place: string, chart: string) {
  const files = savedFiles();
  const user = await openPageAt(place);
  await waitFor(() => expect(screen.queryByText(/^(Loading|Drawing) /)).toBeNull());
  await user.click(await screen.findByRole('button', { name: `SVG file of this ${chart}` }));
  await waitFor(() => expect(files).toHaveLength(1));
  const file = new DOMParser().parseFromString((await files[0]?.content.text()) ?? '', 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  return {
    name: files[0]?.name,
    // A long text is broken into lines, each a text of its own.
    text: [...file.querySelectorAll('text')].map((text) => text.textContent).join(' '),
    lines: file.querySelectorAll('path').length,
  };
}

describe('the charts of an indicator, saved as pictures', () => {
  it('has the trend with its message, whose line is which, the events, the source and the date', async () => {
    serve(await shippedPack(['rotherham-now']));
    const { name, text, lines } = await saved('/rotherham-now/indicator/neet', 'trend');
    expect(name).toBe('neet-trend-rotherham.svg');
    expect(text).toContain('16- and 17-year-olds not in education, employment or training (NEET)');
    expect(text).toContain('Rotherham: solid line with circles; Neighbours: dashed line with triangles');
    expect(text).toContain('Figures as at 30 April 2026.');
    expect(lines).toBeGreaterThan(3);
  });

  it('has the bars of the neighbours with every figure', async () => {
    serve(await shippedPack(['rotherham-now']));
    const { name, text } = await saved('/rotherham-now/indicator/neet', 'chart of neighbours');
    expect(name).toBe('neet-beside-neighbours-rotherham.svg');
    for (const words of ['Rotherham 4.4%', 'England 3.4%', 'Barnsley 3.9%', 'Tameside 4.6%'])
      expect(text).toContain(words);
  });

  it('has the process chart with what is flagged and its limits', async () => {
    serve(await shippedPack(['sample-borough']));
    const { name, text } = await saved('/sample-borough/indicator/three-placements', 'process chart');
    expect(name).toMatch(/^three-placements-process-/);
    expect(text).toMatch(/Upper limit .*Mean .*Lower limit/);
  });

  it('has the groups of one dimension, and no figure of one that is withheld', async () => {
    serve(aPack(aBrokenDownPlan()));
    const { name, text } = await saved('/sampleton/indicator/absent?by=locality', 'chart of groups');
    expect(name).toBe('absent-by-locality-sampleton-made-up.svg');
    expect(text).toContain('South (made up) 23.6%');
    expect(text).toContain('East (made up) [c]');
    expect(text).toContain('similar: within chance');
  });
});
