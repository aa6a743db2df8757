// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aWholeEnglandPack, aBorough, BOROUGH_10 } from '#mocks/aWholeEngland';
import { brokenServer } from '#mocks/handlers';
import { addressNow, openPage, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { server } from '#tests/support/server';
import { shippedPack } from '#tests/support/shippedPlan';

const england = aWholeEnglandPack();
const HERE = `/sampleton/${BOROUGH_10}/compare`;

/** Opens a view of the page and waits for its message. */
async function openCompare(place: string) {
  const user = openPage(place);
  await screen.findByRole('heading', { level: 2 });
  return user;
}

const message = () => screen.getByRole('heading', { level: 2 });
const chart = () => screen.getByRole('slider');
const said = () => screen.getByText(/, .*(band|figure|withheld|of 139)/, { selector: '.sc-walk__words' });

/** What the Tab key reaches in a table that arrow keys walk. */
const stops = () => [...screen.getByRole('grid').querySelectorAll<HTMLElement>('a, td')].filter(isStop);
const isStop = (element: HTMLElement) => element.tabIndex === 0;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

/** Each text of an SVG file, a line of it a word apart. */
function textsOf(svg: string): readonly string[] {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  return [...file.querySelectorAll('text')].map((text) =>
    (text.childElementCount === 0
      ? [text.textContent ?? '']
      : [...text.children].map((line) => line.textContent ?? '')
    ).join(' '),
  );
}

describe('one indicator over areas', () => {
  beforeEach(() => serve(england));

  it('gives its place in England, its figure and England’s', async () => {
    await openCompare(`${HERE}/waiting?among=england`);
    expect(message()).toHaveTextContent(
      'Borough 10 (made up) is joint 7th of 139; 1.0% against 7.0% in England',
    );
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('Children waiting (made up), %, 2014; Borough 10 (made up) and 138 other');
    expect(main).toHaveTextContent('Not shown, and not nought: [c] confidential, figure withheld: Borough 3');
    expect(main).toHaveTextContent('1 authority has no row for this period: Borough 4 (made up).');
    expect(main).toHaveTextContent('Source: The survey. Figures as at 14 January 2015.');
  });

  it('has the figures of the chart in a table, with place and band', async () => {
    const user = await openCompare(`${HERE}/waiting`);
    await user.click(screen.getByText('Show the figures'));
    const rows = within(screen.getByRole('region', { name: 'Figures of the chart' }))
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Area', 'Figure', 'Place in England', 'Band'],
      ['Borough 10 (made up)', '1.0%', 'joint 7th of 139', 'A'],
      ['Borough 11 (made up) neighbour', '1.1%', '9th of 139', 'A'],
      ['The Shires (made up)', '1.1%', '–', '–'],
      ['Borough 12 (made up) neighbour', '1.2%', '10th of 139', 'A'],
      ['Neighbours’ average', '1.2%', '–', '–'],
      ['England', '7.0%', '–', '–'],
      ['Borough 3 (made up) neighbour', '[c] confidential, figure withheld', '–', '–'],
      ['Borough 4 (made up) neighbour', 'no figure', '–', '–'],
    ]);
  });

  it('is walked by arrow keys, which say each area; Escape goes back to ours', async () => {
    await openCompare(`${HERE}/waiting`);
    expect(said()).toHaveTextContent('Borough 10 (made up), 1.0%, joint 7th of 139, band A');
    fireEvent.keyDown(chart(), { key: 'ArrowDown' });
    expect(said()).toHaveTextContent('Borough 11 (made up), 1.1%, 9th of 139, band A');
    expect(chart()).toHaveAttribute('aria-valuetext', 'Borough 11 (made up), 1.1%, 9th of 139, band A');
    // As a swipe of a screen reader that is used by touch.
    fireEvent.change(chart(), { target: { value: '3' } });
    expect(chart()).toHaveAttribute('aria-valuetext', expect.stringContaining('The Shires (made up), 1.1%'));
    fireEvent.keyDown(chart(), { key: 'End' });
    expect(said()).toHaveTextContent('Borough 4 (made up), no figure');
    fireEvent.keyDown(chart(), { key: 'ArrowUp' });
    expect(said()).toHaveTextContent('Borough 3 (made up), confidential, figure withheld');
    fireEvent.keyDown(chart(), { key: 'Escape' });
    expect(said()).toHaveTextContent('Borough 10 (made up)');
  });

  it('keeps the set, the drawing and the period in the address', async () => {
    const user = await openCompare(`${HERE}/waiting`);
    await user.click(screen.getByRole('button', { name: 'The Shires (made up)' }));
    await user.click(screen.getByRole('button', { name: 'Distribution' }));
    expect(addressNow()).toBe(`${HERE}/waiting?among=region&as=distribution`);
    expect(screen.getByRole('main')).toHaveTextContent('Band A, the best quarter, is 3.8% or less');
    await user.click(screen.getByText('2014', { selector: 'summary *' }));
    await user.click(screen.getByRole('link', { name: '2013' }));
    expect(addressNow()).toBe(`${HERE}/waiting?among=region&as=distribution&period=2013.calendar-year`);
    await waitFor(() => expect(message()).toHaveTextContent('was 10th of 20 in The Shires (made up); 2.0%'));
  });

  it('has no bands where neither is better, and says why', async () => {
    await openCompare(`${HERE}/staff?among=england&as=distribution`);
    expect(message()).toHaveTextContent('Borough 10 (made up) is higher than 9 of 140 others; 10');
    expect(screen.getByRole('main')).toHaveTextContent('There are no bands: neither more nor less is better');
  });

  it('finds another indicator by a few letters', async () => {
    const user = await openCompare(`${HERE}/waiting`);
    const menu = screen.getByText('Indicator:').closest('details');
    if (menu === null) throw new Error('no menu');
    menu.open = true;
    fireEvent(menu, new Event('toggle'));
    await user.type(await screen.findByLabelText('Find an indicator'), 'places nursery');
    expect(
      within(menu)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Nursery places (made up)']);
    await user.click(within(menu).getByRole('link'));
    await waitFor(() => expect(addressNow()).toBe(`${HERE}/places`));
  });

  it('is saved as a picture and as a table with title, source and date', async () => {
    const files = savedFiles();
    const user = await openCompare(`${HERE}/waiting`);
    await user.click(screen.getByRole('button', { name: /^SVG/ }));
    await waitFor(() => expect(files).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /^CSV/ }));
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files.map(({ name }) => name)).toEqual([
      'waiting-2014-borough-10-made-up.svg',
      'waiting-2014-borough-10-made-up.csv',
    ]);
    const [svg = '', csv = ''] = await Promise.all(files.map(({ content }) => content.text()));
    expect(svg).toContain('is better than all 2 neighbours that have a figure');
    expect(svg).toContain('Source: The survey. Figures as at 14 January 2015.');
    expect(csv.split('\r\n')).toHaveLength(1 + 8 + 1);
    expect(csv).toMatch(/waiting,Children waiting \(made up\),2014,.*Borough 3 \(made up\),neighbour,,c,/);
  });

  it('says so where the address names no indicator of the plan', async () => {
    await openCompare(`${HERE}/no-such`);
    expect(screen.getByRole('main')).toHaveTextContent(
      'This plan has no indicator of the name in the address',
    );
  });

  it('says what failed and offers to try again', async () => {
    server.use(brokenServer('sampleton/indicators/waiting.json'));
    const user = openPage(`${HERE}/waiting`);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('alert')).toHaveTextContent('Could not load the figures of all areas.');
    serve(england);
    await user.click(again);
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('Borough 10 (made up) is');
  });
});

describe('many indicators by areas', () => {
  beforeEach(() => serve(england));

  const cells = (title: string | RegExp) =>
    within(screen.getByRole('row', { name: title }))
      .getAllByRole('gridcell')
      .map((cell) => (cell.textContent ?? '').replace(/^[–[].*?\]?(?=no|conf)/, ''));

  it('has a row for each indicator and a column for each area, with bands in letters', async () => {
    await openCompare(`${HERE}?view=many&rows=all`);
    expect(message()).toHaveTextContent(
      'Borough 10 (made up) is in the best quarter of England in 1 and in the worst in 1 of 2 indicators that have bands',
    );
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Indicator',
      'Borough 10 (made up)',
      'England',
      'The Shires (made up)',
      'Borough 11 (made up)',
      'Borough 12 (made up)',
      'Borough 3 (made up)',
      'Borough 4 (made up)',
    ]);
    expect(cells(/^Children waiting/)).toEqual([
      '1.0%band A',
      '7.0%',
      '1.1%',
      '1.1%band A',
      '1.2%band A',
      'confidential, figure withheld',
      'no figure',
    ]);
    expect(cells(/^Staff/)).toEqual(['10', 'no figure', 'no figure', '11', '12', '3', '4']);
  });

  it('says instead who is better than ours', async () => {
    const user = await openCompare(`${HERE}?view=many&rows=all`);
    await user.click(screen.getByRole('button', { name: 'Better or worse than Borough 10 (made up)' }));
    expect(addressNow()).toBe(`${HERE}?view=many&rows=all&cells=beside`);
    expect(cells(/^Nursery places/)).toEqual([
      '10',
      'no figure',
      'no figure',
      '11better',
      '12better',
      '3worse',
      '4worse',
    ]);
  });

  it('is one stop of the Tab key, and arrow keys walk its cells and links', async () => {
    await openCompare(`${HERE}?view=many&rows=all`);
    const [first] = stops();
    expect(first).toHaveTextContent('1.0%band A');
    first?.focus();
    press('ArrowRight');
    expect(document.activeElement).toHaveTextContent('7.0%');
    press('End');
    press('ArrowDown');
    expect(document.activeElement).toHaveTextContent('4');
    expect(
      screen.getByText(/^Borough 4 \(made up\): 4, 138th of 141, band D, worse than Borough 10/),
    ).toBeVisible();
    expect(stops()).toEqual([document.activeElement]);
    press('Home');
    expect(document.activeElement).toHaveAttribute('href', `#${HERE}/places`);
    expect(stops()).toEqual([document.activeElement]);
    press('Escape');
    expect(document.activeElement).toBe(document.body);
  });

  it('is saved as a picture with its columns, rows, source and date', async () => {
    const files = savedFiles();
    const user = await openCompare(`${HERE}?view=many&rows=all`);
    await user.click(screen.getByRole('button', { name: /^SVG/ }));
    await waitFor(() => expect(files).toHaveLength(1));
    const svg = (await files[0]?.content.text()) ?? '';
    const texts = textsOf(svg);
    expect(texts.join(' ')).toContain('Source: The survey. Figures as at 14 January 2015.');
    expect(texts).toContain('Children waiting (made up)');
    expect(texts).toContain('1.0% A');
  });

  it('takes the indicators of one priority, and without red ones the first', async () => {
    const user = await openCompare(`${HERE}?view=many&rows=all`);
    await user.click(screen.getByText('All indicators', { selector: 'summary *' }));
    await user.click(screen.getByRole('link', { name: /^Every child a good start/ }));
    expect(addressNow()).toBe(`${HERE}?view=many`);
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Staff/ })).toBeNull());
  });
});

describe('two areas side by side', () => {
  it('sets the other’s own scorecard beside ours in a plan of every authority', async () => {
    serve(england);
    await openCompare(`${HERE}?view=two&with=${aBorough(50).code}`);
    expect(message()).toHaveTextContent(
      'Borough 10 (made up) is better than Borough 50 (made up) on 1, worse on 1 and level on 1 of 3 indicators that can be compared',
    );
    const row = screen.getByRole('row', { name: /^Children waiting/ });
    expect([...row.children].map((cell) => cell.textContent)).toEqual([
      'Children waiting (made up)lower is better',
      '1.0%Green2014',
      '5.0%Green2014',
      '4.0 pp less, better',
    ]);
    expect(screen.getByRole('row', { name: /^Staff/ })).toHaveTextContent('40 less');
  });

  it('is one stop of the Tab key, and arrow keys say row after row', async () => {
    serve(england);
    await openCompare(`${HERE}?view=two&with=${aBorough(50).code}`);
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    press('ArrowUp');
    press('End');
    expect(document.activeElement).toHaveTextContent('4.0 pp less, better');
    expect(
      screen.getByText(
        'Children waiting (made up): Borough 10 (made up) 1.0%, Green, 2014; Borough 50 (made up) 5.0%, Green, 2014; 4.0 pp less, better',
      ),
    ).toBeVisible();
    press('ArrowDown');
    press('Home');
    expect(document.activeElement).toHaveAttribute('href', expect.stringContaining('/indicator/'));
  });

  it('is saved as a picture and as a table with title, source and date', async () => {
    serve(england);
    const files = savedFiles();
    const user = await openCompare(`${HERE}?view=two&with=${aBorough(50).code}`);
    await user.click(screen.getByRole('button', { name: /^SVG/ }));
    await waitFor(() => expect(files).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /^CSV/ }));
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files.map(({ name }) => name)).toEqual([
      'borough-10-made-up-beside-borough-50-made-up.svg',
      'borough-10-made-up-beside-borough-50-made-up.csv',
    ]);
    const texts = textsOf((await files[0]?.content.text()) ?? '');
    expect(texts.join(' ')).toContain(
      'Borough 10 (made up) is better than Borough 50 (made up) on 1, worse on 1 and level on 1 of 3 indicators that can be compared',
    );
    expect(texts.join(' ')).toContain('4 indicators. Only figures of the same period are compared');
    expect(texts.join(' ')).toContain('Source: The survey. Figures as at 14 January 2015.');
    expect(texts).toEqual(
      expect.arrayContaining([
        'Children waiting (made up)',
        '1.0% Green',
        '5.0% Green',
        '4.0 pp less, better',
      ]),
    );
  });

  it('shows only where ours is worse, where that is asked for', async () => {
    serve(england);
    const user = await openCompare(`${HERE}?view=two&with=${aBorough(50).code}`);
    await user.click(screen.getByRole('button', { name: 'Worse 1' }));
    expect(addressNow()).toBe(`${HERE}?view=two&with=${aBorough(50).code}&show=worse`);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('1 of 4 indicators shown: worse.')).toBeVisible();
  });

  it('takes the closest neighbour where the address names none, and figures without ratings in a plan of one authority', async () => {
    serve(await shippedPack(['rotherham-now']));
    await openCompare('/rotherham-now/compare?view=two');
    expect(message()).toHaveTextContent(/^Rotherham is better than Barnsley on \d+, worse on \d+/);
    expect(screen.getByRole('main')).toHaveTextContent('This plan does not rate Barnsley.');
  });
});

describe('a plan that holds no one else', () => {
  it('has nothing to compare, and says so in each view', async () => {
    serve(await shippedPack(['rotherham-safeguarding-2012']));
    openPage('/rotherham-safeguarding-2012/compare');
    expect(await screen.findByText('No area but this one has a figure for this indicator.')).toBeVisible();
  });
});
