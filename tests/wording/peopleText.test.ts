import { describe, expect, it } from 'vitest';
import { peopleText } from '@/wording/peopleText';
import { anIndicator } from '#mocks/anIndicator';

const counted = (parts: { numerator?: string; title: string; people: boolean }) => anIndicator(parts);

describe('a count with whom it counts', () => {
  it('says families of a count of families, and one family', () => {
    const families = counted({ title: 'Families helped early', people: true });
    expect(peopleText(12, families)).toBe('12 families');
    expect(peopleText(1, families)).toBe('1 family');
    expect(peopleText(-3, families, 'fewer')).toBe('3 fewer families');
  });

  it('says contacts, visits or admissions of what is no person', () => {
    expect(peopleText(-85, counted({ title: 'Contacts with the front door', people: true }), 'fewer')).toBe(
      '85 fewer contacts',
    );
    expect(peopleText(3, counted({ title: 'Child protection visits on time', people: true }))).toBe(
      '3 visits',
    );
    expect(peopleText(3, counted({ title: 'Visits to children in care', people: true }))).toBe('3 children');
  });

  it('says children only where the indicator says so', () => {
    expect(peopleText(2, counted({ title: 'Children in care', people: true }))).toBe('2 children');
    expect(peopleText(2, counted({ title: 'Carers approved', people: true }))).toBe('2 people');
    expect(peopleText(1, counted({ title: 'Carers approved', people: true }))).toBe('1 person');
    expect(peopleText(2, counted({ title: 'Carers approved', people: false }))).toBe('2 cases');
  });
});
