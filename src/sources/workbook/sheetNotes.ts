import { attributeOf, tagsOf, unescaped } from './xmlTags';

/**
 * The notes and threaded comments of a sheet's cells, by the name of the cell. The library that reads the cells leaves them out. `sheetPath`
 * is the path of the sheet within the workbook, and `textOf` reads a part of it.
 */
export async function sheetNotes(
  sheetPath: string,
  textOf: (path: string) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const relations = await textOf(sheetPath.replace(/([^/]+)$/, '_rels/$1.rels'));
  const partsOf = (kind: string) =>
    tagsOf(relations, 'Relationship').flatMap((tag) =>
      attributeOf(tag, 'Type')?.endsWith(`/${kind}`) === true
        ? [pathOf(attributeOf(tag, 'Target') ?? '')]
        : [],
    );
  const notes = new Map<string, string>();
  for (const path of partsOf('comments'))
    for (const [cellName, text] of notesIn(await textOf(path))) notes.set(cellName, text);
  for (const path of partsOf('threadedComment')) {
    const threads = threadsIn(await textOf(path));
    // Excel keeps a second copy of each thread as a note, for its older versions.
    for (const [cellName, texts] of threads) notes.set(cellName, texts.join(' / '));
  }
  return notes;
}

/** Turns a path relative to a sheet, such as `../comments1.xml`, into a path within the workbook. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^(\.\.\/)+/, '')}`;
}

function notesIn(xml: string): ReadonlyMap<string, string> {
  const authors = elementsOf(xml, 'author').map(({ content }) => plainText(content));
  return new Map(
    elementsOf(xml, 'comment').flatMap(({ tag, content }) => {
      const cellName = attributeOf(tag, 'ref');
      const author = authors[Number(attributeOf(tag, 'authorId') ?? -1)] ?? '';
      const whole = plainText(
        elementsOf(content, 't')
          .map((run) => run.content)
          .join(''),
      );
      // Excel puts the author's name at the start of a note. The name is not part of the text.
      const text = author !== '' && whole.startsWith(`${author}:`) ? whole.slice(author.length + 1) : whole;
      return cellName === undefined || text.trim() === '' ? [] : [[cellName, text.trim()] as const];
    }),
  );
}

function threadsIn(xml: string): ReadonlyMap<string, readonly string[]> {
  const threads = new Map<string, readonly string[]>();
  for (const { tag, content } of elementsOf(xml, 'threadedComment')) {
    const cellName = attributeOf(tag, 'ref');
    const text = plainText(
      elementsOf(content, 'text')
        .map((part) => part.content)
        .join(''),
    );
    if (cellName !== undefined && text !== '')
      threads.set(cellName, [...(threads.get(cellName) ?? []), text]);
  }
  return threads;
}

/** The elements with this name. An element with another of the same name inside it is not found whole. */
function elementsOf(
  xml: string,
  name: string,
): readonly { readonly tag: string; readonly content: string }[] {
  const pattern = new RegExp(`(<(?:\\w+:)?${name}(?:\\s[^<>]*)?>)([^]*?)</(?:\\w+:)?${name}>`, 'g');
  return [...xml.matchAll(pattern)].map(([, tag = '', content = '']) => ({ tag, content }));
}

function plainText(xml: string): string {
  return unescaped(xml).replaceAll(/\s+/g, ' ').trim();
}
