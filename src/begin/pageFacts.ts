/** Returns the content of one of the page's meta elements, or undefined if the page has no such element. */
export function contentOf(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** The build of the page, which the addresses of its files carry. */
export function pageBuild(): string {
  return contentOf('scorecard-build') ?? '';
}

/** The plan and the area that the address names. The result is empty if it names none. */
export function addressed(): { readonly plan: string; readonly area: string } {
  const [, plan = '', area = ''] = location.hash.split(/[/?]/);
  return { plan, area };
}

export function isAreaCode(area: string): boolean {
  return /^[A-Z]\d{8}$/.test(area);
}
