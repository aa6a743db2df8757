import { toAccess, type Access } from '@/domain/figures/access';
import { quoted } from '@/sources/quoted';
import type { RowReader } from './rowReader';

/** Reads `public`, `draft` or `exempt:3`. Any other text is an error and its row is left out, so that a slip of the pen publishes nothing. */
export function readAccess(reader: RowReader): Access | undefined {
  const accessText = reader.text('access') ?? 'public';
  const access = toAccess(accessText);
  if (access !== undefined) return access;
  reader.report({
    severity: 'error',
    code: 'access',
    column: 'access',
    message: `Found "${quoted(accessText)}". Expected public, draft, or exempt: and the paragraph of Schedule 12A, such as exempt:3.${accessAdvice(accessText)}`,
  });
  return undefined;
}

/** What to write for words that may mean an access. None is taken to mean "public": the officer has to write that word. */
const MEANT: readonly (readonly [advice: string, words: RegExp])[] = [
  [
    ' If anyone may see it, write public.',
    /^(?:open|all|everyone|anyone|published|yes|unrestricted|official)$/,
  ],
  [' Write draft.', /^(?:drafts|in draft|draft only|unpublished|not final|provisional)$/],
];

/** The correction ` Write exempt:3.` for `Exempt 3`. The result is empty if the cell names no paragraph, because only the officer knows which it is. */
function accessAdvice(accessText: string): string {
  const word = accessText.toLowerCase();
  const paragraph =
    /^(?:exempt|part 1|schedule 12a|s12a|confidential)\b.*?(?:\b|paragraph|para)(7[a-c]|[1-7])$/.exec(
      word.replace('part 1', 'exempt').replace('12a', ''),
    )?.[1];
  if (paragraph !== undefined) return ` Write exempt:${paragraph}.`;
  return MEANT.find(([, words]) => words.test(word))?.[0] ?? '';
}
