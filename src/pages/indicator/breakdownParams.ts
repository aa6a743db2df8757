export const GROUP_ORDERS = ['plan', 'gap'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

/** Which groups the address asks for, and the order in which they are shown. */
export type BreakdownParams = { readonly by: string | undefined; readonly order: GroupOrder };

export function parseBreakdownParams(search: string): BreakdownParams {
  const params = new URLSearchParams(search);
  return {
    by: params.get('by') ?? undefined,
    order: GROUP_ORDERS.find((order) => order === params.get('groups')) ?? 'plan',
  };
}

/** Writes the settings as the end of an address. Settings at their default are left out. */
export function breakdownSearch({
  by,
  order,
}: BreakdownParams): Readonly<Record<string, string | undefined>> {
  return { by, groups: order === 'plan' ? undefined : order };
}
