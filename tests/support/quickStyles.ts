/** What Testing Library and user-event ask of an element's style: whether it is shown, begins a line and takes a click. */
export const ASKED = ['display', 'visibility', 'opacity', 'pointer-events'] as const;

type Styles = ReadonlyMap<string, string>;

/** As jsdom itself works it out. */
export const slowStyleOf = window.getComputedStyle.bind(window);

/**
 * Changes `window`. To find a name by its role, Testing Library asks for the style of every element, and jsdom tries each rule of its own style sheet on it:
 * a seventh of the time of page tests. The pages' style sheets are not there, so elements of one kind have the same answer, and jsdom gives it once.
 * It is asked each time about an element that its sheet treats in a special way, that is hidden or has a style of its own, or that lies in one that is or has.
 */
export function answerStylesByKind(): void {
  const known = new Map<string, Styles>();
  window.getComputedStyle = (element, pseudo) => {
    if ((pseudo ?? '') !== '' || isSpecial(element)) return slowStyleOf(element, pseudo);
    const kind = `${element.localName} ${element.getAttribute('type')}`;
    const styles = known.get(kind) ?? stylesAsked(slowStyleOf(element));
    known.set(kind, styles);
    return withRest(styles, () => slowStyleOf(element));
  };
}

function stylesAsked(style: CSSStyleDeclaration): Styles {
  return new Map(ASKED.map((name) => [name, style.getPropertyValue(name)]));
}

function isSpecial(element: Element): boolean {
  if (element.hasAttribute('popover') || ['dialog', 'summary'].includes(element.localName)) return true;
  for (let around: Element | null = element; around !== null; around = around.parentElement)
    if (around.hasAttribute('style') || around.hasAttribute('hidden')) return true;
  return false;
}

/** What is known, and the rest of the style as jsdom has it, which is worked out only when it is asked for. */
function withRest(styles: Styles, rest: () => CSSStyleDeclaration): CSSStyleDeclaration {
  const valueOf = (name: string): string => styles.get(name) ?? rest().getPropertyValue(name);
  return new Proxy<CSSStyleDeclaration>(Object.create(null) as CSSStyleDeclaration, {
    get: (_, name) => {
      if (name === 'getPropertyValue') return valueOf;
      const found = styles.get(name === 'pointerEvents' ? 'pointer-events' : String(name));
      return found ?? (Reflect.get(rest(), name) as unknown);
    },
  });
}
