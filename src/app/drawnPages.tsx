import { use, type ComponentType, type ReactNode } from 'react';
import type { ChooseAreaPage } from '@/pages/choose/ChooseAreaPage';
import type { OverviewPage } from '@/pages/overview/OverviewPage';
import type { ScorecardPage } from '@/pages/scorecard/ScorecardPage';
import { parsePlace, type PageName } from '@/ui/address';
import { loadCode } from './PageBoundary';

type LaterPage<Props extends object> = {
  readonly load: () => Promise<unknown>;
  /** Loads it for a reader who may ask for it. What does not come then is asked for again. */
  readonly loadAhead: () => void;
  /** Gives the page itself where it is there already, as it is at build time. */
  readonly hold: (page: ComponentType<Props>) => void;
  readonly Page: (props: Props) => ReactNode;
};

/** A page whose code comes on its own and, unlike a lazy component's, is drawn at once where it has been loaded before. */
function laterPage<Props extends object>(code: () => Promise<ComponentType<Props>>): LaterPage<Props> {
  let held: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const hold = (page: ComponentType<Props>): ComponentType<Props> => (held = page);
  const load = (): Promise<ComponentType<Props>> => (loading ??= loadCode(code()).then(hold));
  return {
    load,
    loadAhead: () =>
      void load().catch(() => {
        loading = undefined;
      }),
    hold,
    Page: (props) => {
      const Loaded = held ?? use(load());
      return <Loaded {...props} />;
    },
  };
}

type PropsOf<Page extends (props: never) => ReactNode> = Parameters<Page>[0];

export const overview = laterPage<PropsOf<typeof OverviewPage>>(async () => {
  const { OverviewPage: page } = await import('@/pages/overview/OverviewPage');
  return page;
});

export const scorecard = laterPage<PropsOf<typeof ScorecardPage>>(async () => {
  const { ScorecardPage: page } = await import('@/pages/scorecard/ScorecardPage');
  return page;
});

/** The choice of an authority, which a plan for every authority begins with. */
export const choice = laterPage<PropsOf<typeof ChooseAreaPage>>(async () => {
  const { ChooseAreaPage: page } = await import('@/pages/choose/ChooseAreaPage');
  return page;
});

type DrawnPage = Pick<LaterPage<never>, 'load' | 'loadAhead'>;

/** Of the pages that are drawn into the site's own page at build time a reader first needs one, so none comes with another. */
const DRAWN: Partial<Record<PageName, DrawnPage>> = { overview, scorecard };

/** The drawn page at a place; undefined where the place has none. */
export function drawnPageAt(place: string): DrawnPage | undefined {
  const { page } = parsePlace(place);
  return page === undefined ? undefined : DRAWN[page];
}

export function loadDrawnAhead(): void {
  for (const { loadAhead } of Object.values(DRAWN)) loadAhead();
}

/** Fetches the code of a drawn page as soon as the reader points to a link to it. */
export function loadWherePointed(): void {
  const look = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
    if (link !== null) drawnPageAt(link.hash.slice(1).replace(/\?.*/, ''))?.loadAhead();
  };
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    addEventListener(type, look, { passive: true });
}
