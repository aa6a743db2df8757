import { FORMATS, type Base, type Content, type Format } from './base';
import { mutatedBytes, randomBytes } from './byteMutations';
import { hostileText } from './hostileTexts';
import { mutatedJson } from './jsonMutations';
import { planBases } from './planBases';
import { publishedBases } from './publishedBases';
import { randomOf, type Random } from './random';
import { mutatedTable } from './tableMutations';
import { mutatedZip } from './zipMutations';

/** A plan folder with something wrong in it. */
export type Input = {
  readonly format: Format;
  readonly files: ReadonlyMap<string, Content>;
  /** The file that is wrong; it is checked by itself too. */
  readonly target: string;
};

export type Sources = { readonly data?: string | undefined; readonly parquets?: string | undefined };

/** Makes input number n of a seed, of one format or of all in turn. */
export function inputsOf(seed: number, { data, parquets }: Sources, only?: Format): (input: number) => Input {
  const bases = [...planBases(), ...publishedBases(data, parquets)];
  const formats =
    only === undefined
      ? FORMATS.filter((format) => format === 'folder' || bases.some((base) => base.format === format))
      : [only];
  return (number) => {
    const random = randomOf(seed, number);
    const format = formats[number % formats.length] ?? 'plan';
    if (format === 'folder') return oddFolder(random.pick(bases), random);
    return spoilt(random.pick(bases.filter((base) => base.format === format)), random);
  };
}

function spoilt({ format, files, target }: Base, random: Random): Input {
  let content = files.get(target);
  if (random.chance(0.01)) content = randomBytes(random);
  else
    for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left -= 1)
      if (content instanceof Uint8Array) content = mutated(target, content, random);
  return { format, target, files: new Map([...files, [target, content ?? new Uint8Array()]]) };
}

function mutated(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  const byText = (change: (text: string, random: Random) => string) =>
    random.chance(0.7)
      ? new TextEncoder().encode(change(new TextDecoder().decode(bytes), random))
      : mutatedBytes(bytes, random);
  if (name.endsWith('.csv')) return byText(mutatedTable);
  if (name.endsWith('.json')) return byText(mutatedJson);
  if (name.endsWith('.xlsx')) return mutatedZip(bytes, random);
  return mutatedBytes(bytes, random);
}

/** Files that are there under a wrong name, or are not files. */
function oddFolder({ files }: Base, random: Random): Input {
  const names = [...files.keys()].filter((name) => name !== 'feeds');
  const target = random.pick(names);
  const changed = new Map<string, Content>(files);
  const name = hostileText(random)
    .replaceAll(/[/\p{Cc}]/gu, (sign) => (sign === '\u001B' ? sign : ''))
    .slice(0, 60);
  switch (random.below(8)) {
    case 0:
      changed.delete(target);
      break;
    case 1:
      changed.set(target, 'folder');
      break;
    case 2:
      changed.set(target, { link: target.split('/').at(-1) ?? '' });
      break;
    case 3:
      changed.set(target, { link: 'nowhere' });
      break;
    case 4:
      changed.set(target, { link: '.' });
      break;
    case 5:
      if (!['', '.', '..'].includes(name))
        changed.set(
          `${name}${random.pick(['', '.csv', '.xlsx', '.meta.csv', 'dictionary.csv'])}`,
          randomBytes(random),
        );
      break;
    case 6:
      changed.set(target, new Uint8Array());
      break;
    default:
      changed.set(
        `${random.pick(['', 'feeds/'])}${random.pick(['a.xlsx', 'feeds', 'things.meta.csv', 'x.dictionary.csv', 'events.csv', 'targets.csv'])}`,
        random.pick<Content>(['folder', { link: 'nowhere' }, { link: '..' }]),
      );
  }
  return { format: 'folder', target, files: changed };
}
