// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack(['sample-borough']);

function title(): string | null {
  return screen.getByRole('heading', { level: 1 }).textContent;
}

describe('meeting mode', () => {
  beforeEach(() => {
    localStorage.clear();
    serve(shipped);
  });

  it('goes through the plan by keys, priority by priority, and its address says where it is', async () => {
    const user = await openPageAt('/sample-borough/meeting');
    expect(title()).toBe('Sample borough (made up)');
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('We help families early');
    expect(addressNow()).toBe('/sample-borough/meeting?at=P1');
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('We keep children safe');
    await user.keyboard('{End}');
    expect(title()).toBe('What was taken down');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(title()).toBe('Sample borough (made up)');
  });

  it('goes on by a swipe, and not by a finger that moves down the page', async () => {
    await openPageAt('/sample-borough/meeting?at=P2');
    const page = screen.getByRole('article');
    const swipe = (from: readonly [number, number], to: readonly [number, number]) => {
      fireEvent.touchStart(page, { touches: [{ clientX: from[0], clientY: from[1] }] });
      fireEvent.touchEnd(page, { changedTouches: [{ clientX: to[0], clientY: to[1] }] });
    };
    swipe([300, 100], [250, 400]);
    expect(title()).toBe('We keep children safe');
    swipe([300, 100], [100, 120]);
    expect(title()).toBe('Children in our care thrive');
    swipe([100, 100], [300, 120]);
    expect(title()).toBe('We keep children safe');
  });

  it('shows what is to be asked about, what is written, who answers, and what is still open', async () => {
    await openPageAt('/sample-borough/meeting?at=P2');
    const asks = within(screen.getByRole('group', { name: 'To ask about' }));
    expect(asks.getByRole('heading', { name: 'Assessments finished within 45 working days' })).toBeVisible();
    expect(screen.getByText(/Head of safeguarding/)).toBeVisible();
    expect(screen.getByText(/^Children are seen alone in nearly all visits/)).toBeVisible();
  });

  // The plan is of 10 December 2025; followups.csv has 12 November and 31 May 2026 as the last days.
  it('says how late an answer is', async () => {
    await openPageAt('/sample-borough/meeting?at=P5');
    expect(
      screen.getByText(
        'Caseloads by team, and not only on average (Head of Workforce): 28 days late, no answer on record',
      ),
    ).toBeVisible();
  });

  it('says of a request that is not due yet when it is', async () => {
    await openPageAt('/sample-borough/meeting?at=P1');
    expect(
      screen.getByText('A visit of members to a family hub (Head of early help): not due before 31 May 2026'),
    ).toBeVisible();
  });

  it('says “at least” beside a colour where the figure before it is withheld', async () => {
    await openPageAt('/sample-borough/meeting?at=P3');
    const health = screen.getByRole('heading', { name: /^Health assessments within 20/ }).closest('li');
    expect(health).toHaveTextContent('since at least Sep 2025: the figure before is withheld');
  });

  it('says how to turn and leave without a keyboard, and has keys in a text that a tablet without one leaves out', async () => {
    const user = await openPageAt('/sample-borough/meeting');
    const turning = screen.getByText(/^Turn with “Back” and “Next” at the top, or by swiping\./);
    const keys = within(turning).getByText(/arrow keys turn too; Escape leaves a field/);
    expect(keys).toHaveClass('sc-meeting__keys');
    expect(turning.textContent.replace(keys.textContent, '')).not.toMatch(/Escape|arrow/);
    await user.click(screen.getByRole('link', { name: 'Leave the meeting' }));
    expect(addressNow()).toBe('/sample-borough/brief');
  });

  it('keeps the presenter’s order', async () => {
    const user = await openPageAt('/sample-borough/meeting');
    await user.click(screen.getByRole('button', { name: 'Move up: We keep children safe' }));
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('We keep children safe');
    await user.keyboard('{Home}');
    await user.click(screen.getByRole('button', { name: 'Back to the plan’s own order' }));
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('We help families early');
  });

  it('takes down requests and notes without turning the page, and saves them as draft rows for followups.csv', async () => {
    const files = savedFiles();
    const user = await openPageAt('/sample-borough/meeting?at=P2');
    await user.type(
      screen.getByRole('textbox', { name: 'What is asked for' }),
      'Waits by team, {ArrowLeft}please',
    );
    await user.type(screen.getByRole('textbox', { name: 'Of whom (a role)' }), 'Head of safeguarding');
    await user.type(screen.getByRole('textbox', { name: 'By when' }), 'March 2026');
    await user.click(screen.getByRole('button', { name: 'Take down' }));
    await user.click(screen.getByRole('radio', { name: 'Note' }));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), '=1+1 was said');
    await user.click(screen.getByRole('button', { name: 'Take down' }));
    expect(title()).toBe('We keep children safe');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.keyboard('{End}');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2025-12-10' } });
    await user.click(screen.getByRole('button', { name: 'Save as rows for followups.csv' }));
    expect(files[0]?.name).toBe('followups-2025-12-10.csv');
    const text = (await files[0]?.content.text())?.replace('\uFEFF', '').split('\r\n');
    expect(text).toEqual([
      'id,asked_on,meeting,minute,ask,of,due,due_meeting,answered_on,answer,priority,indicator,source,page,doubt,access',
      'asked-2025-12-10-1,2025-12-10,Children’s scrutiny panel (made up),,"Waits by team,please",Head of safeguarding,March 2026,,,,P2,,,,,draft',
      'asked-2025-12-10-2,2025-12-10,Children’s scrutiny panel (made up),,Note: =1+1 was said,,,,,,P2,,,,,draft',
      '',
    ]);
    await user.click(screen.getByRole('button', { name: 'Wipe' }));
    expect(screen.getByText('Nothing was taken down.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(Object.values(localStorage).join()).not.toContain('Waits');
  });

  it('keeps what is typed and not taken down yet, on the priority that it is about', async () => {
    const user = await openPageAt('/sample-borough/meeting?at=P2');
    const asked = () => screen.getByRole('textbox', { name: 'What is asked for' });
    await user.type(asked(), 'Waits by team');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(asked()).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(asked()).toHaveValue('Waits by team');
  });

  it('keeps the focus where the keyboard is: in the list, in the field, and out of it by Escape', async () => {
    const user = await openPageAt('/sample-borough/meeting');
    await user.click(screen.getByRole('button', { name: 'Move up: Children in our care thrive' }));
    expect(screen.getByRole('button', { name: 'Move up: Children in our care thrive' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Children in our care thrive').closest('li')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('Children in our care thrive');
    const field = screen.getByRole('textbox', { name: 'What is asked for' });
    await user.type(field, 'Homes by ward');
    await user.type(screen.getByRole('textbox', { name: 'By when' }), 'May 2026{Enter}');
    expect(field).toHaveFocus();
    await user.keyboard('{Escape}{ArrowLeft}');
    expect(title()).toBe('Sample borough (made up)');
    await user.keyboard('{Escape}');
    expect(addressNow()).toBe('/sample-borough/brief');
  });

  it('shows the reader’s own questions, each on the priority of its indicator', async () => {
    const title = 'Assessments finished within 45 working days';
    const asked = [`${title}: What has been tried?`, 'Who visits?'];
    localStorage.setItem('scorecard.questions.sample-borough/', JSON.stringify(asked));
    const user = await openPageAt('/sample-borough/meeting');
    const mine = () => within(screen.getByRole('region', { name: 'My questions' })).getAllByRole('listitem');
    expect(mine().map(({ textContent }) => textContent)).toEqual(asked);
    await user.keyboard('{ArrowRight}');
    expect(screen.queryByRole('region', { name: 'My questions' })).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(mine().map(({ textContent }) => textContent)).toEqual([asked[0]]);
  });

  it('names a role once, however it is written', async () => {
    await openPageAt('/sample-borough/meeting?at=P1');
    const answering = screen.getByText('Who answers').nextElementSibling?.textContent ?? '';
    expect(answering.match(/Head of early help/gi)).toHaveLength(1);
  });

  it('saves what was taken down as Word for members', async () => {
    const files = savedFiles();
    const user = await openPageAt('/sample-borough/meeting?at=P2');
    await user.type(screen.getByRole('textbox', { name: 'What is asked for' }), 'Waits by team');
    await user.click(screen.getByRole('button', { name: 'Take down' }));
    await user.keyboard('{Escape}{End}');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2025-12-10' } });
    await user.click(screen.getByRole('button', { name: 'Save as Word' }));
    await expect.poll(() => files.map(({ name }) => name)).toEqual(['meeting-2025-12-10.docx']);
    expect(files[0]?.content.size).toBeGreaterThan(5000);
  });
});
