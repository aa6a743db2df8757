/** The pages of a plan; the overview has no name in the address. */
export const PAGES = ['overview', 'scorecard', 'indicator', 'methods', 'glossary', 'accessibility'] as const;
export type PageName = (typeof PAGES)[number];

export type Address = {
  readonly plan: string;
  readonly page: PageName;
  readonly indicator?: string | undefined;
  /** Filters and the like; an undefined one is left out. */
  readonly params?: Readonly<Record<string, string | undefined>> | undefined;
};

/** The place of a page in the site: `/my-plan/scorecard?rating=red`. A link puts `#` before it. */
export function placeOf({ plan, page, indicator, params = {} }: Address): string {
  const path = [
    plan,
    ...(page === 'overview' ? [] : [page]),
    ...(indicator === undefined ? [] : [indicator]),
  ];
  const search = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  ).toString();
  const plain = search.replaceAll('%2C', ',');
  return `/${path.map(encodeURIComponent).join('/')}${plain === '' ? '' : `?${plain}`}`;
}

export function hrefOf(address: Address): string {
  return `#${placeOf(address)}`;
}
