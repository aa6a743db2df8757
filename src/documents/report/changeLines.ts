import { isWorse, type RecordChange } from './recordChanges';

const TITLES: readonly { readonly kinds: readonly RecordChange['kind'][]; readonly title: string }[] = [
  { kinds: ['rating'], title: 'Ratings' },
  { kinds: ['new figure'], title: 'Figures that are new' },
  { kinds: ['revised'], title: 'Figures that were revised' },
  { kinds: ['target'], title: 'Targets' },
  { kinds: ['came', 'went'], title: 'Indicators that came or went' },
];

/** What changed between two scorecards, as lines for a terminal; one line where nothing did. */
export function changeLines(changes: readonly RecordChange[]): string {
  if (changes.length === 0) return 'Nothing has changed.\n';
  const parts = TITLES.flatMap(({ kinds, title }) => {
    const own = changes.filter(({ kind }) => kinds.includes(kind));
    if (own.length === 0) return [];
    return [`${title}: ${own.length}`, ...own.map((change) => `  ${changeText(change)}`), ''];
  });
  return `${parts.join('\n')}\n`;
}

/** One change in a sentence: "NEET: red, was amber (worse)." */
export function changeText(change: RecordChange): string {
  switch (change.kind) {
    case 'came':
      return `${change.title}: new.`;
    case 'went':
      return `${change.title}: no longer there.`;
    case 'rating': {
      const worse = isWorse(change);
      const side = worse === undefined ? '' : worse ? ' (worse)' : ' (better)';
      return `${change.title}: ${change.is}, was ${change.was}${side}.`;
    }
    case 'new figure':
      return `${change.title}: ${change.is}, was ${change.was}.`;
    case 'revised':
      return `${change.title}: ${change.is} for ${change.when}, was reported as ${change.was}.`;
    case 'target':
      return `${change.title}: target ${change.is}, was ${change.was}.`;
  }
}
