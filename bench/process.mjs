// npm run bench -- process: how often the rules of process control find what has changed, and how often they cry wolf, over made-up
// series of which it is known. First with the limits known, beside the textbook's figures; then as a page uses them, with limits that
// use the first twelve points. No browser is needed, and no build.

import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { table } from './report.mjs';

/** Series of each kind as the issue asks for them, and many more, so that the share is not itself left to chance. */
const FEW = 100;
const MANY = 10_000;
const BASELINE = 12;

/** C. W. Champ and W. H. Woodall, "Exact results for Shewhart control charts with supplementary runs rules", Technometrics 29 (1987), table 1; W. Feller, "An Introduction to Probability Theory", XIII.7. */
const CHAMP = 'Champ and Woodall 1987';
const FELLER = 'Feller XIII.7: 2⁷ − 1';

/** Prints both tables and gives what was measured. */
export async function processBench() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  // Without the site's own settings: the rules need nothing but themselves.
  const vite = await createServer({
    root,
    configFile: false,
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true },
    logLevel: 'error',
    appType: 'custom',
  });
  try {
    const load = (name) => vite.ssrLoadModule(`/src/domain/process/${name}.ts`);
    const [{ processLimits }, { specialCauses }] = [await load('processLimits'), await load('specialCause')];
    const rules = { processLimits, specialCauses };
    const lengths = runLengths(rules);
    const found = sharesFound(rules);
    print(lengths, found);
    return { runLengths: lengths, found };
  } finally {
    await vite.close();
  }
}

/** Mean 0 and standard deviation 1, known and not estimated. */
const KNOWN = { mean: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 };

/** How many points of a stable process pass on average until a rule flags one. */
function runLengths({ specialCauses }) {
  const kinds = [
    { rules: ['outside'], textbook: 370.4, source: CHAMP },
    { rules: ['outside', 'two of three'], textbook: 225.44, source: CHAMP },
    { rules: ['shift'], textbook: 127, source: FELLER },
    { rules: ['outside', 'shift', 'trend', 'two of three'] },
  ];
  const random = normals(20_260_101);
  const runs = 4000;
  const all = Array.from({ length: runs }, () => firstFlags(specialCauses, random));
  return kinds.map(({ rules, ...kind }) => ({
    ...kind,
    rules: rules.join(' + '),
    measured: mean(all.map((first) => Math.min(...rules.map((rule) => first[rule])))),
  }));
}

/** The point at which each rule first flags one, in a stretch so long that nearly every rule has. */
function firstFlags(specialCauses, random) {
  const first = { outside: Infinity, shift: Infinity, trend: Infinity, 'two of three': Infinity };
  // The two rarer ones are waited for in pieces that overlap by more than the longest rule looks back.
  for (let from = 0, tail = []; !(first.outside < Infinity && first.shift < Infinity); from += 500) {
    const values = [...tail, ...Array.from({ length: 500 }, random)];
    const start = from - tail.length;
    ends(specialCauses(values, KNOWN)).forEach((flagged, place) => {
      for (const rule of flagged) first[rule] = Math.min(first[rule], start + place + 1);
    });
    tail = values.slice(-8);
  }
  return first;
}

/** A run is known at its seventh point, and not at its first: of points in a row by one rule, those by which it had been found. */
function ends(causes) {
  const since = {};
  return causes.map((own) => {
    const rules = own.map(({ rule }) => rule);
    for (const rule of ['shift', 'trend']) since[rule] = rules.includes(rule) ? (since[rule] ?? 0) + 1 : 0;
    return rules.filter((rule) => !(rule in since) || since[rule] >= 7);
  });
}

const CHANGES = [
  { name: 'nothing (false alarms)', at: () => 0 },
  { name: 'a step of 1 standard deviation', at: () => 1 },
  { name: 'a step of 1½', at: () => 1.5 },
  { name: 'a step of 2', at: () => 2 },
  { name: 'a step of 3', at: () => 3 },
  { name: 'a climb of ¼ each period', at: (place) => (place + 1) / 4 },
];

/** Of series with twelve points before a change and so many after it, how many have a flagged point after it, and in how many the latest point is flagged. */
function sharesFound(rules) {
  const random = normals(20_260_102);
  return [12, 24].flatMap((after) =>
    CHANGES.map(({ name, at }) => {
      const series = Array.from({ length: MANY }, () => oneSeries(rules, random, { after, at }));
      const share = (of, pick) => (100 * of.filter(pick).length) / of.length;
      return {
        name,
        after,
        few: share(series.slice(0, FEW), ({ any }) => any),
        many: share(series, ({ any }) => any),
        latest: share(series, ({ last }) => last),
        outsideAlone: 100 * (1 - product(after, (place) => 1 - outside(at(place)))),
      };
    }),
  );
}

function oneSeries({ processLimits, specialCauses }, random, { after, at }) {
  const values = Array.from(
    { length: BASELINE + after },
    (_, place) => 50 + random() + (place < BASELINE ? 0 : at(place - BASELINE)),
  );
  const causes = specialCauses(values, processLimits(values));
  const later = causes.slice(BASELINE);
  return { any: later.some((own) => own.length > 0), last: (causes.at(-1) ?? []).length > 0 };
}

function print(lengths, found) {
  console.log('\n== Process control: points to the first flag in a stable process, limits known ==');
  table([
    ['Rules', 'Ours', 'Textbook', 'Source'],
    ...lengths.map(({ rules, measured, textbook, source }) => [
      rules,
      measured.toFixed(1),
      textbook?.toFixed(1) ?? 'none',
      source ?? '',
    ]),
  ]);
  console.log(
    '  Ours of two in three is stricter than theirs: the third point must lie on the same side of the mean. All four rules of\n' +
      '  Western Electric, which has 8 in a row, 4 of 5, and no trend: 91.75 (Champ and Woodall 1987).',
  );
  console.log(
    '\n== As a page uses them: limits from 12 points, then a change; flagged of 100 series after it ==',
  );
  table([
    [
      'What changed',
      'Points after',
      `Of ${FEW}`,
      `Of ${MANY}`,
      'Latest flagged',
      'Rule 1 alone, limits known',
    ],
    ...found.map(({ name, after, few, many, latest, outsideAlone }) => [
      name,
      after,
      few.toFixed(0),
      `${many.toFixed(1)}%`,
      `${latest.toFixed(1)}%`,
      `${outsideAlone.toFixed(1)}%`,
    ]),
  ]);
}

/** The chance that one point lies outside three standard deviations when the mean has moved by so many: the textbook's, for a known process. */
function outside(shift) {
  return 1 - below(3 - shift) + below(-3 - shift);
}

/** The normal distribution by its series, to more places than are printed. */
function below(z) {
  let [term, sum] = [z, z];
  for (let n = 1; n < 200; n += 1) {
    term *= (-z * z * (2 * n - 1)) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

function product(length, factor) {
  let result = 1;
  for (let place = 0; place < length; place += 1) result *= factor(place);
  return result;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Normal deviates from a seed, the same at every run (mulberry32, then Box and Muller). */
function normals(seed) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
