import { use, type ComponentType, type ReactNode } from 'react';
import type { ChooseAreaPage } from '@/pages/choose/ChooseAreaPage';
import type { OverviewPage } from '@/pages/overview/OverviewPage';
import type { ScorecardPage } from '@/pages/scorecard/ScorecardPage';
import { parsePlace, type PageName } from '@/ui/address';
import { loadCode } from './PageBoundary';

type DrawnPage<Props extends object> = {
  readonly load: () => Promise<unknown>;
  /** Loads the code of the page before the reader asks for it. If that fails, the next call tries again. */
  readonly loadAhead: () => void;
  /** Sets the component of the page without loading it, as the build does. */
  readonly holdPage: (page: ComponentType<Props>) => void;
  readonly Page: (props: Props) => ReactNode;
};

/** A page whose code is a file of its own. Unlike a lazy component, the page is drawn at once if its code has loaded. */
function drawnPage<Props extends object>(code: () => Promise<ComponentType<Props>>): DrawnPage<Props> {
  let loadedPage: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const holdPage = (page: ComponentType<Props>): ComponentType<Props> => (loadedPage = page);
  const load = (): Promise<ComponentType<Props>> => (loading ??= loadCode(code()).then(holdPage));
  return {
    load,
    loadAhead: () =>
      void load().catch(() => {
        loading = undefined;
      }),
    holdPage,
    Page: (props) => {
      const Loaded = loadedPage ?? use(load());
      return <Loaded {...props} />;
    },
  };
}

type PropsOf<Page extends (props: never) => ReactNode> = Parameters<Page>[0];

export const overview = drawnPage<PropsOf<typeof OverviewPage>>(async () => {
  const { OverviewPage: page } = await import('@/pages/overview/OverviewPage');
  return page;
});

export const scorecard = drawnPage<PropsOf<typeof ScorecardPage>>(async () => {
  const { ScorecardPage: page } = await import('@/pages/scorecard/ScorecardPage');
  return page;
});

/** The page on which a reader chooses an authority, the first page of a plan that serves every authority. */
export const chooseArea = drawnPage<PropsOf<typeof ChooseAreaPage>>(async () => {
  const { ChooseAreaPage: page } = await import('@/pages/choose/ChooseAreaPage');
  return page;
});

type PageCode = Pick<DrawnPage<never>, 'load' | 'loadAhead'>;

/** The pages that the build draws into `index.html`. A reader first needs only one of them, so the code of each loads by itself. */
const DRAWN_PAGES: Partial<Record<PageName, PageCode>> = { overview, scorecard };

/** Returns the drawn page at a path of the site, or undefined if none is drawn for it. */
export function drawnPageAt(place: string): PageCode | undefined {
  const { page } = parsePlace(place);
  return page === undefined ? undefined : DRAWN_PAGES[page];
}

export function loadDrawnAhead(): void {
  for (const { loadAhead } of Object.values(DRAWN_PAGES)) loadAhead();
}

/** Fetches the code of a drawn page as soon as the reader points to a link to it. */
export function loadPointedPages(): void {
  const loadLinkTarget = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
    if (link !== null) drawnPageAt(link.hash.slice(1).replace(/\?.*/, ''))?.loadAhead();
  };
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    addEventListener(type, loadLinkTarget, { passive: true });
}
