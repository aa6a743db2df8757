import type { PlanData } from '@/domain/plan/planData';

/** The pages of a plan; the overview has no name in the address. */
export const PAGES = [
  'overview',
  'scorecard',
  'in-year',
  'priority',
  'report',
  'brief',
  'meeting',
  'indicator',
  'promises',
  'coverage',
  'compare',
  'neighbours',
  'methods',
  'data',
  'glossary',
  'accessibility',
] as const;
export type PageName = (typeof PAGES)[number];

/** Whose scorecard an address is about: the plan; the authority, if the plan serves every authority; and the neighbour model, if the reader chose another. */
export type PlanAddress = {
  readonly plan: string;
  readonly area?: string | undefined;
  readonly model?: string | undefined;
};

export type Address = PlanAddress & {
  readonly page: PageName;
  readonly indicator?: string | undefined;
  /** The id of the priority, if the page is about one. */
  readonly priority?: string | undefined;
  /** The part of the page of promises, such as the actions. */
  readonly part?: string | undefined;
  /** The id of the report, if the page is about one. */
  readonly report?: string | undefined;
  /** Filters and other settings; an undefined one is left out of the address. */
  readonly params?: Readonly<Record<string, string | undefined>> | undefined;
};

/** The plan, area and model of the loaded plan, for links that stay with it. */
export function planAddressOf({ plan, area, model }: PlanData): PlanAddress {
  return { plan: plan.id, area: plan.authority === 'any' ? area : undefined, model };
}

/** The path of a page in the site: `/my-plan/scorecard?rating=red`, `/england/E08000018`. A link puts `#` before it. */
export function pageAddressOf({
  plan,
  area,
  model,
  page,
  indicator,
  priority,
  part,
  report,
  params = {},
}: Address): string {
  const path = [
    plan,
    ...(area === undefined ? [] : [area]),
    ...(page === 'overview' ? [] : [page]),
    ...(indicator === undefined ? [] : [indicator]),
    ...(priority === undefined ? [] : [priority]),
    ...(part === undefined ? [] : [part]),
    ...(report === undefined ? [] : [report]),
  ];
  const search = new URLSearchParams(
    Object.entries({ ...params, model }).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  ).toString();
  const searchText = search.replaceAll('%2C', ',');
  return `/${path.map(encodeURIComponent).join('/')}${searchText === '' ? '' : `?${searchText}`}`;
}

export function hrefOf(address: Address): string {
  return `#${pageAddressOf(address)}`;
}

/** The part of an address that names the page's subject. */
export function subjectOf(
  page: PageName,
  subject: string,
): Pick<Address, 'indicator' | 'priority' | 'report' | 'part'> {
  if (subject === '') return {};
  if (page === 'promises') return { part: subject };
  if (page === 'report') return { report: subject };
  return page === 'priority' ? { priority: subject } : { indicator: subject };
}

/** The parts of an address. An area code is recognised by its form (`E08000018`), which no page's name has. */
export function parsePlace(path: string): {
  readonly plan: string;
  readonly area: string | undefined;
  readonly page: PageName | undefined;
  /** What the page is about: the id of an indicator, priority or report, or a part of promises. Empty if the address names none. */
  readonly subject: string;
} {
  const [plan = '', ...pathParts] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const area =
    pathParts[0] !== undefined && /^[A-Z]\d{8}$/i.test(pathParts[0]) ? pathParts[0].toUpperCase() : undefined;
  const [pageWord = 'overview', subject = ''] = area === undefined ? pathParts : pathParts.slice(1);
  return { plan, area, page: PAGES.find((name) => name === pageWord), subject };
}

/** One part of the address, decoded; a part that cannot be decoded stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
