// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { anEnglandPack } from '#mocks/anEnglandPack';
import { openPageAt, partUnder, serve } from '#tests/support/openPage';

const pack = await anEnglandPack();

beforeEach(() => serve(pack));

const main = () => screen.getByRole('main');

describe('the page of an indicator of one of all authorities', () => {
  it('says the place in England, the band and its boundary, the best quarter and the best neighbour', async () => {
    await openPageAt('/everywhere/E08000018/indicator/neet');
    expect(main()).toHaveTextContent('Joint 115th of 153 in England, band C, on the boundary with D.');
    expect(main()).toHaveTextContent(
      'Band A, the best quarter, is 3.9% or less; D is the worst quarter. Best neighbour: Dudley, 9.9%.',
    );
  });

  it('says why there is no band', async () => {
    await openPageAt('/everywhere/E08000018/indicator/excl');
    expect(main()).toHaveTextContent(/Joint 115th of 153 in England, no band: its publisher says/);
    expect(main()).not.toHaveTextContent(/best quarter/);
    expect(main()).toHaveTextContent('Best neighbour: Dudley, 0.99.');
  });

  it.each([
    ['where neither way is better', 'cin-num'],
    ['where the area has no figure', 'books'],
  ])('says nothing of place %s', async (_, id) => {
    await openPageAt(`/everywhere/E08000018/indicator/${id}`);
    expect(main()).not.toHaveTextContent(/in England, (band|no band)|Best neighbour/);
  });

  it('has the publisher’s definition, source, link and caveat', async () => {
    await openPageAt('/everywhere/E08000018/indicator/neet');
    expect(
      await screen.findByText('Young people of 16 and 17 who neither learn nor work. (Made up.)'),
    ).toBeVisible();
    const about = partUnder('About this indicator');
    expect(about).toHaveTextContent('Counted in winter. (Made up.)');
    expect(about).toHaveTextContent('A made-up department');
    expect(about).toHaveTextContent('Also underChildren Looked After (made up)');
    expect(screen.getByRole('link', { name: 'https://example.org/neet' })).toHaveAttribute(
      'href',
      'https://example.org/neet',
    );
  });

  it('names the file and row of each figure', async () => {
    const user = await openPageAt('/everywhere/E08000018/indicator/neet');
    await user.click(screen.getByText('Show the figures'));
    const figures = screen.getByRole('region', { name: /^Figures of Young people not in education/ });
    expect(await screen.findByText(/lait\.csv.*row 279|row 279.*lait\.csv/)).toBeVisible();
    expect(figures).toHaveTextContent('11.5%');
    expect(figures).toHaveTextContent('11.6%');
  });

  it('is rated beside the neighbours of the model that the reader chose', async () => {
    await openPageAt('/everywhere/E08000018/indicator/neet?model=2021');
    expect(screen.getByRole('heading', { name: 'Why green?' })).toBeVisible();
    expect(main()).toHaveTextContent('10 statistical neighbours of the 2021 model');
    expect(main()).toHaveTextContent(
      '11.5% is 0.3 percentage points lower than the neighbours’ average (11.8%',
    );
  });

  it('shows London’s figure where Inner London has none, and says whose it is', async () => {
    await openPageAt('/everywhere/E09000007/indicator/books');
    expect(main()).toHaveTextContent(/Camden, 2025/);
    const figures = within(screen.getByRole('region', { name: /^Figures of Books/ }));
    expect(figures.getByRole('columnheader', { name: 'Inner London' })).toBeVisible();
    expect(figures.getByRole('cell', { name: /^14 ?\(London\)$/ })).toBeVisible();
  });
});
