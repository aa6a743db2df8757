// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPageAt, partUnder, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { shippedPack } from '#tests/support/shippedPlan';

const QUESTION = /^It is about 1 in 18 here and 1 in 42 in similar areas\. What makes the difference\?$/;

describe('the brief', () => {
  beforeEach(() => localStorage.clear());

  it('has the tally, four to ask about with since when and how sure, what improved and what was asked', async () => {
    serve(await shippedPack(['rotherham-now']));
    await openPageAt('/rotherham-now/brief');
    expect(screen.getByRole('heading', { level: 1, name: '18 of 47 figures are red' })).toBeVisible();
    expect(
      screen.getByText('16 of 47 indicators are green (34%); 16 of the 43 that can be rated (37%).'),
    ).toBeVisible();
    const asks = screen.getByRole('region', { name: 'Four to ask about' });
    expect(within(asks).getByText('since 2022/23')).toBeVisible();
    expect(within(asks).getByRole('checkbox', { name: QUESTION })).not.toBeChecked();
    // The figure that the overview puts first is among them, for the same reason; runs are said as the page of the indicator says them.
    expect(within(asks).getByText('unusual change')).toBeVisible();
    expect(
      within(asks).getByText(
        'How sure: Sure it is worse than similar areas: red for 9 years in a row, each beside others of the same year.',
      ),
    ).toBeVisible();
    // DfE prints no range for them, and no series moved beyond 2.906 times its usual change for the better.
    expect(screen.getByRole('heading', { name: 'By more than chance: 0 better, 1 worse' })).toBeVisible();
    expect(
      screen.getByText(
        'This one is probable, not sure. 1 more changed by more than chance, where neither way is better. The latest figures of the others may be chance, are back to usual, or cannot be judged.',
      ),
    ).toBeVisible();
    // What is listed under a title that counts none has a title of its own.
    // The overview lists all five.
    const rated = screen.getByRole('heading', { name: 'Better ratings (may be chance): 2 of 5' });
    const [list] = within(partUnder('By more than chance: 0 better, 1 worse')).getAllByRole('list');
    expect(rated.nextElementSibling).toBe(list);
    expect(list).toHaveTextContent('94.6% to 97.2%: amber to green');
    // Four deaths fewer in one year are no proof that things go well: such figures come last.
    expect(screen.queryByText('Infant deaths')).toBeNull();
    expect(
      screen.getByText(
        'Similar areas: the average of the ten authorities most like ours (statistical neighbours).',
      ),
    ).toBeVisible();
    expect(await screen.findByText('Nothing is recorded of what members asked for.')).toBeVisible();
  });

  it('keeps what is ticked and written in this browser only, in the reader’s order, and wipes it', async () => {
    serve(await shippedPack(['rotherham-now']));
    const user = await openPageAt('/rotherham-now/brief');
    const mine = screen.getByRole('region', { name: /^My questions/ });
    await user.click(screen.getByRole('checkbox', { name: QUESTION }));
    await user.click(within(mine).getByRole('button', { name: 'Write my own' }));
    expect(within(mine).getByRole('textbox', { name: 'My own question' })).toHaveFocus();
    await user.keyboard('Who visits?');
    await user.click(within(mine).getByRole('button', { name: 'Add' }));
    await user.click(within(mine).getByRole('button', { name: /^Up: Who visits/ }));
    const items = () =>
      within(mine)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(within(mine).getByRole('button', { name: /^Remove: Who visits/ })).toHaveFocus();
    expect(items()[0]).toMatch(/^Who visits\?/);
    expect(items()[1]).toMatch(/^Child protection plans that lasted two years or more: It is about 1 in 18/);
    expect(mine).toHaveTextContent('Kept in this browser only.');
    expect(Object.values(localStorage).join()).toContain('Who visits?');
    expect(location.href).not.toContain('Who');
    await user.click(within(mine).getByRole('button', { name: 'Wipe' }));
    expect(within(mine).getByRole('heading', { name: 'My questions: 0' })).toHaveFocus();
    expect(within(mine).queryAllByRole('listitem')).toEqual([]);
    expect(Object.values(localStorage).join()).not.toContain('Who visits?');
  });

  it('saves the list as a Word file', async () => {
    const files = savedFiles();
    serve(await shippedPack(['rotherham-now']));
    const user = await openPageAt('/rotherham-now/brief');
    await user.click(screen.getByRole('checkbox', { name: QUESTION }));
    await user.click(screen.getByRole('button', { name: 'Save as Word' }));
    await expect.poll(() => files.map(({ name }) => name)).toEqual(['my-questions.docx']);
    expect(files[0]?.content.size).toBeGreaterThan(5000);
  });

  it('names all three that its title counts as better, and asks about the longest red', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough/brief');
    const better = within(partUnder('By more than chance: 3 better, 2 worse'));
    expect(better.getAllByRole('listitem')).toHaveLength(3);
    expect(better.queryByRole('heading', { name: /may be chance/ })).toBeNull();
    const asks = within(screen.getByRole('region', { name: 'Four to ask about' }));
    expect(asks.getByText('longest red').closest('li')).toHaveTextContent('since 2021/22');
  });

  it('begins with the answer that is late, and calls none missing that is not due yet', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough/brief');
    // Due on 12 November; the figures are as at 10 December.
    expect(
      await screen.findByRole('link', {
        name: 'One answer is late: Caseloads by team, and not only on average (Head of Workforce, 28 days past its date).',
      }),
    ).toBeVisible();
    const asked = partUnder('Asked last time: not due yet');
    // In three months from 12 November can be all of February: 21 + 31 + 28 days from 10 December.
    expect(asked).toHaveTextContent(
      'A report on what became of what children said. Due by 28 February 2026: 80 days to go.',
    );
    expect(asked).not.toHaveTextContent('No answer');
  });

  it('says in a line what has changed since the last frozen report', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough/brief');
    expect(
      screen.getByText(
        /Of the ratings that can be shown \(all but 4\), 1 is worse and 1 is better\. 18 new figures, 6 reported figures changed, 16 new paragraphs\./,
      ),
    ).toHaveTextContent(/^Since the report of 12 November 2025:/);
  });

  it('says that no earlier report is kept, where none is frozen', async () => {
    serve(await shippedPack(['rotherham-now']));
    await openPageAt('/rotherham-now/brief');
    expect(screen.getByText(/^No earlier report of this plan is kept/)).toBeVisible();
  });
});

describe('my questions, elsewhere', () => {
  beforeEach(() => localStorage.clear());

  it.each([
    ['the overview', '/rotherham-now', 'What needs attention'],
    ['a priority', '/rotherham-now/priority/P1', 'Ask'],
    ['an indicator', '/rotherham-now/indicator/neet', 'Ask'],
  ])('can be ticked on %s, and are on the brief’s list', async (_, place, heading) => {
    serve(await shippedPack(['rotherham-now']));
    const user = await openPageAt(place);
    const [box] = within(partUnder(heading)).getAllByRole('checkbox');
    if (box === undefined) throw new Error('There is no question to tick');
    await user.click(box);
    const link = within(partUnder(heading)).getByRole('link', { name: 'My questions: 1' });
    expect(link).toHaveAttribute('href', '#/rotherham-now/brief');
    await user.click(link);
    const mine = await screen.findByRole('region', { name: 'My questions: 1' });
    await user.click(within(mine).getByRole('button', { name: 'Open my questions' }));
    expect(within(mine).getAllByRole('listitem')).toHaveLength(1);
    await user.click(within(mine).getByRole('button', { name: 'Wipe' }));
    expect(Object.keys(localStorage).filter((key) => /question/i.test(key))).toEqual([]);
  });
});
