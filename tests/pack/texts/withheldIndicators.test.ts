import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aFedPlan } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';
import { aPlanFile, aPlanFolder, aTable } from '#mocks/aPlanFolder';

const TEXT = aTable('indicator,kind,text', 'harmed,story,Three girls were harmed.');

/** How many texts are doubted beside these figures of Sampleton, where one says "three girls". */
function doubted(figures: readonly string[], indicator = 'low,count,yes,'): number {
  const { issues } = compilePlan(
    aPlanFolder({
      'targets.csv': undefined,
      'indicators.csv': aTable(
        'id,title,polarity,unit,people,sensitive',
        `harmed,Children harmed,${indicator}`,
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,access',
        ...figures.map((figure) => `harmed,sampleton,${figure}`),
      ),
      'commentary.csv': TEXT,
    }),
  );
  return issues.filter(({ code }) => code === 'number-beside-withheld').length;
}

describe('a text is looked at beside an indicator', () => {
  it.each<[string, readonly string[], string?]>([
    ['one of whose counts is small', ['2013,Calendar year,,3,,,']],
    [
      'one of whose counts is withheld for the sake of another',
      [
        '2013,Calendar year,,40,,,',
        '2013,Calendar year,sex=Female,3,,,',
        '2013,Calendar year,sex=Male,37,,,',
      ],
    ],
    ['that the officer withholds', ['2013,Calendar year,,c,,,']],
    ['of which a group is withheld', ['2013,Calendar year,,40,,,', '2013,Calendar year,sex=Female,c,,,']],
    ['one of whose figures is exempt', ['2013,Calendar year,,40,,,', '2014,Calendar year,,50,,,exempt:1']],
    ['whose share is of few', ['2013,Calendar year,,7.5,3,40,'], 'low,percent,yes,'],
    [
      'that is sensitive, so that its single years are left out',
      ['2013,Calendar year,,40,,,'],
      'low,count,yes,yes',
    ],
    ['that counts no people but is withheld all the same', ['2013,Calendar year,,c,,,'], 'low,count,no,'],
  ])('%s', (_, figures, indicator) => {
    expect(doubted(figures, indicator)).toBe(1);
  });

  it.each<[string, readonly string[], string?]>([
    ['all of whose figures are shown', ['2013,Calendar year,,40,,,', '2014,Calendar year,,50,,,']],
    ['whose shares are shown with their counts', ['2013,Calendar year,,50,40,80,'], 'low,percent,yes,'],
    ['that has none', ['2013,Calendar year,,x,,,']],
  ])('but not %s', (_, figures, indicator) => {
    expect(doubted(figures, indicator)).toBe(0);
  });

  it.each([
    ['372', 1],
    ['370', 0],
  ])('whose published file withholds a figure of the plan’s own authority: %s', async (authority, count) => {
    const { issues } = await aFedPlan({
      plan: JSON.stringify(aPlanFile({ authority, asAt: '2026-01-31' })),
      tables: {
        'indicators.csv': aTable('id,title,polarity,unit', 'harmed,Children harmed,low,percent'),
        'commentary.csv': TEXT,
      },
      feeds: [{ indicator: 'harmed', file: 'a.csv', column: 'rate' }],
      published: {
        'a.csv': anEesText('rate', 'Rotherham|202324|c', 'Barnsley|202324|4.0'),
      },
    });
    expect(issues.filter(({ code }) => code === 'number-beside-withheld')).toHaveLength(count);
  });
});
