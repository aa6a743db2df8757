import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

/** The issues of a paragraph about children who started a plan, of which there were 3 in 2014 and 40 in 2013. */
function searched(text: string, { period = '2014', about = 'starts,' } = {}): readonly string[] {
  const { issues } = compilePlan(
    aPlanFolder({
      'targets.csv': undefined,
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value',
        'starts,sampleton,2013,Calendar year,40',
        'starts,sampleton,2014,Calendar year,3',
        'readiness,sampleton,2014,Calendar year,60.0',
      ),
      'commentary.csv': aTable(
        'indicator,priority,time_period,time_identifier,kind,text,access',
        `${about},${period},${period === '' ? '' : 'Calendar year'},story,"${text}",public`,
      ),
    }),
  );
  return issues.filter(({ file }) => file === 'commentary.csv').map(({ code }) => code);
}

describe('a paragraph beside a figure that is withheld', () => {
  it.each([
    'Only 3 children started.',
    'Only three children started.',
    'Three of them were siblings.',
    'One child started.',
    'We saw (4) of them.',
  ])('is doubted where it holds a small number: %s', (text) => {
    expect(searched(text)).toEqual(['number-beside-withheld']);
  });

  it.each([
    'Fewer children started than before.',
    'That is 3% of them, or 2.5 in the hundred.',
    'Since 3 May, in Q3 and for children aged 5.',
    'There were 3,000 letters, 13 visits and £4m.',
    'It was one in four.',
    'Each was a repeat of an earlier one.',
  ])('is not where its numbers count nobody: %s', (text) => {
    expect(searched(text)).toEqual([]);
  });

  it('is not where the figure of its own period is shown', () => {
    expect(searched('Only 3 children started.', { period: '2013' })).toEqual([]);
  });

  it('is where it names no period, or only the priority', () => {
    expect(searched('Only 3 children started.', { period: '' })).toEqual(['number-beside-withheld']);
    expect(searched('Only 3 children started.', { about: ',P1' })).toEqual(['number-beside-withheld']);
  });

  it('never repeats the text or the number', () => {
    const { issues } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          'starts,sampleton,2014,Calendar year,3',
        ),
      }),
    );
    expect(issues.filter(({ code }) => code === 'withheld')).toHaveLength(1);
    for (const { message } of issues) expect(message).not.toMatch(/\b3\b|three/);
  });
});
