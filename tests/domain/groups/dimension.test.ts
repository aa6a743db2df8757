import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '@/domain/figures/area';
import { dimensionsOf, localitiesOf, twoWaysOf } from '@/domain/groups/dimension';
import { SAMPLETON } from '#mocks/anArea';
import { aSeries } from '#mocks/anObservation';

const figures = (...codes: readonly AreaCode[]) => ({
  series: new Map(codes.map((code) => [code, aSeries({ 2014: '20.0' })])),
  originsOf: () => [],
});
const named = (...breakdowns: readonly string[]) =>
  new Map(breakdowns.map((breakdown) => [breakdown, figures(SAMPLETON)]));
const namesOf = (...breakdowns: readonly string[]) =>
  dimensionsOf(named(...breakdowns), SAMPLETON).map(({ name, groups }) => [
    name,
    groups.map((group) => group.name),
  ]);

describe('the dimensions of an indicator', () => {
  it('are as the plan has them, each with its groups', () => {
    expect(namesOf('sex=Male', 'SEN=No SEN', 'sex=Female', 'SEN=EHC plan')).toEqual([
      ['sex', ['Male', 'Female']],
      ['SEN', ['No SEN', 'EHC plan']],
    ]);
  });

  it('have ages by number, under 1 before 1, and what is not known last', () => {
    expect(namesOf('age=10 to 15', 'age=Not known', 'age=1 to 4', 'age=16 and 17', 'age=Under 1')).toEqual([
      ['age', ['Under 1', '1 to 4', '10 to 15', '16 and 17', 'Not known']],
    ]);
    expect(namesOf('ethnicity=Other', 'ethnicity=White', 'ethnicity=Asian')).toEqual([
      ['ethnicity', ['White', 'Asian', 'Other']],
    ]);
  });

  it('leave out what another area alone has', () => {
    expect(dimensionsOf(named('sex=Male'), 'elsewhere' as AreaCode)).toEqual([]);
  });

  it('hold no group of two ways; those make a table, the way with fewer values across', () => {
    const both = ['age=10;sex=Male', 'age=9;sex=Female', 'age=9;sex=Male'];
    expect(namesOf(...both)).toEqual([]);
    const [table] = twoWaysOf(named(...both), SAMPLETON);
    expect(table).toMatchObject({ rows: 'age', columns: 'sex' });
    expect(table?.cells.map(({ name }) => name)).toEqual(['9, Female', '9, Male', '10, Male']);
  });
});

describe('the localities of an authority', () => {
  it('are its own areas that have figures, by name, and nobody else’s', () => {
    const local = (code: string, name: string, parent: AreaCode): [AreaCode, Area] => [
      code as AreaCode,
      { code: code as AreaCode, name, kind: 'local', parent },
    ];
    const areas = new Map([
      local('s', 'South', SAMPLETON),
      local('n', 'North', SAMPLETON),
      local('w', 'West', SAMPLETON),
      local('o', 'Over the border', 'elsewhere' as AreaCode),
    ]);
    const found = localitiesOf(areas, figures(...['s', 'o', 'n'].map((code) => code as AreaCode)), SAMPLETON);
    expect(found?.groups.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(localitiesOf(areas, figures(SAMPLETON), SAMPLETON)).toBeUndefined();
  });
});
