import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Doubts } from '@/desk/Doubts';
import type { Doubt } from '@/sources/wideSheet/doubt';

const CHOICES = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];

function aDoubt(id: string, answer: Pick<Doubt, 'chosen' | 'isAnswered'>): Doubt {
  return {
    id,
    place: id,
    found: `Something odd in ${id}.`,
    question: 'What is it?',
    choices: CHOICES,
    ...answer,
  };
}

it('what has no answer comes first, then what was assumed, and what was answered before is folded', () => {
  render(
    <Doubts
      doubts={[
        aDoubt('H', { chosen: 'yes', isAnswered: true }),
        aDoubt('J', { chosen: 'no', isAnswered: false }),
        aDoubt('K', { chosen: undefined, isAnswered: false }),
      ]}
      placesOf={() => []}
      titlesOf={() => undefined}
      onShow={() => undefined}
      onAnswer={() => undefined}
    />,
  );
  const questions = screen
    .getAllByRole('group', { name: /Something odd/ })
    .map(({ textContent }) => textContent);
  expect(questions.map((text) => /odd in (\w)/.exec(text)?.[1])).toEqual(['K', 'J', 'H']);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('One answer is assumed');
  const folded = screen.getByText('One question is answered already').closest('details');
  expect(folded).not.toHaveAttribute('open');
  expect(within(folded as HTMLElement).getByText(/odd in H/)).toBeInTheDocument();
});

it('a question names the indicator of its row, unless it says it already', () => {
  render(
    <Doubts
      doubts={[aDoubt('O6', { chosen: undefined, isAnswered: false })]}
      placesOf={() => [{ row: 5, column: 14 }]}
      titlesOf={([place]) => (place?.row === 5 ? 'Number of contacts' : undefined)}
      onShow={() => undefined}
      onAnswer={() => undefined}
    />,
  );
  expect(screen.getByRole('group', { name: /^O6 Number of contacts: Something odd/ })).toBeVisible();
});

it('an assumed answer that she has given herself is counted no more', () => {
  const shown = (doubts: readonly Doubt[]) => (
    <Doubts
      doubts={doubts}
      placesOf={() => []}
      titlesOf={() => undefined}
      onShow={() => undefined}
      onAnswer={() => undefined}
    />
  );
  const [h, j] = [
    aDoubt('H', { chosen: 'yes', isAnswered: false }),
    aDoubt('J', { chosen: 'no', isAnswered: false }),
  ];
  const { rerender } = render(shown([h, j]));
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('2 answers are assumed');
  rerender(shown([{ ...h, isAnswered: true }, j]));
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('One answer is assumed');
  rerender(
    shown([
      { ...h, isAnswered: true },
      { ...j, isAnswered: true },
    ]),
  );
  expect(screen.getByRole('heading', { level: 3 })).not.toHaveTextContent('are assumed');
});
