import { personInText } from '@/domain/registers/personNames';
import type { Commentary } from '@/domain/plan/plan';

/** A fault of style in a paragraph that makes it harder to read. */
export type ProseFault =
  | { readonly kind: 'too-long'; readonly words: number }
  /** The paragraph says "currently" or the like, without a month or a year. */
  | { readonly kind: 'undated'; readonly word: string }
  /** The paragraph says "significant" or "robust", without a test that shows it. */
  | { readonly kind: 'untested'; readonly word: string }
  /** The paragraph names a person where a role belongs. */
  | { readonly kind: 'person'; readonly name: string };

/** A paragraph with more words than this is hard to follow. */
const MOST_WORDS = 60;

const NOW_WORDS =
  /\b(currently|presently|at present|at the moment|at this (?:point in )?time|as things stand|these days|nowadays|right now|for now|of late|to date|up to now|(?:is|are|has|have) now|so far|as of today|recently|lately|this (?:week|month|quarter|term)|recent (?:weeks|months)|current (?:position|figure|rate|level|performance))\b/i;
const DATE_WORDS =
  /\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|\d{1,2} [A-Z][a-z]+)\b/;
const CLAIM_WORDS = /\b(significant(?:ly)?|robust(?:ly)?)\b/i;
/** Phrases in which such a word is part of a name and no claim: "significant harm" is the law's own term (Children Act 1989, section 31). */
const HARMLESS_CLAIM = /\bsignificant(?:ly)? (?:harm|other)\b/gi;
const TEST_WORDS = /\b(?:(?:statistical(?:ly)?|confidence intervals?|tested|control limits?)\b|95%|p ?[<=])/i;

/** The faults of one paragraph's text, which the officer may mend; nothing is ever rewritten. */
export function proseFaults({ text }: Pick<Commentary, 'text'>): readonly ProseFault[] {
  const wordCount = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const nowWord = NOW_WORDS.exec(text)?.[1];
  const person = personInText(text);
  const claimWord = CLAIM_WORDS.exec(text.replaceAll(HARMLESS_CLAIM, ''))?.[1];
  return [
    ...(wordCount > MOST_WORDS ? [{ kind: 'too-long', words: wordCount } as const] : []),
    ...(nowWord !== undefined && !DATE_WORDS.test(text) ? [{ kind: 'undated', word: nowWord } as const] : []),
    ...(person === undefined ? [] : [{ kind: 'person', name: person } as const]),
    ...(claimWord !== undefined && !TEST_WORDS.test(text)
      ? [{ kind: 'untested', word: claimWord } as const]
      : []),
  ];
}

/** What a fault is and how to mend it, for the officer who wrote the paragraph. */
export function proseAdvice(fault: ProseFault): string {
  switch (fault.kind) {
    case 'too-long':
      return `The paragraph has ${fault.words} words. Keep it to ${MOST_WORDS}, or make two of it.`;
    case 'undated':
      return `“${fault.word}” has no date. Say since when, or to which month.`;
    case 'person':
      return `“${fault.name}” seems to be a person’s name. Write the role in its place, such as Head of safeguarding.`;
    case 'untested':
      return `“${fault.word}” claims a test that the paragraph does not name. Name it, or take the word out.`;
  }
}
