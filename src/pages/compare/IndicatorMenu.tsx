import { SearchMenu } from '@/ui/SearchMenu';
import type { CompareView } from './compareView';

/** The menu that shows another indicator in the same view. */
export function IndicatorMenu({ view: { data, indicator, hrefWith } }: { readonly view: CompareView }) {
  const groups = new Map(data.plan.priorities.map(({ id, title }) => [id, title]));
  return (
    <SearchMenu
      label="Indicator"
      chosenTitle={indicator.title}
      searchLabel="Find an indicator"
      items={data.indicators.map(({ id, title, code, priority }) => ({
        href: hrefWith({ period: undefined }, id),
        title,
        also: [id, code].join(' '),
        group: priority === undefined ? undefined : groups.get(priority),
        isCurrent: id === indicator.id,
      }))}
    />
  );
}
