// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { anEnglandPack } from '#mocks/anEnglandPack';
import { addressNow, openPageAt, partUnder, serve } from '#tests/support/openPage';

const pack = await anEnglandPack();

beforeEach(() => serve(pack));

/** The rows of a table, cell by cell. */
function rowsOf(name: RegExp): readonly (readonly (string | null)[])[] {
  const [, ...rows] = within(screen.getByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

describe('the statistical neighbours of an authority', () => {
  it('are ten by the plan’s model, closest first, each with its region', async () => {
    await openPageAt('/everywhere/E08000018/neighbours');
    const rows = rowsOf(/^Neighbours by the 2025 model, closest first/);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual(['Barnsley', 'Very close', 'Yorkshire and The Humber']);
    expect(rows[9]).toEqual(['Halton', 'Close', 'North West']);
  });

  it('are others by another model, which says who stays, who leaves and who joins', async () => {
    await openPageAt('/everywhere/E08000018/neighbours');
    const part = partUnder('What the 2021 model would change');
    const [stay, leave, join] = within(part)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(stay).toBe(
      '7 of 10 neighbours stay: Barnsley; Doncaster; Tameside; Rochdale; Dudley; Walsall; Wakefield.',
    );
    expect(leave).toBe('Leave: Gateshead; Bolton; Halton.');
    expect(join).toBe('Join: Hartlepool; Stockton-on-Tees; Sunderland.');
  });

  it('would change three of five ratings by the other model, each with both averages', async () => {
    await openPageAt('/everywhere/E08000018/neighbours');
    // NEET: 104.2 over ten is 10.42; without 31.8 and with 45.6 it is 118.0, or 11.8. Rotherham has 11.5, and lower is better.
    expect(rowsOf(/^3 of 5 ratings would be another/)).toEqual([
      [
        'Young people not in education or work (made up)',
        expect.stringMatching(/Red.*neighbours 10\.4% \(10 of 10\)/),
        expect.stringMatching(/Green.*neighbours 11\.8% \(10 of 10\)/),
      ],
      [
        'Children ready for school (made up)',
        expect.stringMatching(/Green.*neighbours 60\.4%/),
        expect.stringMatching(/Red.*neighbours 61\.8%/),
      ],
      [
        'Young people excluded (made up)',
        expect.stringMatching(/Red.*neighbours 1\.04/),
        expect.stringMatching(/Green.*neighbours 1\.18/),
      ],
    ]);
  });

  it('are those of the other model for a reader who chooses it, and the way back is offered', async () => {
    const user = await openPageAt('/everywhere/E08000018/neighbours');
    await user.click(screen.getByText('Neighbours:'));
    await user.click(screen.getByRole('link', { name: '2021 model' }));
    expect(await screen.findByText(/^Neighbours by the 2021 model/)).toBeVisible();
    expect(addressNow()).toBe('/everywhere/E08000018/neighbours?model=2021');
    expect(rowsOf(/^Neighbours by the 2021 model/)[9]?.[0]).toBe('Sunderland');
    expect(partUnder('What the 2025 model would change')).toHaveTextContent(
      'Leave: Hartlepool; Stockton-on-Tees; Sunderland.',
    );
    expect(screen.getByRole('link', { name: 'Show the scorecard by the 2025 model' })).toHaveAttribute(
      'href',
      '#/everywhere/E08000018/scorecard?model=2025',
    );
  });

  it('are nobody where the plan names none, which is said', async () => {
    await openPageAt('/everywhere/E09000007/neighbours');
    expect(screen.getByText('This plan names no statistical neighbours for Camden.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('of a plan with one model have no other to be compared with', async () => {
    serve(aPack());
    await openPageAt('/sampleton/neighbours');
    expect(screen.getByText(/^Neighbours by the made up model/)).toBeVisible();
    expect(screen.queryByText(/would change/)).not.toBeInTheDocument();
  });
});
