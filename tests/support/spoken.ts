/** What a reader who listens hears of a part of a page: drawings by their labels, nothing of what is hidden from them. */
export function spoken(part: Node): string {
  if (part instanceof Element && part.getAttribute('aria-hidden') === 'true') return '';
  if (part instanceof Element && part.getAttribute('role') === 'img')
    return part.getAttribute('aria-label') ?? '';
  if (part instanceof Text) return part.data.trim();
  return [...part.childNodes]
    .map(spoken)
    .filter((text) => text !== '')
    .join(' ');
}
