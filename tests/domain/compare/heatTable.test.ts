import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import {
  aheadTally,
  bandTally,
  standingBesideOurs,
  columnsWithFigures,
  heatColumns,
  heatRow,
} from '@/domain/compare/heatTable';
import { observationAt } from '@/domain/figures/series';
import { THE_SHIRES } from '#mocks/anArea';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';
import { wholeEngland } from '#mocks/aWholeEngland';

const data = wholeEngland();
const latest = {
  areas: data.areas,
  byIndicator: new Map(
    data.indicators.map(({ id }) => {
      const readings = [...(data.series.get(id) ?? [])].flatMap(([area, series]) => {
        const found = observationAt(series, aPeriod());
        return found === undefined ? [] : [[area, found.reading] as const];
      });
      return [id, { period: aPeriod(), readings: new Map(readings) }] as const;
    }),
  ),
};
const columns = heatColumns(data, data.areas, 'neighbours');
const row = (id: string) => {
  const indicator = data.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return heatRow(data, latest, columns, indicator);
};

describe('the columns of a heat map', () => {
  it('are ours, England, the region, and the neighbours closest first', () => {
    expect(columns.map(({ role, name }) => `${role} ${name.split(' ')[1] ?? name}`)).toEqual([
      'ours 10',
      'england England',
      'region Shires',
      'neighbour 11',
      'neighbour 12',
      'neighbour 3',
      'neighbour 4',
    ]);
  });

  it('are the other authorities of the region by name, neighbours marked', () => {
    const region = heatColumns(data, data.areas, 'region');
    expect(region).toHaveLength(3 + 19);
    expect(region.filter(({ role }) => role === 'neighbour')).toHaveLength(4);
  });

  it('leave out an area without any figure in the rows, but never ours', () => {
    const waiting = data.indicators.slice(0, 1);
    expect(columnsWithFigures(columns, latest, waiting).map(({ code }) => code)).toEqual(
      columns.slice(0, 5).map(({ code }) => code),
    );
    expect(columnsWithFigures(columns, { ...latest, byIndicator: new Map() }, waiting)).toHaveLength(1);
  });
});

describe('a row of a heat map', () => {
  it('has the band of authorities, and none for England or the region', () => {
    expect(row('waiting').cells.map(({ nationalRank }) => nationalRank?.quarter?.band)).toEqual([
      'A',
      undefined,
      undefined,
      'A',
      'A',
      undefined,
      undefined,
    ]);
    expect(row('waiting').cells[0]?.nationalRank?.rank).toEqual({ place: 7, tiedCount: 2, of: 139 });
  });

  it('says who is better than ours, and nothing of a figure that is withheld or not there', () => {
    expect(row('waiting').cells.map(({ comparedWithOurs }) => comparedWithOurs)).toEqual([
      undefined,
      'worse',
      'worse',
      'worse',
      'worse',
      undefined,
      undefined,
    ]);
    expect(row('places').cells.map(({ comparedWithOurs }) => comparedWithOurs)).toEqual([
      undefined,
      undefined,
      undefined,
      'better',
      'better',
      'worse',
      'worse',
    ]);
  });

  it('judges nothing of a neutral indicator', () => {
    expect(
      row('staff').cells.every(
        ({ nationalRank, comparedWithOurs }) => nationalRank === undefined && comparedWithOurs === undefined,
      ),
    ).toBe(true);
  });

  it('takes the figure of the wider region where its own has none', () => {
    const [, , region] = heatColumns(data, data.areas, 'neighbours');
    if (region === undefined) throw new Error('no region');
    const inner = { ...region, code: region.code, standIns: [ENGLAND_CODE] };
    const without = new Map(latest.byIndicator.get(row('waiting').indicator.id)?.readings);
    without.delete(THE_SHIRES);
    const found = heatRow(
      data,
      {
        ...latest,
        byIndicator: new Map([[row('waiting').indicator.id, { period: aPeriod(), readings: without }]]),
      },
      [inner],
      row('waiting').indicator,
    );
    expect(found.cells[0]?.reading).toEqual(aReading('7.0'));
  });

  it('is counted by bands, and by most of the others', () => {
    const rows = ['waiting', 'places', 'staff', 'close'].map(row);
    // 10 places are in the lowest quarter, 1.0 waiting in the best; 0 shut (even numbers) has no band.
    expect(bandTally(rows)).toEqual({ best: 1, worst: 1, of: 2 });
    // Waiting: ahead of 11 and 12. Places: 2 better, 2 worse. Shut: 12 and 4 level, 11 and 3 worse.
    expect(aheadTally(rows, columns)).toEqual({ aheadCount: 2, behindCount: 0, of: 3 });
  });
});

describe('two figures beside each other', () => {
  it.each([
    ['4.4', '4.38', 'low', 'level'],
    ['4.4', '4.3', 'low', 'worse'],
    ['4.4', '4.3', 'high', 'better'],
    ['0', '1', 'low', 'better'],
    ['4.4', '4.3', 'neutral', undefined],
    ['c', '4.3', 'low', undefined],
  ] as const)('theirs %s and ours %s, %s: %s', (theirs, ours, polarity, word) => {
    const [a, b] = [aReading(theirs), aReading(ours)];
    const published = b.kind === 'value' ? { ...b, decimals: 1 } : b;
    expect(standingBesideOurs(a, published, { polarity })).toBe(word);
  });
});
