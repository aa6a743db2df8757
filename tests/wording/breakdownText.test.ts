import { describe, expect, it } from 'vitest';
import type { DimensionAt, GroupAt } from '@/domain/groups/dimensionAt';
import type { GroupGap } from '@/domain/groups/groupGap';
import {
  chanceText,
  dimensionMessage,
  groupGapText,
  notBenefitingText,
  olderGroupsText,
} from '@/wording/breakdownText';
import { anIndicator } from '#mocks/anIndicator';
import { anObservation } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';

const low = anIndicator({ polarity: 'low' });
const above: GroupGap = {
  kind: 'gap',
  to: 'rest',
  otherValue: 16,
  difference: 8,
  interval: { lower: 3.045, upper: 12.918 },
  side: 'above',
};
const similar: GroupGap = {
  ...above,
  difference: -2.08,
  interval: { lower: -7, upper: 3.04 },
  side: 'similar',
};
const withheld: GroupGap = { kind: 'none', because: 'withheld' };
const untested: GroupGap = { ...above, to: 'whole', interval: undefined, side: 'untested' };

const group = (name: string, gap: GroupGap): GroupAt => ({
  name,
  gap,
  observation: anObservation('24.0'),
  counts: undefined,
  share: undefined,
});
const dimension = (name: string, ...groups: readonly GroupAt[]): DimensionAt => ({
  name,
  period: aPeriod(),
  headline: { observation: anObservation('20.0'), counts: undefined },
  groups,
  withheldPeriod: undefined,
});

describe('a gap in words', () => {
  it('says how far, from whom, and within which limits', () => {
    expect(groupGapText(above, low)).toBe('8.0 pp above the rest (95% interval 3.0 to 12.9 pp)');
    expect(groupGapText(similar, low)).toBe('2.1 pp below the rest (95% interval −7.0 to 3.0 pp)');
    expect(groupGapText(untested, low)).toBe('8.0 pp above the figure for all');
    expect(groupGapText({ ...above, difference: 0.04 }, low)).toMatch(/^level with the rest/);
  });

  it('says what chance has to do with it, by the way that is better', () => {
    expect(chanceText(above, low)).toBe('worse, by more than chance');
    expect(chanceText(above, anIndicator())).toBe('better, by more than chance');
    expect(chanceText(above, anIndicator({ polarity: 'neutral' }))).toBe('higher, by more than chance');
    expect(chanceText(similar, low)).toBe('similar: within chance');
    expect(chanceText(untested, low)).toMatch(/not tested/);
  });

  it('says why there is none', () => {
    expect(groupGapText(withheld, low)).toBe('withheld');
    expect(groupGapText({ kind: 'none', because: 'few others' }, low)).toMatch(/the rest are too few/);
  });
});

describe('who is not benefiting', () => {
  it('names each group that is worse by more than chance, and how many cannot be judged', () => {
    const sex = dimension(
      'sex',
      group('Male', above),
      group('Female', similar),
      group('Not known', withheld),
    );
    expect(notBenefitingText([sex], low)).toEqual({
      groups: [
        'Male, 24.0%, is 8.0 percentage points above the rest (95% interval 3.0 to 12.9 points); by sex, 2014.',
      ],
      notes: [
        '1 group cannot be judged: the figures, or those that would give them away, are withheld.',
        'Each of the 2 groups is tested by itself at 95%: chance alone names about one in twenty that do not differ.',
      ],
    });
  });

  it('is said to be nobody where no group is worse', () => {
    const { groups, notes } = notBenefitingText([dimension('sex', group('Male', similar))], low);
    expect(groups).toEqual([]);
    expect(notes).toEqual(['No group does worse than the others by more than chance.']);
  });

  it('cannot be shown where every group is withheld, or none was counted', () => {
    expect(notBenefitingText([dimension('sex', group('Male', withheld))], low).notes[0]).toMatch(
      /cannot show who is not benefiting: the groups’ figures.*are withheld/,
    );
    expect(notBenefitingText([dimension('sex', group('Male', untested))], low).notes[0]).toMatch(
      /neither counts nor intervals are published/,
    );
  });
});

describe('the message of a dimension', () => {
  it('names the groups that are worse, and counts them where they are many', () => {
    expect(dimensionMessage(dimension('sex', group('Male', above), group('Female', similar)), low)).toBe(
      'Male is worse by more than chance',
    );
    const ages = ['9', '10', '11', '12'].map((age) => group(age, above));
    expect(dimensionMessage(dimension('age', ...ages), low)).toBe('4 groups are worse by more than chance');
  });

  it('of a neutral indicator says higher and lower, and never worse', () => {
    const below: GroupGap = { ...above, difference: -8, side: 'below' };
    const at = dimension('sex', group('Male', above), group('Female', below));
    expect(dimensionMessage(at, anIndicator({ polarity: 'neutral' }))).toBe(
      'Male is higher by more than chance; Female is lower by more than chance',
    );
  });

  it('says where there is nothing to tell', () => {
    expect(dimensionMessage(dimension('sex', group('Male', similar)), low)).toBe(
      'no group differs by more than chance',
    );
    const hidden: GroupAt = { ...group('North', withheld), observation: anObservation('c') };
    expect(dimensionMessage(dimension('locality', hidden, hidden), low)).toBe('every group is withheld');
    expect(dimensionMessage(dimension('sex', group('Male', untested)), low)).toBe(
      'the figures cannot show what is chance',
    );
  });

  it('does not call every group withheld where one shows its figure and only the gap is held back', () => {
    const hidden: GroupAt = { ...group('North', withheld), observation: anObservation('c') };
    const shown = group('South', { kind: 'none', because: 'few others' });
    expect(dimensionMessage(dimension('locality', hidden, shown), low)).toBe(
      'the figures cannot show what is chance',
    );
  });
});

describe('groups that are older than the figure of all', () => {
  const year = (timePeriod: string) => aPeriod(timePeriod, 'Academic year');

  it('are said to be, with what is not compared', () => {
    expect(olderGroupsText(year('201718'), year('202425'), anIndicator({ breaks: ['202122'] }))).toBe(
      'The newest figures by group are of school year 2017/18, older than the figure above, which is of school year 2024/25. They say who was not benefiting then. The series breaks between the two, so they are not compared.',
    );
    expect(olderGroupsText(year('201718'), year('202425'), anIndicator())).not.toContain('breaks');
  });

  it('are not where both are of one period', () => {
    expect(olderGroupsText(year('202425'), year('202425'), anIndicator())).toBeUndefined();
  });
});
