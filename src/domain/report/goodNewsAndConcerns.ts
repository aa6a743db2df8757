import type { Indicator } from '@/domain/figures/indicator';
import type { Commentary } from '@/domain/plan/plan';
import { namedIndicator } from './namedIndicator';

type Paragraph = Pick<Commentary, 'kind' | 'text' | 'report'> & {
  readonly indicator?: string | undefined;
  readonly priority?: string | undefined;
};

/**
 * The indicators that one report presents both as good news and as a concern: each once for a concern, with the first good news about it. A
 * paragraph on a priority counts as being about the indicator that its first sentence names.
 */
export function goodNewsAndConcerns<P extends Paragraph>(
  paragraphs: readonly P[],
  indicators: readonly Indicator[],
): readonly { readonly indicator: Indicator; readonly goodNews: P; readonly concern: P }[] {
  const subjects = new Map(paragraphs.map((paragraph) => [paragraph, subjectOf(paragraph, indicators)]));
  const goodNewsParagraphs = paragraphs.filter(({ kind }) => kind === 'working-well');
  return paragraphs.flatMap((concern) => {
    const indicator = subjects.get(concern);
    if (concern.kind !== 'concern' || indicator === undefined) return [];
    const goodNews = goodNewsParagraphs.find(
      (paragraph) => paragraph.report === concern.report && subjects.get(paragraph)?.id === indicator.id,
    );
    return goodNews === undefined ? [] : [{ indicator, goodNews, concern }];
  });
}

function subjectOf(
  { indicator, priority, text }: Paragraph,
  indicators: readonly Indicator[],
): Indicator | undefined {
  if (indicator !== undefined) return indicators.find(({ id }) => id === indicator);
  if (priority === undefined) return undefined;
  const [firstSentence = ''] = text.split(/(?<=[.!?])\s/);
  return namedIndicator(
    firstSentence,
    indicators.filter((candidate) => candidate.priority === priority),
  );
}
