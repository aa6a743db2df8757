import { toAccess, type Access } from '@/domain/figures/access';
import { quoted } from '@/sources/quoted';
import type { RowReader } from './rowReader';

/** `public`, `draft`, or `exempt:3`; undefined is an error, and the row is left out, so that nothing leaves by a slip of the pen. */
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

/** Nothing is made public at a press: for a word that may mean so, the officer writes it. */
const MEANT: readonly (readonly [advice: string, words: RegExp])[] = [
  [
    ' If anyone may see it, write public.',
    /^(?:open|all|everyone|anyone|published|yes|unrestricted|official)$/,
  ],
  [' Write draft.', /^(?:drafts|in draft|draft only|unpublished|not final|provisional)$/],
];

/** ` Write exempt:3.` for `Exempt 3`; nothing where no paragraph is named, for which one it is only the officer knows. */
function accessAdvice(accessText: string): string {
  const word = accessText.toLowerCase();
  const paragraph =
    /^(?:exempt|part 1|schedule 12a|s12a|confidential)\b.*?(?:\b|paragraph|para)(7[a-c]|[1-7])$/.exec(
      word.replace('part 1', 'exempt').replace('12a', ''),
    )?.[1];
  if (paragraph !== undefined) return ` Write exempt:${paragraph}.`;
  return MEANT.find(([, words]) => words.test(word))?.[0] ?? '';
}
