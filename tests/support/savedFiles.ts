import { vi } from 'vitest';

/** What a test saves from here on: the name and the content of each file. */
export function savedFiles() {
  const files: { name: string; content: Blob }[] = [];
  const contents = new Map<string, Blob>();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (content: Blob) => {
        contents.set(`blob:${contents.size}`, content);
        return `blob:${contents.size - 1}`;
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const content = contents.get(this.href);
    if (content !== undefined) files.push({ name: this.download, content });
  });
  return files;
}
