import { describe, expect, it } from 'vitest';
import { aWideGrid } from '#tests/support/aWideGrid';
import { wideReadingOf } from '#tests/support/wideReadingOf';

/** March was typed without its point. By the target of 25% the printed amber fits the year and not 261%. */
const SHEET = aWideGrid(`
Indicator | Good is | Unit | Jan-17 | Feb-17 | Mar-17 | 2016/17 | Target | RAG
Re-referrals | Low | % | 27.5% | 28.4% | 261% | 26.0% | 25.0% | A`);

function answered(answers: Readonly<Record<string, string>> = {}) {
  const reading = wideReadingOf(SHEET, answers);
  const [indicator] = reading.indicators;
  return {
    asked: reading.doubts.map(({ id, chosen }) => `${id}: ${chosen ?? 'open'}`),
    slip: reading.doubts.find(({ id }) => id === 'slip@F2'),
    march: indicator?.observations.find(({ period }) => period.timeIdentifier === 'March'),
  };
}

describe('a figure of a printed scorecard that looks like a slip of the keyboard', () => {
  it('is asked about first, is left out until then, and nothing that depends on it is asked', () => {
    const { asked, slip, march } = answered();
    expect(asked[0]).toBe('slip@F2: open');
    expect(asked.filter((one) => one.startsWith('rating'))).toEqual([]);
    expect(slip).toMatchObject({
      place: 'F2',
      found: 'The figure is more than 100% and more than twice the others of its row.',
      boxes: [{ id: 'slip@F2@F2', label: 'The figure of F2', text: '' }],
    });
    // Its rating stays with the month.
    expect(march).toMatchObject({ text: '', rating: 'amber' });
  });

  it('is the figure that she writes, with its rating', () => {
    const { slip, march } = answered({ 'slip@F2@F2': '26.1' });
    expect(slip?.chosen).toBe('as written');
    expect(march).toMatchObject({ text: '26.1', rating: 'amber' });
  });

  it('is kept where she says that it is right', () => {
    expect(answered({ 'slip@F2': 'right' }).march).toMatchObject({ text: '261' });
  });

  it.each(['abc', 'about 26', '25,5', 'n/a', '<5', '26 or 27', '26 (p)'])(
    'stays open where she writes %s, and says why',
    (written) => {
      const { slip, march } = answered({ 'slip@F2@F2': written });
      expect(march).toMatchObject({ text: '' });
      expect(slip).toMatchObject({ chosen: undefined, isAnswered: false });
      expect(slip?.boxes?.[0]?.fault).toMatch(/no figure that can be read/);
    },
  );

  it('stays open where she said that it is right, and then writes what is no figure', () => {
    const { slip, march } = answered({ 'slip@F2': 'right', 'slip@F2@F2': 'abc' });
    expect(slip?.chosen).toBeUndefined();
    expect(march).toMatchObject({ text: '' });
  });

  it.each(['25.5', '25.5%', '25.5 per cent', 'x'])('is answered by %s', (written) => {
    const { slip } = answered({ 'slip@F2@F2': written });
    expect(slip?.chosen).toBe('as written');
    expect(slip?.boxes?.[0]?.fault).toBeUndefined();
  });
});

describe('a cell that holds no figure', () => {
  const grid = aWideGrid(`
Indicator | Good is | Unit | Jan-17 | Feb-17 | Mar-17
Referrals | Low | Number | 398 | #N/A | #N/A`);
  const figuresWith = (answers: Readonly<Record<string, string>>) =>
    wideReadingOf(grid, answers).indicators.flatMap(({ observations }) =>
      observations.map(({ text }) => text),
    );

  it('is left out, with a box for the figure of each cell', () => {
    const [asked] = wideReadingOf(grid).doubts.filter(({ id }) => id.startsWith('unread'));
    expect(asked?.boxes?.map(({ label }) => label)).toEqual(['The figure of E2', 'The figure of F2']);
    expect(asked?.chosen).toBe('leave');
    expect(figuresWith({})).toEqual(['398']);
  });

  it('is the figure that she writes, and the other is left out', () => {
    expect(figuresWith({ 'unread:#N/A@E2': '1,042' })).toEqual(['398', '1042']);
    expect(figuresWith({ 'unread:#N/A@E2': 'no idea' })).toEqual(['398']);
  });

  it('is asked again where what she writes is no figure', () => {
    const [asked] = wideReadingOf(grid, { 'unread:#N/A@E2': 'no idea' }).doubts.filter(({ id }) =>
      id.startsWith('unread'),
    );
    expect(asked?.chosen).toBeUndefined();
    expect(asked?.boxes?.map(({ fault }) => fault === undefined)).toEqual([false, true]);
  });
});
