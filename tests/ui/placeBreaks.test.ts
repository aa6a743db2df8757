import { describe, expect, it } from 'vitest';
import { brokenLines, withBreaks } from '@/ui/placeBreaks';

const shown = (name: string) => withBreaks(name).replaceAll('\u00AD', '|');

describe('a long name in a narrow column', () => {
  it('breaks where the parts of an English place name meet', () => {
    expect(
      ['Nottinghamshire', 'Northamptonshire', 'Wolverhampton', 'Southampton', 'Peterborough'].map(shown),
    ).toEqual(['Notting|ham|shire', 'North|ampton|shire', 'Wolver|hampton', 'South|ampton', 'Peter|borough']);
    expect(['Middlesbrough', 'Westminster', 'Northumberland', 'Hammersmith and Fulham'].map(shown)).toEqual([
      'Middles|brough',
      'West|minster',
      'Northum|berland',
      'Hammer|smith and Fulham',
    ]);
  });

  it('leaves short names whole', () => {
    expect(['Rotherham', 'Cumberland', 'Telford and Wrekin', 'Isles of Scilly'].map(shown)).toEqual([
      'Rotherham',
      'Cumberland',
      'Telford and Wrekin',
      'Isles of Scilly',
    ]);
  });

  it('is written in lines with a hyphen where a word breaks', () => {
    expect(brokenLines('West Northamptonshire', 12)).toEqual(['West', 'Northampton-', 'shire']);
    expect(brokenLines('Bournemouth, Christchurch and Poole', 12)).toEqual([
      'Bournemouth,',
      'Christchurch',
      'and Poole',
    ]);
    expect(brokenLines('Rotherham', 12)).toEqual(['Rotherham']);
  });
});
