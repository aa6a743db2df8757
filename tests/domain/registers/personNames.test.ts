import { describe, expect, it } from 'vitest';
import { personIn, personInText } from '@/domain/registers/personNames';

describe('a person’s name where a role belongs', () => {
  it.each([
    ['Cllr Jones (made up)', 'Cllr Jones'],
    ['Councillor Jones & lead officer TBC', 'Councillor Jones'],
    ['Dr. D. Example', 'Dr. D. Example'],
    ['J. Example', 'J. Example'],
    ['Kate Example', 'Kate Example'],
    ['Head of Service; Sue Example', 'Sue Example'],
    ['Jason Example, College group', 'Jason Example'],
    ['Film company (Kate Example as contact)', 'Kate Example'],
    ['Dan Example TBC', 'Dan Example'],
    ['Ms Example, Head of Service', 'Ms Example'],
  ])('%s: %s', (cell, name) => expect(personIn(cell)).toBe(name));

  it.each([
    'Head of Service, Early Help',
    'Early Help',
    'Voice and Influence Partnership',
    'Councillor (champion of theme 2)',
    'Councillor Champion',
    'Lead councillor for children',
    'Strategic Director of Children and Young People’s Services',
    'Thomas Example College',
    'Elizabeth House',
    'Victoria Road',
    'RNN Group',
    'Public Health',
    'St John Ambulance',
    'Director for Commissioning and Performance',
    'Defeye Creative; Council contact',
  ])('%s is none', (cell) => expect(personIn(cell)).toBeUndefined());
});

describe('a person’s name in a sentence', () => {
  it.each([
    ['Sarah in the front door team has led this.', 'Sarah'],
    ['The work was led by Imran.', 'Imran'],
  ])('%s', (text, name) => expect(personInText(text)).toBe(name));

  it.each([
    'Victoria Road Primary School and Grace House joined in 2025.',
    'Amy (not her real name) said that it helped.',
    'April in the calendar of the service is busy.',
  ])('%s has none', (text) => expect(personInText(text)).toBeUndefined());
});
