import { cellKey, countOf, TOWN, type KindSheet } from './kindSheet';
import {
  IN_TIME_OR_NOT,
  MEANS_OF,
  ROW_TITLES,
  SEX_GAPS,
  SEX_TITLES,
  SHARES_OF,
  SUBJECTS,
  TARGET_GAPS,
  titleFrom,
} from './kindTitles';

const numbersBelow = (length: number) => Array.from({ length }, (_, index) => index);
const calendarYear = (yearsBack: number): string => `${2024 - yearsBack} Calendar year`;

/** A plan with a total and its parts, each as an indicator of its own. */
function partsByTitle(sheet: KindSheet, [whole = '', ...parts]: readonly string[]): void {
  const { random } = sheet;
  const isTotalLast = random.chance(0.3);
  const totalBefore = isTotalLast ? undefined : sheet.indicator(whole);
  const partIndicators = parts.map((title) => sheet.indicator(title));
  const total = totalBefore ?? sheet.indicator(whole);
  for (const yearsBack of numbersBelow(random.between(1, 4))) {
    const periodPlace = { period: calendarYear(yearsBack) };
    const counts = partIndicators.map(() => sheet.draw());
    for (const [partIndex, part] of partIndicators.entries())
      sheet.put(part, periodPlace, { count: counts[partIndex] ?? 0 });
    sheet.put(total, periodPlace, { count: counts.reduce((sum, count) => sum + count, 0) });
    sheet.sum(
      countOf(total, periodPlace),
      partIndicators.map((part) => countOf(part, periodPlace)),
    );
  }
}

export const sexesByTitle = (sheet: KindSheet): void => partsByTitle(sheet, sheet.random.pick(SEX_TITLES));
export const rowsByTotal = (sheet: KindSheet): void => partsByTitle(sheet, sheet.random.pick(ROW_TITLES));
export const inTime = (sheet: KindSheet): void => partsByTitle(sheet, sheet.random.pick(IN_TIME_OR_NOT));

/** A plan with groups of one indicator, and another indicator for the difference between them. */
export function sexGaps(sheet: KindSheet): void {
  const { random } = sheet;
  const countIndicator = sheet.indicator(random.pick(['Children excluded', 'Excluded', 'Pupils excluded']));
  const gapIndicator = sheet.indicator(random.pick(SEX_GAPS), { isPeople: false });
  const names = random.pick([
    ['Girls', 'Boys'],
    ['Female', 'Male'],
  ] as const);
  for (const yearsBack of numbersBelow(random.between(1, 4))) {
    const headline = { period: calendarYear(yearsBack) };
    const [girls, boys] = [sheet.draw(), sheet.draw()];
    const [girlsPlace, boysPlace] = names.map((name) => ({ ...headline, group: `sex=${name}` }));
    if (girlsPlace === undefined || boysPlace === undefined) return;
    sheet.put(countIndicator, headline, { count: girls + boys });
    sheet.put(countIndicator, girlsPlace, { count: girls });
    sheet.put(countIndicator, boysPlace, { count: boys });
    sheet.put(gapIndicator, headline, { text: String(girls - boys) });
    const sexKeys = [girlsPlace, boysPlace].map((sexPlace) => countOf(countIndicator, sexPlace));
    sheet.sum(countOf(countIndicator, headline), sexKeys);
    const terms = sexKeys.map((key, keyIndex) => [keyIndex === 0 ? 1 : -1, key] as const);
    sheet.line({ terms: [...terms, [-1, sheet.signed(gapIndicator, headline)]], least: 0, most: 0 });
  }
}

/** A plan with counts, printed targets, and the difference of each count from its target. */
export function targetGaps(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const countIndicator = sheet.indicator(subject);
  const gapIndicator = sheet.indicator(titleFrom(random.pick(TARGET_GAPS), subject), { isPeople: false });
  for (const yearsBack of numbersBelow(random.between(1, 4))) {
    const place = { period: calendarYear(yearsBack) };
    const [count, target] = [sheet.draw(), 10 + sheet.draw()];
    sheet.put(countIndicator, place, { count });
    sheet.put(gapIndicator, place, { text: String(count - target) });
    sheet.target(countIndicator, place.period, target);
    const terms = [
      [1, countOf(countIndicator, place)],
      [-1, sheet.signed(gapIndicator, place)],
    ] as const;
    sheet.line({ terms, least: target, most: target });
  }
}

/** A plan with a share, without its counts, of people who are counted in another indicator. */
export function sharesOfOthers(sheet: KindSheet): void {
  const { random } = sheet;
  const [people, share] = random.pick(SHARES_OF);
  const countIndicator = sheet.indicator(people);
  const decimals = random.pick([0, 1, 1]);
  const shareIndicator = sheet.indicator(share, { unit: 'percent', columns: { decimals: String(decimals) } });
  const areas = random.chance(0.4)
    ? [TOWN, sheet.area('north', 'locality'), sheet.area('south', 'locality')]
    : [TOWN];
  for (const yearsBack of numbersBelow(random.between(1, 3))) {
    const localCounts = areas.slice(1).map(() => ({ count: sheet.draw(3), rest: sheet.draw(40) }));
    const parts = localCounts.length === 0 ? [{ count: sheet.draw(3), rest: sheet.draw(40) }] : localCounts;
    const town = parts.reduce((sum, { count, rest }) => ({
      count: sum.count + count,
      rest: sum.rest + rest,
    }));
    for (const [areaIndex, { count, rest }] of [town, ...localCounts].entries()) {
      const sharePlace = { area: areas[areaIndex] ?? TOWN, period: calendarYear(yearsBack) };
      const denominator = count + rest;
      if (denominator === 0) continue;
      sheet.put(countIndicator, sharePlace, { count: denominator });
      sheet.put(shareIndicator, sharePlace, {
        count,
        denominator,
        text: ((100 * count) / denominator).toFixed(decimals),
      });
      const terms = [
        [1, cellKey('denominator', shareIndicator, sharePlace)],
        [-1, countOf(countIndicator, sharePlace)],
      ] as const;
      sheet.line({ terms, least: 0, most: 0 });
    }
  }
}

/** A plan with counts by ward, and another indicator with each ward's share of the whole. */
export function sharesByArea(sheet: KindSheet): void {
  const { random } = sheet;
  const subject = random.pick(SUBJECTS);
  const countIndicator = sheet.indicator(subject);
  const titleForm = random.pick([
    'Share of {} by ward',
    '{} by ward (%)',
    '{}: each ward’s share',
    'Where {} live',
  ]);
  const title = titleFrom(titleForm, subject);
  const shareIndicator = sheet.indicator(title, { unit: 'percent', columns: { decimals: '1' } });
  const wards = numbersBelow(random.between(2, 4)).map((ward) => sheet.area(`ward-${ward + 1}`, 'ward'));
  for (const yearsBack of numbersBelow(random.between(1, 2))) {
    const period = calendarYear(yearsBack);
    const counts = wards.map(() => sheet.draw());
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    sheet.put(countIndicator, { period }, { count: total });
    for (const [ward, area] of wards.entries()) {
      const [place, count = 0] = [{ area, period }, counts[ward]];
      sheet.put(countIndicator, place, { count });
      // The people who live in other wards are not a secret of this ward.
      sheet.put(shareIndicator, place, { text: ((100 * count) / total).toFixed(1) });
      for (const [shareKey, countKey] of [
        [cellKey('denominator', shareIndicator, place), countOf(countIndicator, { period })],
        [countOf(shareIndicator, place), countOf(countIndicator, place)],
      ] as const)
        sheet.line({
          terms: [
            [1, shareKey],
            [-1, countKey],
          ],
          least: 0,
          most: 0,
        });
    }
  }
}

/** A plan with wards for which areas.csv gives no parent, or one that does not exist. */
export function lostParents(sheet: KindSheet): void {
  const { random } = sheet;
  const countIndicator = sheet.indicator(random.pick(SUBJECTS));
  const wrongParent = random.pick(['', 'nrth', 'North', 'X12000001', TOWN]);
  const localities = ['north', 'south'].map((id) => sheet.area(id, 'locality'));
  const wards = localities.flatMap((locality) =>
    numbersBelow(2).map((ward) => {
      const isLost = random.chance(0.5);
      if (isLost && !['', TOWN].includes(wrongParent)) sheet.mistake();
      const parent = isLost ? wrongParent : locality;
      const area = sheet.area(`${locality}-${ward + 1}`, 'ward', { within: locality, parent });
      return { within: locality, area };
    }),
  );
  for (const yearsBack of numbersBelow(random.between(1, 2))) {
    const period = calendarYear(yearsBack);
    const counts = wards.map(() => sheet.draw());
    const sumWithin = (locality?: string) =>
      counts.reduce(
        (sum, count, ward) => sum + (locality === undefined || wards[ward]?.within === locality ? count : 0),
        0,
      );
    sheet.put(countIndicator, { period }, { count: sumWithin() });
    for (const area of localities) sheet.put(countIndicator, { area, period }, { count: sumWithin(area) });
    for (const [ward, { area }] of wards.entries())
      sheet.put(countIndicator, { area, period }, { count: counts[ward] ?? 0 });
  }
}

/** Two plans of one authority: one has the total, the other its parts. */
export function otherPlan(sheet: KindSheet): void {
  const { random } = sheet;
  const titles = random.pick([...SEX_TITLES, ...ROW_TITLES, ...IN_TIME_OR_NOT]);
  const isSplit = random.chance(0.5);
  const indicators = titles.map((title, titleIndex) =>
    sheet.indicator(title, { plan: isSplit ? Number(titleIndex > 0) : Number(titleIndex === 1) }),
  );
  const [total, ...parts] = indicators;
  if (total === undefined) return;
  for (const yearsBack of numbersBelow(random.between(1, 4))) {
    const periodPlace = { period: calendarYear(yearsBack) };
    const counts = parts.map(() => sheet.draw());
    for (const [partIndex, part] of parts.entries())
      sheet.put(part, periodPlace, { count: counts[partIndex] ?? 0 });
    sheet.put(total, periodPlace, { count: counts.reduce((sum, count) => sum + count, 0) });
    sheet.sum(
      countOf(total, periodPlace),
      parts.map((part) => countOf(part, periodPlace)),
    );
  }
}

/** A plan with a mean over people, the number of people, and the sum from which the mean was worked out. */
export function meansTimesCounts(sheet: KindSheet): void {
  const { random } = sheet;
  const [meanIndicator, peopleIndicator, thingsIndicator] = random.pick(MEANS_OF).map((title, titleIndex) =>
    sheet.indicator(title, {
      isPeople: titleIndex < 2,
      ...(titleIndex === 0 ? { unit: 'average', columns: { decimals: '1' } } : {}),
    }),
  );
  if (meanIndicator === undefined || peopleIndicator === undefined || thingsIndicator === undefined) return;
  for (const yearsBack of numbersBelow(random.between(1, 3))) {
    const place = { period: calendarYear(yearsBack) };
    const count = Math.max(1, sheet.draw(5));
    const sum = count + random.between(0, 4 * count);
    const text = (sum / count).toFixed(1);
    sheet.put(peopleIndicator, place, { count });
    sheet.put(thingsIndicator, place, { text: String(sum) });
    // An average without its number of people is always withheld.
    sheet.put(meanIndicator, place, { text, columns: { denominator: String(count) } });
    const [low, high] = [Number(text) - 0.05, Number(text) + 0.05];
    for (const [factor, least, most] of [
      [low, 0, Infinity],
      [high, -Infinity, 0],
    ] as const)
      sheet.line({
        terms: [
          [1, countOf(thingsIndicator, place)],
          [-factor, countOf(peopleIndicator, place)],
        ],
        least,
        most,
        neededKeys: [countOf(meanIndicator, place)],
      });
  }
}
