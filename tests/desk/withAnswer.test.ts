import { expect, it } from 'vitest';
import { withAnswer, withChoice } from '@/desk/withAnswer';
import type { Doubt } from '@/sources/wideSheet/doubt';

const SLIP: Doubt = {
  id: 'slip@H7',
  place: 'H7',
  found: 'The figure is 255%.',
  question: 'Is it mistyped?',
  choices: [{ id: 'right', label: 'It is right' }],
  chosen: undefined,
  isAnswered: false,
  boxes: [{ id: 'slip@H7@H7', label: 'The figure of H7', text: '' }],
};

it('a figure that is written takes the place of a choice, and a choice that of what was written', () => {
  const right = withAnswer(undefined, { id: 'slip@H7', text: 'right' }, [SLIP]);
  expect(withChoice(SLIP, right).chosen).toBe('right');
  const written = withAnswer(right, { id: 'slip@H7@H7', text: 'abc' }, [SLIP]);
  expect([...written]).toEqual([['slip@H7@H7', 'abc']]);
  expect(withChoice(SLIP, written).chosen).toBeUndefined();
  expect([...withAnswer(written, { id: 'slip@H7', text: 'right' }, [SLIP])]).toEqual([['slip@H7', 'right']]);
});

it('a box that is emptied leaves the choice as it is', () => {
  const right = new Map([['slip@H7', 'right']]);
  expect(withAnswer(right, { id: 'slip@H7@H7', text: ' ' }, [SLIP]).get('slip@H7')).toBe('right');
});
