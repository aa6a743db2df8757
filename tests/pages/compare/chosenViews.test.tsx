// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aWholeEnglandPack, aBorough, BOROUGH_10 } from '#mocks/aWholeEngland';
import { addressNow, openPage, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { shippedPack } from '#tests/support/shippedPlan';

const HERE = `/sampleton/${BOROUGH_10}/compare/waiting`;
const message = () => screen.getByRole('heading', { level: 2 });
const words = () => screen.getByText(/^(Latest|Chosen period|Ours|Found|Chosen mark):/);

async function openView(place: string) {
  const user = openPage(place);
  await screen.findByRole('slider');
  return user;
}

function openMenu(label: string): HTMLElement {
  const menu = screen.getByText(`${label}:`).closest('details');
  if (menu === null) throw new Error('no menu');
  menu.open = true;
  fireEvent(menu, new Event('toggle'));
  return menu;
}

describe('chosen areas over time', () => {
  it('begins with England and the closest neighbours, and says what each did', async () => {
    serve(aWholeEnglandPack());
    await openView(`${HERE}?view=time`);
    // A tenth of the borough's number, and a tenth of (number + 10) the year before.
    expect(message()).toHaveTextContent('Borough 10 (made up) went from 2.0% in 2013 to 1.0% in 2014');
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('Over the same time: Borough 11 (made up) 2.1% to 1.1%');
    expect(main).toHaveTextContent('England cannot be compared over this time.');
    expect(words()).toHaveTextContent('Latest: 2014: Borough 10 (made up) 1.0%, England 7.0%');
  });

  it('adds and removes areas, four at most, all in the address', async () => {
    serve(aWholeEnglandPack());
    const codes = [11, 12, 13].map((number) => aBorough(number).code);
    const user = await openView(`${HERE}?view=time&areas=${codes.join(',')}`);
    const menu = openMenu('Add');
    await user.type(await within(menu).findByLabelText('Find an area'), 'borough 14 ');
    await user.click(within(menu).getByRole('link', { name: 'Borough 14 (made up)' }));
    await screen.findByText('Four areas are the most. Remove one to add another.');
    expect(addressNow()).toBe(`${HERE}?view=time&areas=${[...codes, aBorough(14).code].join(',')}`);
    for (const number of [11, 12, 13, 14]) {
      const name = `Remove Borough ${number} (made up)`;
      await user.click(screen.getByRole('link', { name }));
      await waitFor(() => expect(screen.queryByRole('link', { name })).toBeNull());
    }
    await waitFor(() => expect(addressNow()).toBe(`${HERE}?view=time&areas=none`));
    expect(message()).toHaveTextContent('Borough 10 (made up) went from 2.0% in 2013');
  });

  it('is walked period by period, and saved with every area’s figures', async () => {
    serve(aWholeEnglandPack());
    const files = savedFiles();
    const user = await openView(`${HERE}?view=time&areas=${aBorough(3).code}`);
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'Home' });
    expect(words()).toHaveTextContent(
      'Chosen period: 2013: Borough 10 (made up) 2.0%, Borough 3 (made up) 1.3%',
    );
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowRight' });
    expect(words()).toHaveTextContent('Borough 3 (made up) confidential, figure withheld');
    await user.click(screen.getByRole('button', { name: /^SVG/ }));
    await user.click(screen.getByRole('button', { name: /^CSV/ }));
    await waitFor(() => expect(files).toHaveLength(2));
    const texts = await Promise.all(files.map(({ content }) => content.text()));
    expect(texts.find((text) => text.startsWith('<svg'))).toContain('went from 2.0% in 2013 to 1.0% in 2014');
    const csv = texts.find((text) => text.includes('series_breaks')) ?? '';
    expect(csv).toMatch(/2014,Calendar year,X00000003,Borough 3 \(made up\),,c,/);
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 2 + 2);
  });
});

describe('the map', () => {
  it('has every authority, and arrow keys go to the next one in their direction', async () => {
    serve(await shippedPack(['rotherham-now']));
    const user = await openView('/rotherham-now/compare/neet?view=map');
    expect(message()).toHaveTextContent('Rotherham is joint 115th of 153');
    expect(words()).toHaveTextContent('Ours: Rotherham, 4.4%, joint 115th of 153, band C');
    const map = screen.getByRole('slider');
    fireEvent.keyDown(map, { key: 'ArrowUp' });
    expect(words()).toHaveTextContent('Chosen mark: Kirklees');
    fireEvent.keyDown(map, { key: 'ArrowLeft' });
    expect(words()).toHaveTextContent('Chosen mark: Calderdale');
    fireEvent.keyDown(map, { key: 'Escape' });
    expect(words()).toHaveTextContent('Ours: Rotherham');
    await user.click(screen.getByText('Show the figures of every authority'));
    const table = screen.getByRole('region', { name: 'Figures of the chart' });
    expect(within(table).getAllByRole('rowheader').length).toBeGreaterThanOrEqual(153);
  });

  it('counts the bands of each region, which come to all that have a band', async () => {
    serve(await shippedPack(['rotherham-now']));
    await openView('/rotherham-now/compare/neet?view=map');
    const table = screen.getByRole('table', { name: 'Authorities by region and band' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(9);
    const sum = rows
      .flatMap((row) => within(row).getAllByRole('cell'))
      .reduce((total, cell) => total + Number(cell.textContent), 0);
    expect(sum).toBe(Number(/joint 115th of (\d+)/.exec(message().textContent ?? '')?.[1]));
  });

  it('points out an authority that the reader looks for, and keeps it in the address', async () => {
    serve(await shippedPack(['rotherham-now']));
    const user = await openView('/rotherham-now/compare/neet?view=map');
    const menu = openMenu('Find');
    await user.type(await within(menu).findByLabelText('Find an authority'), 'tower');
    await user.click(within(menu).getByRole('link', { name: 'Tower Hamlets' }));
    await waitFor(() => expect(addressNow()).toBe('/rotherham-now/compare/neet?view=map&with=E09000030'));
    expect(words()).toHaveTextContent('Found: Tower Hamlets, ');
  });

  it('has a small map of every year, which says where ours was and opens that year', async () => {
    serve(await shippedPack(['rotherham-now']));
    const user = await openView('/rotherham-now/compare/neet?view=map');
    expect(screen.getByRole('heading', { name: 'Rotherham: band D in 5 of 8 years, C in 3' })).toBeVisible();
    const years = screen.getAllByRole('link', { name: /^20\d\d [A-D], (?:joint )?\d+\w\w of 15\d$/ });
    expect(years.map((year) => year.textContent?.slice(0, 4))).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(years.at(-1)).toHaveTextContent('2025 C, joint 115th of 153');
    expect(years.at(-1)).toHaveAttribute('aria-current', 'true');
    const files = savedFiles();
    await user.click(screen.getByRole('button', { name: 'SVG file of this row of maps' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]?.content.text()).toContain('C, joint 115th of 153');
    await user.click(years[0] ?? document.body);
    await waitFor(() =>
      expect(addressNow()).toBe('/rotherham-now/compare/neet?view=map&period=2018.reporting-year'),
    );
  });

  // Of the months only Sampleton has figures; of 2024/25 its ten neighbours have them too.
  it('of a month that nobody else has published opens on the year that others have, and says so', async () => {
    serve(await shippedPack(['sample-borough']));
    const place = '/sample-borough/compare/assessments-45';
    openPage(place);
    expect(
      await screen.findByText(/^For Nov 2025 only Sampleton has a figure, so the page opens on 2024\/25/),
    ).toBeVisible();
    expect(message()).toHaveTextContent(/^In 2024\/25 Sampleton was better than all 10 neighbours/);
    expect(screen.getByRole('link', { name: 'Show Nov 2025' })).toHaveAttribute(
      'href',
      `#${place}?period=2025.november`,
    );
    openPage(`${place}?view=map`);
    expect(await screen.findByText(/There is no map of Assessments/)).toHaveTextContent(
      /this plan holds those of \d+ for 2024\/25/,
    );
  });

  it('says why there is none where the plan does not hold all of England', async () => {
    serve(aWholeEnglandPack());
    openPage(`${HERE}?view=map`);
    expect(await screen.findByText(/There is no map of Children waiting/)).toHaveTextContent(
      'it needs the figures of all 153 authorities of England, and this plan holds those of 139 for 2014.',
    );
    expect(screen.getByRole('link', { name: 'Compare those that it holds' })).toHaveAttribute(
      'href',
      `#${HERE}`,
    );
  });
});
