import { cellKey, countOf, TOWN, type KindSheet } from './kindSheet';
import {
  IN_TIME,
  MEANS_OF,
  ROWS,
  SEX_GAPS,
  SEXES,
  SHARES_OF,
  SUBJECTS,
  TARGET_GAPS,
  titled,
} from './kindTitles';

const all = (length: number) => Array.from({ length }, (_, at) => at);
const year = (at: number): string => `${2024 - at} Calendar year`;

/** A total and its parts, each an indicator of its own. */
function partsByTitle(sheet: KindSheet, [whole = '', ...parts]: readonly string[]): void {
  const { random } = sheet;
  const isLast = random.chance(0.3);
  const before = isLast ? undefined : sheet.indicator(whole);
  const made = parts.map((title) => sheet.indicator(title));
  const total = before ?? sheet.indicator(whole);
  for (const at of all(random.between(1, 4))) {
    const here = { period: year(at) };
    const counts = made.map(() => sheet.draw());
    for (const [place, part] of made.entries()) sheet.put(part, here, { count: counts[place] ?? 0 });
    sheet.put(total, here, { count: counts.reduce((sum, one) => sum + one, 0) });
    sheet.sum(
      countOf(total, here),
      made.map((part) => countOf(part, here)),
    );
  }
}

export const sexesByTitle = (sheet: KindSheet): void => partsByTitle(sheet, sheet.random.pick(SEXES));
export const rowsByTotal = (sheet: KindSheet): void => partsByTitle(sheet, sheet.random.pick(ROWS));
export const inTime = (sheet: KindSheet): void => partsByTitle(sheet, sheet.random.pick(IN_TIME));

/** Groups of an indicator, and another of their difference. */
export function sexGaps(sheet: KindSheet): void {
  const { random } = sheet;
  const counted = sheet.indicator(random.pick(['Children excluded', 'Excluded', 'Pupils excluded']));
  const gap = sheet.indicator(random.pick(SEX_GAPS), { isPeople: false });
  const names = random.pick([
    ['Girls', 'Boys'],
    ['Female', 'Male'],
  ] as const);
  for (const at of all(random.between(1, 4))) {
    const here = { period: year(at) };
    const [girls, boys] = [sheet.draw(), sheet.draw()];
    const [one, other] = names.map((name) => ({ ...here, group: `sex=${name}` }));
    if (one === undefined || other === undefined) return;
    sheet.put(counted, here, { count: girls + boys });
    sheet.put(counted, one, { count: girls });
    sheet.put(counted, other, { count: boys });
    sheet.put(gap, here, { text: String(girls - boys) });
    const keys = [one, other].map((place) => countOf(counted, place));
    sheet.sum(countOf(counted, here), keys);
    const terms = keys.map((key, place) => [place === 0 ? 1 : -1, key] as const);
    sheet.line({ terms: [...terms, [-1, sheet.signed(gap, here)]], least: 0, most: 0 });
  }
}

/** How far a count is from its target, which is printed. */
export function targetGaps(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const counted = sheet.indicator(subject);
  const gap = sheet.indicator(titled(random.pick(TARGET_GAPS), subject), { isPeople: false });
  for (const at of all(random.between(1, 4))) {
    const here = { period: year(at) };
    const [count, target] = [sheet.draw(), 10 + sheet.draw()];
    sheet.put(counted, here, { count });
    sheet.put(gap, here, { text: String(count - target) });
    sheet.target(counted, here.period, target);
    const terms = [
      [1, countOf(counted, here)],
      [-1, sheet.signed(gap, here)],
    ] as const;
    sheet.line({ terms, least: target, most: target });
  }
}

/** A share of people who are counted in another indicator, without its own counts. */
export function sharesOfOthers(sheet: KindSheet): void {
  const { random } = sheet;
  const [people, share] = random.pick(SHARES_OF);
  const counted = sheet.indicator(people);
  const decimals = random.pick([0, 1, 1]);
  const shared = sheet.indicator(share, { unit: 'percent', columns: { decimals: String(decimals) } });
  const areas = random.chance(0.4)
    ? [TOWN, sheet.area('north', 'locality'), sheet.area('south', 'locality')]
    : [TOWN];
  for (const at of all(random.between(1, 3))) {
    const parts = areas.slice(1).map(() => ({ count: sheet.draw(3), rest: sheet.draw(40) }));
    const own = parts.length === 0 ? [{ count: sheet.draw(3), rest: sheet.draw(40) }] : parts;
    const town = own.reduce((sum, one) => ({ count: sum.count + one.count, rest: sum.rest + one.rest }));
    for (const [place, { count, rest }] of [town, ...parts].entries()) {
      const here = { area: areas[place] ?? TOWN, period: year(at) };
      const of = count + rest;
      if (of === 0) continue;
      sheet.put(counted, here, { count: of });
      sheet.put(shared, here, { count, of, text: ((100 * count) / of).toFixed(decimals) });
      const terms = [
        [1, cellKey('denominator', shared, here)],
        [-1, countOf(counted, here)],
      ] as const;
      sheet.line({ terms, least: 0, most: 0 });
    }
  }
}

/** Counts by ward, and in another indicator the share of the whole that each ward has. */
export function sharesByArea(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const counted = sheet.indicator(subject);
  const form = random.pick([
    'Share of {} by ward',
    '{} by ward (%)',
    '{}: each ward’s share',
    'Where {} live',
  ]);
  const shared = sheet.indicator(titled(form, subject), { unit: 'percent', columns: { decimals: '1' } });
  const wards = all(random.between(2, 4)).map((ward) => sheet.area(`ward-${ward + 1}`, 'ward'));
  for (const at of all(random.between(1, 2))) {
    const period = year(at);
    const counts = wards.map(() => sheet.draw());
    const total = counts.reduce((sum, one) => sum + one, 0);
    if (total === 0) continue;
    sheet.put(counted, { period }, { count: total });
    for (const [ward, area] of wards.entries()) {
      const [here, count = 0] = [{ area, period }, counts[ward]];
      sheet.put(counted, here, { count });
      // Those who live in other wards are no secret of this one.
      sheet.put(shared, here, { text: ((100 * count) / total).toFixed(1) });
      for (const [one, other] of [
        [cellKey('denominator', shared, here), countOf(counted, { period })],
        [countOf(shared, here), countOf(counted, here)],
      ] as const)
        sheet.line({
          terms: [
            [1, one],
            [-1, other],
          ],
          least: 0,
          most: 0,
        });
    }
  }
}

/** Wards that areas.csv puts nowhere, or somewhere that does not exist. */
export function lostParents(sheet: KindSheet): void {
  const { random } = sheet;
  const counted = sheet.indicator(random.pick(SUBJECTS));
  const wrong = random.pick(['', 'nrth', 'North', 'X12000001', TOWN]);
  const localities = ['north', 'south'].map((id) => sheet.area(id, 'locality'));
  const wards = localities.flatMap((within) =>
    all(2).map((ward) => {
      const isLost = random.chance(0.5);
      if (isLost && !['', TOWN].includes(wrong)) sheet.mistake();
      const parent = isLost ? wrong : within;
      return { within, area: sheet.area(`${within}-${ward + 1}`, 'ward', { within, parent }) };
    }),
  );
  for (const at of all(random.between(1, 2))) {
    const period = year(at);
    const counts = wards.map(() => sheet.draw());
    const sum = (within?: string) =>
      counts.reduce(
        (so, one, ward) => so + (within === undefined || wards[ward]?.within === within ? one : 0),
        0,
      );
    sheet.put(counted, { period }, { count: sum() });
    for (const area of localities) sheet.put(counted, { area, period }, { count: sum(area) });
    for (const [ward, { area }] of wards.entries())
      sheet.put(counted, { area, period }, { count: counts[ward] ?? 0 });
  }
}

/** The total in one plan of an authority and its parts in another. */
export function otherPlan(sheet: KindSheet): void {
  const { random } = sheet;
  const titles = random.pick([...SEXES, ...ROWS, ...IN_TIME]);
  const isSplit = random.chance(0.5);
  const made = titles.map((title, place) =>
    sheet.indicator(title, { plan: isSplit ? Number(place > 0) : Number(place === 1) }),
  );
  const [total, ...parts] = made;
  if (total === undefined) return;
  for (const at of all(random.between(1, 4))) {
    const here = { period: year(at) };
    const counts = parts.map(() => sheet.draw());
    for (const [place, part] of parts.entries()) sheet.put(part, here, { count: counts[place] ?? 0 });
    sheet.put(total, here, { count: counts.reduce((sum, one) => sum + one, 0) });
    sheet.sum(
      countOf(total, here),
      parts.map((part) => countOf(part, here)),
    );
  }
}

/** A mean of people, how many they are, and the sum that the mean was made of. */
export function meansTimesCounts(sheet: KindSheet): void {
  const { random } = sheet;
  const [mean, people, things] = random.pick(MEANS_OF).map((title, place) =>
    sheet.indicator(title, {
      isPeople: place < 2,
      ...(place === 0 ? { unit: 'average', columns: { decimals: '1' } } : {}),
    }),
  );
  if (mean === undefined || people === undefined || things === undefined) return;
  for (const at of all(random.between(1, 3))) {
    const here = { period: year(at) };
    const count = Math.max(1, sheet.draw(5));
    const sum = count + random.between(0, 4 * count);
    const text = (sum / count).toFixed(1);
    sheet.put(people, here, { count });
    sheet.put(things, here, { text: String(sum) });
    // An average without its number of people is withheld always.
    sheet.put(mean, here, { text, columns: { denominator: String(count) } });
    const [low, high] = [Number(text) - 0.05, Number(text) + 0.05];
    for (const [factor, least, most] of [
      [low, 0, Infinity],
      [high, -Infinity, 0],
    ] as const)
      sheet.line({
        terms: [
          [1, countOf(things, here)],
          [-factor, countOf(people, here)],
        ],
        least,
        most,
        needs: [countOf(mean, here)],
      });
  }
}
