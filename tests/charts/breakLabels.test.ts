import { describe, expect, it } from 'vitest';
import { labelledBreaks } from '@/charts/breakLabels';

const years = (...breaks: readonly number[]) =>
  Array.from({ length: 10 }, (_, index) => ({ step: 2016 + index, breaks: breaks.includes(2016 + index) }));

describe('the words beside breaks', () => {
  // 900 pixels over nine steps are 100 a step: the line of 2020 is at 350, and 350 + 18 from the edge.
  it('are written where they have room', () => {
    expect([...labelledBreaks(years(2020, 2023), { width: 900, left: 18 })]).toEqual([2020, 2023]);
  });

  // Attainment 8: at 54 pixels a step those of neighbouring years would cover each other, and the first the axis.
  it('never cover each other or the axis', () => {
    const labelled = labelledBreaks(years(2017, 2018, 2020, 2021, 2022), { width: 486, left: 18 });
    expect([...labelled]).toEqual([2020]);
  });
});
