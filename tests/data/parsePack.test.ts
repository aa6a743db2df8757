import { describe, expect, it } from 'vitest';
import { parseHistory, parseLatest } from '@/data/parseHistory';
import { PackError } from '@/data/packSchema';
import { parsePlan, parsePlans } from '@/data/parsePack';
import { scorecardTable } from '@/documents/scorecardTable';
import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPack } from '#mocks/aPack';
import { anIndicator } from '#mocks/anIndicator';
import { aSamplePlan } from '#mocks/aSamplePlan';

const SAMPLETON = 'sampleton' as AreaCode;
const json = (path: string): Record<string, unknown> =>
  JSON.parse(aPack().get(path) ?? '') as Record<string, unknown>;
const plan = () => json('sampleton/scorecard.json');

describe('a published plan', () => {
  it('gives the same scorecard as the folder that it was made from', () => {
    const { plan: compiled } = compilePlan(aSamplePlan());
    const published = scorecardTable(parsePlan(plan()), SAMPLETON);
    expect(compiled).toBeDefined();
    expect(published).toHaveLength(8);
    expect(published).toEqual(compiled && scorecardTable(compiled.data, SAMPLETON));
  });

  it('keeps withheld figures, breaks, states and decimals as they were', () => {
    const { series } = parsePlan(plan());
    const newest = (id: string) =>
      series
        .get(id as IndicatorId)
        ?.get(SAMPLETON)
        ?.observations.at(-1);
    expect(newest('starts')?.reading).toEqual({ kind: 'withheld', shorthand: 'c' });
    expect(newest('accidents')?.reading).toEqual({ kind: 'value', value: 0, decimals: 0 });
    expect(newest('meals')?.break).toBe(true);
    expect(newest('absence')).toMatchObject({ status: 'provisional', reading: { value: 7.5, decimals: 1 } });
  });

  it('lists its series oldest first', () => {
    const observations =
      parsePlan(plan())
        .series.get('readiness' as IndicatorId)
        ?.get(SAMPLETON)?.observations ?? [];
    expect(observations.map(({ period }) => period.timePeriod)).toEqual(['2011', '2013', '2014']);
  });
});

describe('a file that is not a part of a pack', () => {
  it.each([null, 3, 'text', undefined])('is refused when it holds %j', (text) => {
    expect(() => parsePlans(text)).toThrow(new PackError('The file is not a part of a pack.'));
  });

  it('is refused with both numbers, and with which side to update, when another release wrote it', () => {
    expect(() => parsePlan({ ...plan(), schema: PACK_SCHEMA + 1 })).toThrow(
      `The figures are newer than the program: they are in layout ${PACK_SCHEMA + 1}, and this program reads layout ${PACK_SCHEMA}. Load the page again. If it stays so, the program on the web server is an older one: upload all files of the build.`,
    );
    expect(() => parsePlan({ ...plan(), schema: 1 })).toThrow(
      `The figures are older than the program: they are in layout 1, and this program reads layout ${PACK_SCHEMA}. Build the site again with this release of Scorecard, and upload all of it.`,
    );
    expect(() => parsePlan({ ...plan(), schema: undefined })).toThrow(
      'The file does not say in which layout it is',
    );
    expect(() => parsePlans([])).toThrow(PackError);
  });

  it.each(['areas', 'indicators', 'neighbours', 'targets', 'commentary', 'queries', 'periods', 'figures'])(
    'is refused when a plan lacks its %s',
    (list) => {
      expect(() => parsePlan({ ...plan(), [list]: undefined })).toThrow(
        new PackError(`The file lacks its ${list}; it may have been cut short.`),
      );
    },
  );

  it('is refused when it is a part of another kind', () => {
    expect(() => parsePlans(plan())).toThrow('The file lacks its plans');
    expect(() => parseHistory(json('plans.json'), anIndicator(), new Map())).toThrow(
      'The file lacks its periods',
    );
    expect(() => parseLatest(json('plans.json'), [], new Map())).toThrow('The file lacks its areas');
  });

  it('is refused when its parts do not fit together', () => {
    const [first, ...rest] = plan()['figures'] as { series: unknown[][] }[];
    const [area = 0] = first?.series[0] ?? [];
    const withFigures = (figures: object) => ({ ...plan(), figures: [{ ...first, ...figures }, ...rest] });
    expect(() => parsePlan({ ...plan(), periods: [['2014', 'Moon year']] })).toThrow(
      'The pack holds a period that cannot be read: 2014.',
    );
    expect(() => parsePlan({ ...plan(), figures: [first] })).toThrow(
      'The pack holds an indicator without its figures.',
    );
    expect(() => parsePlan(withFigures({ series: [[99, '1']] }))).toThrow(
      'The pack points to something that it does not hold.',
    );
    expect(() => parsePlan(withFigures({ series: [[area, '1 2 3 4 5 6']] }))).toThrow(
      'The pack holds a figure that cannot be read.',
    );
    expect(() => parsePlan(withFigures({ series: [[area, 'about-sixty']] }))).toThrow(
      'The pack holds a figure that cannot be read.',
    );
    const kept = { indicator: 'neet', value: 'about-sixty', rating: 'red' };
    expect(() => parsePlan({ ...plan(), frozen: [{ report: 'november', figures: [kept] }] })).toThrow(
      'The pack holds a figure of an earlier report that cannot be read.',
    );
  });
});
