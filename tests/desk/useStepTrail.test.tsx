import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { WideSheet } from '@/desk/deskState';
import { useStepTrail } from '@/desk/useStepTrail';

const SHEET = { kind: 'wide', grids: [], answers: new Map() } as unknown as WideSheet;

afterEach(() => history.replaceState(null, ''));

it('says that what was open is gone by loading the page again, until something is opened', async () => {
  history.replaceState({ desk: { visit: 1, place: 2 } }, '');
  const { result } = renderHook(() => useStepTrail(() => undefined));
  expect(result.current.isLoadedAgain).toBe(true);
  act(() => result.current.setStep(SHEET));
  expect(result.current.isLoadedAgain).toBe(false);
  act(() => history.back());
  await waitFor(() => expect(result.current.step.kind).toBe('load'));
  expect(result.current.isLoadedAgain).toBe(false);
});
