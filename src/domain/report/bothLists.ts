import type { Indicator } from '@/domain/figures/indicator';
import type { Commentary } from '@/domain/plan/plan';
import { namedIndicator } from './namedIndicator';

type Paragraph = Pick<Commentary, 'kind' | 'text' | 'report'> & {
  readonly indicator?: string | undefined;
  readonly priority?: string | undefined;
};

/**
 * The indicators that are good news and a concern in one report: each once for a concern, with the first good news on it. A paragraph on a priority is on
 * the indicator that its first sentence names.
 */
export function bothLists<P extends Paragraph>(
  paragraphs: readonly P[],
  indicators: readonly Indicator[],
): readonly { readonly indicator: Indicator; readonly good: P; readonly concern: P }[] {
  const subjects = new Map(paragraphs.map((one) => [one, subjectOf(one, indicators)]));
  const goods = paragraphs.filter(({ kind }) => kind === 'working-well');
  return paragraphs.flatMap((concern) => {
    const indicator = subjects.get(concern);
    if (concern.kind !== 'concern' || indicator === undefined) return [];
    const good = goods.find((one) => one.report === concern.report && subjects.get(one)?.id === indicator.id);
    return good === undefined ? [] : [{ indicator, good, concern }];
  });
}

function subjectOf(
  { indicator, priority, text }: Paragraph,
  indicators: readonly Indicator[],
): Indicator | undefined {
  if (indicator !== undefined) return indicators.find(({ id }) => id === indicator);
  if (priority === undefined) return undefined;
  const [first = ''] = text.split(/(?<=[.!?])\s/);
  return namedIndicator(
    first,
    indicators.filter((one) => one.priority === priority),
  );
}
