import { MOST_WORDS, type ProseFault } from '@/domain/report/proseFaults';

/** A fault of a paragraph, and how to mend it. */
export function proseFaultText(fault: ProseFault): string {
  switch (fault.kind) {
    case 'too-long':
      return `The paragraph has ${fault.words} words. Keep it to ${MOST_WORDS}, or make two of it.`;
    case 'undated':
      return `“${fault.word}” has no date. Say since when, or to which month.`;
    case 'untested':
      return `“${fault.word}” claims a test that the paragraph does not name. Name it, or take the word out.`;
  }
}
