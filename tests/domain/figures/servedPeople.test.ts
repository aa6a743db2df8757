import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { servedPeopleIn } from '@/domain/figures/servedPeople';

const wordIn = (title: string, unit = 'count', numerator?: string) =>
  servedPeopleIn({ title, unit: toUnit(unit), numerator });

describe('a name says whether it is about children and families', () => {
  it.each([
    ['Number of children adopted', 'children'],
    ['Number of LAC missing', 'LAC'],
    ['% CPP lasting 2+ years', 'CPP'],
    ['Average time (days) entering care to adoption', 'adoption'],
    ['Care leavers in EET', 'Care leavers'],
    ['Pupils excluded', 'Pupils'],
    ['Re-referrals in 12 months', 'Re-referrals'],
    ['Children’s deaths', 'deaths'],
    ['Looked after children with a named social worker', 'Looked after'],
    ['Children’s social workers with LAC on their list', 'LAC'],
    ['Infant deaths', 'Infant'],
    ['First-time entrants, 10 to 17 year olds', '10 to 17 year olds'],
    ['Siblings placed apart', 'Siblings'],
    ['Family conferences held', 'Family'],
  ])('%s: yes', (title, word) => {
    expect(wordIn(title)).toBe(word);
  });

  it.each([
    'Social workers on leave',
    'Agency social workers',
    'Children’s centres due to close',
    'Children’s homes rated good',
    'Child protection visits made on time',
    'Children for each social worker',
    'School meals served each day',
    'Childminders judged good or better by Ofsted',
    'Secondary schools below the Key Stage 4 floor standard',
    'Police staff who protect vulnerable people in Rotherham',
    'Complaints answered late',
  ])('%s: no', (title) => {
    expect(wordIn(title)).toBeUndefined();
  });

  it('by its unit or numerator too, but not where these say how much work each worker has', () => {
    expect(wordIn('Seen in time', 'children')).toBe('children');
    expect(wordIn('Missing from care: female', 'count')).toBe('Missing from care');
    expect(wordIn('On time', 'percent', 'Pupils seen on time')).toBe('Pupils');
    expect(wordIn('Caseload', 'children per social worker', 'Open cases')).toBeUndefined();
    expect(wordIn('Cost for each child looked after', 'pounds')).toBeUndefined();
  });
});
