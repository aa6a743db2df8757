import { unzippedText, zipDirectory } from '@/sources/workbook/zipDirectory';
import { heldBytes } from '@/sources/fileBytes';

/** The parts of an office file by name, as text. */
export async function officeParts(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const file = heldBytes('report', bytes);
  const parts = new Map<string, string>();
  for (const entry of zipDirectory(file) ?? []) parts.set(entry.name, await unzippedText(file, entry));
  return parts;
}

/** The words of a part in their order, a space between one run of text and the next. */
export function wordsOf(xml: string): string {
  return plain(
    xml
      .replaceAll(/<w:tab\/>|<\/w:p>|<\/(?:td|th|p|li|h\d|caption|title)>|<br>/g, ' ')
      .replaceAll(/<style>[^]*?<\/style>/g, '')
      .replaceAll(/<[^>]*>/g, ''),
  );
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
