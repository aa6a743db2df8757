import { hostileText } from './hostileTexts';
import type { Random } from './random';

/** Deeper than any parser that calls itself can go. */
const DEEP = 100_000;

const RAW: readonly (() => string)[] = [
  () => '['.repeat(DEEP),
  () => '['.repeat(DEEP) + ']'.repeat(DEEP),
  () => `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  () => `[${'{},'.repeat(20_000)}{}]`,
  () => `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":${index}`).join(',')}}`,
  () => '{"__proto__":{"polluted":true}}',
  () => '{"constructor":{"prototype":{"polluted":true}}}',
];

const VALUES: readonly (() => string)[] = [
  () => 'null',
  () => 'true',
  () => '[]',
  () => '{}',
  () => '0',
  () => '-1',
  () => '1e400',
  () => '-1e400',
  () => '1e-400',
  () => '9'.repeat(400),
  () => '"\\ud800"',
  () => '"\\u0000"',
  () => '[[[[[[]]]]]]',
  () => '{"__proto__":{"a":1}}',
  () => '{"id":"a","id":"b"}',
  () => '// a',
  () => '/* a',
  () => ',',
  () => 'NaN',
  () => "'a'",
  () => '["*"]',
  () => '"*"',
  () => '[null]',
  () => '{"id":null}',
  () => '""',
  () => '[1,2,3]',
  () => '2147483648',
];

/** The text of a JSON file with one value, key or sign exchanged. */
export function mutatedJson(text: string, random: Random): string {
  if (random.chance(0.02)) return random.pick(RAW)();
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{}:,]|\s+|[a-z]+/gs) ?? [];
  const changed = [...tokens];
  for (let left = random.pick([1, 1, 2, 4]); left > 0; left -= 1) {
    const at = random.below(changed.length);
    changed[at] = exchanged(changed[at] ?? '', random);
  }
  return changed.join('');
}

function exchanged(token: string, random: Random): string {
  switch (random.below(8)) {
    case 0:
      return '';
    case 1:
      return token + token;
    case 2:
    case 3:
      return JSON.stringify(hostileText(random));
    case 4:
      return random.chance(0.03) ? random.pick(RAW)() : random.pick(VALUES)();
    case 5:
      return `${token},${token}`;
    case 6:
      return `"${random.pick(['__proto__', 'constructor', 'id', 'toString'])}"`;
    default:
      return random.pick(VALUES)();
  }
}
