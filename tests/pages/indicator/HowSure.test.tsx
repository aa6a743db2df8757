// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMonthlyPlan } from '#mocks/aMonthlyPlan';
import { aPack } from '#mocks/aPack';
import { openPage, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

/** Opens the page of an indicator and waits for what it says of chance, once the counts have come. */
async function openIndicator(id: string) {
  openPage(`/sampleton/indicator/${id}`);
  await screen.findByText('About this indicator');
}

const said = (heading: string) =>
  within(partUnder(heading))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

beforeEach(() => serve(aPack(aMonthlyPlan())));

describe('how sure one is of a share with its counts', () => {
  // Worked outside the code from Wilson's formula: 3.920 to 4.943 now, 4.179 to 5.232 the year before; their difference −0.274, from
  // −1.009 to 0.460; 1.96 √(290 × 0.9532 × 2) is 46.08.
  it('says its range, who it is like, and what of the change is chance', async () => {
    await openIndicator('neet');
    await screen.findByText(/are behind the figure/);
    expect(partUnder('How sure are we?')).toHaveTextContent(
      'Cannot tell whether it changed: −0.3 pp on the year before is no more than chance.',
    );
    expect(said('How sure are we?')).toEqual([
      'All are counted, so the figure is exact. As each case could have gone the other way, chance alone could have made it 3.9% to 4.9%, 19 times in 20 (Wilson’s method).',
      'Allowing for chance, it is similar to the neighbours’ average, and worse than England.',
      'Similar to 2013: a change of −0.3 percentage points, and by chance anything from −1.0 points to +0.5 points.',
      'This is 17 young people fewer than in 2013 (273 of 6,200, against 290 of 6,200); in 19 of 20 years chance alone makes a change of no more than 46.',
      'Recent trend, over five years: cannot be calculated: it takes five years in a row, none of them withheld, and no break in the series.',
    ]);
  });

  // To 4.2 it takes less than 4.25%, 263.5 of 6,200; to 3.4 less than 3.45%, 213.9.
  it('says how many fewer would match others, and what green needs', async () => {
    await openIndicator('neet');
    await screen.findByText(/are behind the figure/);
    expect(said('What would it take?')).toEqual([
      '273 of 6,200 are behind the figure; 1 percentage point is 62 young people.',
      'To match the neighbours’ average takes 10 fewer young people, England 60 fewer.',
      'Green needs 4.2% or less to be in line with the neighbours’ average: 10 fewer young people.',
    ]);
  });

  it('says nothing of a figure that is withheld, and not how many stand behind it', async () => {
    await openIndicator('few');
    expect(screen.queryByRole('heading', { name: 'How sure are we?' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'What would it take?' })).toBeNull();
    expect(screen.getByRole('main')).not.toHaveTextContent(/\b4 of 100\b|are behind/);
  });
});

describe('how sure one is of a figure whose counts come from another file', () => {
  // Wilson of 117 of 187: 55.4 to 69.2. At the share of 138 of 206 it would be 125 of 187.
  it('gives its range and sets the count against the earlier share, so that fewer children in all are no fall', async () => {
    serve(await shippedPack(['rotherham-now']));
    openPage('/rotherham-now/indicator/cla-long-stability');
    await screen.findByText(/are behind the figure/);
    const texts = said('How sure are we?');
    expect(texts[0]).toBe(
      'All are counted, so the figure is exact. As each case could have gone the other way, chance alone could have made it 55% to 69%, 19 times in 20 (Wilson’s method).',
    );
    expect(texts).toContain(
      'This is 8 children fewer than the 125 that there would be now at the share of 2023/24 (117 of 187, against 138 of 206).',
    );
    // The change is judged beside its usual move, and chance has one say.
    expect(texts.join(' ')).not.toMatch(/Allowing for chance|chance alone makes/);
  });
});

describe('the process chart of a series by month', () => {
  beforeEach(() => openIndicator('late'));

  it('says what the latest point is, and that limits it has left judge no target', () => {
    const part = partUnder('Signal or chance?');
    expect(part).toHaveTextContent('Worse, unusually high');
    expect(part).toHaveTextContent('Too soon to judge its target: the limits are from before it changed');
  });

  it('names the flagged point, and what the limits stand on', () => {
    expect(said('Signal or chance?')).toEqual(['Jan 2014: outside the limits, above.']);
    expect(partUnder('Signal or chance?')).toHaveTextContent(
      'Mean and limits are worked out from the first 12 points, Jan 2013 to Dec 2013.',
    );
  });

  it('has its figures in a table: mean 11.5, limits 6.4 and 16.6', () => {
    const table = within(partUnder('Signal or chance?')).getByRole('table', { hidden: true });
    const rows = within(table)
      .getAllByRole('row', { hidden: true })
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toHaveLength(14);
    expect(rows[1]).toEqual(['Jan 2014', '20.0%', '11.5%', '6.4%', '16.6%', 'outside the limits, above']);
    expect(rows[2]).toEqual(['Dec 2013', '13.0%', '11.5%', '6.4%', '16.6%', 'no']);
  });

  it('says the pace that the target takes', async () => {
    await screen.findByText(/are behind the figure/);
    // From 20.0 to 4 in eleven months: −16 / 11 = −1.45.
    expect(said('What would it take?')).toContain(
      'To reach 4% by Dec 2014 it takes −1.5 percentage points in each of 11 periods.',
    );
  });
});
