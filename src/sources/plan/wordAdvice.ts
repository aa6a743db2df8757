/** For each column and each word it may hold, the words that officers' own sheets use instead. */
const MEANT: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  polarity: {
    high: [
      'h',
      'higher',
      'higher is better',
      'high is good',
      'up',
      'high is better',
      '↑',
      '▲',
      'good=high',
      'high=good',
      'good = high',
      'high = good',
      'high good',
      'bigger',
      'bigger is better',
      'more',
      'more is better',
      'maximise',
      'increase',
    ],
    low: [
      'l',
      'lower',
      'lower is better',
      'low is good',
      'down',
      'low is better',
      '↓',
      '▼',
      'good=low',
      'low=good',
      'good = low',
      'low = good',
      'low good',
      'smaller',
      'smaller is better',
      'less',
      'less is better',
      'fewer',
      'minimise',
      'decrease',
    ],
    neutral: [
      'n',
      'info',
      'information',
      'information only',
      'for information',
      'context',
      'contextual',
      'monitor',
      'monitoring',
      'none',
      'n/a',
      'na',
      '-',
    ],
  },
  status: {
    active: ['live', 'current', 'open', 'in use', 'yes'],
    retired: [
      'closed',
      'archived',
      'archive',
      'ended',
      'old',
      'dropped',
      'discontinued',
      'deleted',
      'no',
      'inactive',
      'not active',
      'not in use',
      'stopped',
      'removed',
      'superseded',
    ],
    'in-development': ['development', 'in development', 'planned', 'proposed', 'new', 'tbc', 'draft'],
    final: ['f', 'actual', 'confirmed', 'published', 'validated'],
    provisional: ['p', 'unvalidated'],
    revised: ['r', 'corrected', 'updated'],
    estimated: ['e', 'forecast'],
    'not-started': ['not begun', 'to do', 'outstanding'],
    'in-progress': ['in progress', 'ongoing', 'on-going', 'started', 'under way', 'underway', 'on track'],
    complete: ['completed', 'done', 'finished', 'delivered'],
    stopped: ['cancelled', 'withdrawn', 'abandoned'],
  },
  decision: {
    accepted: ['accept', 'approved'],
    partly: ['partially accepted', 'partly accepted', 'accepted in part', 'partial', 'part accepted'],
    rejected: ['not accepted', 'not agreed', 'declined', 'reject', 'refused'],
    deferred: ['defer', 'on hold', 'postponed'],
  },
  rating: { red: ['r'], amber: ['a', 'yellow'], green: ['g'] },
  in_year: {
    sum: ['total', 'add', 'added'],
    cumulative: ['ytd', 'year to date', 'running total'],
    last: ['snapshot', 'latest', 'point in time'],
    pooled: ['average', 'mean', 'weighted', 'avg'],
    'as-printed': ['as printed', 'printed', 'as reported'],
  },
  type: {
    national: [
      'ni',
      'statutory',
      'national indicator',
      'dfe',
      'statutory return',
      'ssda903',
      'outcomes framework',
    ],
    local: ['internal', 'council', 'management', 'li', 'local indicator', 'operational'],
    survey: ['questionnaire', 'consultation', 'perception'],
    milestone: ['project', 'deliverable'],
  },
  year: { financial: ['fy'], academic: ['ay', 'school'], calendar: ['cy'] },
};

/** The word of a column that an officer's own word means: `neutral` for `info`. Returns undefined for an unknown word. */
export function wordMeant(column: string, foundWord: string): string | undefined {
  return Object.entries(MEANT[column] ?? {}).find(([, spellings]) => spellings.includes(foundWord))?.[0];
}

/** For each column, officers' words that are ambiguous, and what to do about them. */
const UNSURE_WORDS: Readonly<Record<string, readonly [words: RegExp, advice: string]>> = {
  decision: [
    /^(?:we )?(?:agreed?|yes|noted|supported|endorsed|welcomed)$/,
    'Agreement in words is not a decision: write accepted only if the paper says so, else leave the cell empty.',
  ],
};

/** The correction ` Write neutral.` for a word that means one of those a column may hold; otherwise empty. */
export function wordAdvice(column: string, foundWord: string, words: readonly string[]): string {
  const suggestedWord = wordMeant(column, foundWord);
  if (suggestedWord !== undefined && words.includes(suggestedWord)) return ` Write ${suggestedWord}.`;
  const [unsure, unsureAdvice] = UNSURE_WORDS[column] ?? [];
  return unsure?.test(foundWord) === true ? ` ${unsureAdvice ?? ''}` : '';
}
