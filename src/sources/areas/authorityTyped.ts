import type { Area } from '@/domain/figures/area';
import { areasNamed } from './areaRegister';

/** Words that councils add before or after the name of their place, such as "Council". */
const COUNCIL_WORDS =
  /\b(?:the|royal|london|metropolitan|city|county|district|unitary|mbc|mdc|cbc|cc|bc|lb|rb|borough|council|authority|children['’]?s (?:services|trust))\b/g;

/**
 * Finds the authority that a person types: by GSS code, by DfE number, or by name with or without the words for the kind of council. Returns
 * undefined if none is known.
 */
export function authorityTyped(text: string): Area | undefined {
  const word = text.trim();
  const plainWord = word
    .toLowerCase()
    .replaceAll(COUNCIL_WORDS, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^of /, '');
  for (const name of [word, plainWord]) {
    const [area] = areasNamed({ dfeNumber: name, gssCode: name, name });
    if (area?.kind === 'authority') return area;
  }
  return undefined;
}
