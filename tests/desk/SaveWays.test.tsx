import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { CheckedStep, Desk, SavedFor } from '@/desk/deskState';
import { checkPlan } from '@/desk/deskWork';
import { Drafts, peopleKey } from '@/desk/drafts';
import { SaveWays } from '@/desk/SaveWays';

/** Figures made up: averages of two months, and nothing says of how many children. */
const FILES = Object.entries({
  'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-05-31"}',
  'indicators.csv':
    'id,title,polarity,unit\ndays,Average days to adoption of children,low,days\nother,Average days in care of children,low,days\n',
  'observations.csv':
    'indicator,area,time_period,time_identifier,value\ndays,E08000018,2017,April,318\nother,E08000018,2017,April,402\n',
}).map(([path, text]) => [path, new TextEncoder().encode(`${text}\n`)] as const);
const OPTIONS: SavedFor = { audience: 'public', passphrase: undefined, newest: undefined, freezes: 'yes' };

let done: unknown[] = [];
beforeEach(() => {
  done = [];
});

async function shown(drafts: Map<string, string>) {
  const step = {
    kind: 'check',
    checked: await checkPlan(new Map(FILES), () => undefined),
    fragments: new Map(),
    saved: {},
  } as unknown as CheckedStep;
  const desk = {
    workInProgress: undefined,
    saveAs: (format: string) => done.push(`save ${format}`),
    saveTogether: (formats: readonly string[]) => done.push(`save ${formats.join(', ')}`),
    peopleBehind: (people: ReadonlyMap<number, number>) => done.push([...people]),
  } as unknown as Desk;
  render(
    <Drafts value={drafts}>
      <input aria-label="April" data-draft={peopleKey(3)} />
      <SaveWays desk={desk} step={step} options={OPTIONS} onChange={() => undefined} />
    </Drafts>,
  );
  return userEvent.setup();
}

it('a number that is typed and not written stops every press of Save, and one press writes it', async () => {
  const drafts = new Map([[peopleKey(2), '29']]);
  const user = await shown(drafts);
  for (const name of ['Save all three', 'Save the site', 'Save one file', 'Save the plan']) {
    await user.click(screen.getByRole('button', { name }));
    expect(screen.getByRole('alert')).toHaveTextContent('One box holds something that is not written yet');
    expect(screen.getByRole('group', { name: 'What is typed and not written' })).toHaveFocus();
  }
  expect(done).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Write it' }));
  expect(done).toEqual([[[2, 29]]]);
  expect(drafts.size).toBe(0);
});

it('the officer may save without what she typed, which stays in its box', async () => {
  const drafts = new Map([
    [peopleKey(2), '29'],
    [peopleKey(3), '31'],
  ]);
  const user = await shown(drafts);
  await user.click(screen.getByRole('button', { name: 'Save all three' }));
  expect(screen.getByRole('alert')).toHaveTextContent('2 boxes hold something');
  await user.click(screen.getByRole('button', { name: 'Save without them' }));
  expect(done).toEqual(['save site, one-file, plan']);
  expect(drafts.size).toBe(2);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a number that cannot be right is shown and not dropped, and nothing typed saves at once', async () => {
  const user = await shown(
    new Map([
      [peopleKey(2), '29'],
      [peopleKey(3), 'about 30'],
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Save one file' }));
  await user.click(screen.getByRole('button', { name: 'Show the box' }));
  expect(screen.getByLabelText('April')).toHaveFocus();
  expect(done).toEqual([]);
});

it('Save saves at once where every box is empty', async () => {
  const user = await shown(new Map([[peopleKey(2), ' ']]));
  await user.click(screen.getByRole('button', { name: 'Save one file' }));
  expect(done).toEqual(['save one-file']);
});
