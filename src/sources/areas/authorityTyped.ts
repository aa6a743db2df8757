import type { Area } from '@/domain/figures/area';
import { areasNamed } from './areaRegister';

/** What councils add to the name of their place, before or after it. */
const COUNCIL =
  /\b(?:the|royal|london|metropolitan|city|county|district|unitary|mbc|mdc|cbc|cc|bc|lb|rb|borough|council|authority|children['’]?s (?:services|trust))\b/g;

/** The authority that a person types: a GSS code, a DfE number, or a name with or without the words that say what kind of council it is. Undefined where none is known. */
export function authorityTyped(text: string): Area | undefined {
  const word = text.trim();
  const plainWord = word
    .toLowerCase()
    .replaceAll(COUNCIL, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^of /, '');
  for (const name of [word, plainWord]) {
    const [area] = areasNamed({ dfeNumber: name, gssCode: name, name });
    if (area?.kind === 'authority') return area;
  }
  return undefined;
}
