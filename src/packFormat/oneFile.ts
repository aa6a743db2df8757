/** A site as one HTML file: the ids of the elements that hold what a site has as files. */
export const PACK_ELEMENT = 'scorecard-pack';
export const SEALED_ELEMENT = 'scorecard-sealed-pack';

/** The name of the page's `<meta>` that says which release of Scorecard made the file; `data-newest` is where the newest figures lie. */
export const ONE_FILE_META = 'scorecard-one-file';

/** The files of a pack as one text: in the first line each path and its length in UTF-16 units, then all texts. Without the quotes of JSON it packs smaller. */
export function joinedFiles(files: readonly (readonly [path: string, text: string])[]): string {
  const pathLengths = files.map(([path, text]) => [path, text.length]);
  return `${JSON.stringify(pathLengths)}\n${files.map(([, text]) => text).join('')}`;
}

/** Takes the text that `joinedFiles` made apart into its files. */
export function separateFiles(joined: string): ReadonlyMap<string, string> {
  const headEnd = joined.indexOf('\n');
  const pathLengths = JSON.parse(joined.slice(0, headEnd)) as readonly (readonly [
    path: string,
    length: number,
  ])[];
  let textStart = headEnd + 1;
  return new Map(pathLengths.map(([path, length]) => [path, joined.slice(textStart, (textStart += length))]));
}
