import { mainArea, modelsOf, neighbourSetOf, type PlanData } from '@/domain/plan/planData';
import { hrefOf, planAddressOf, type PageName } from './address';
import { Menu } from './Menu';

/** The menu of neighbour models, if the plan has several, with a link to the page that shows what each would change. */
export function ModelMenu({
  data,
  page,
  params,
}: {
  readonly data: PlanData;
  readonly page: PageName;
  readonly params?: Readonly<Record<string, string | undefined>>;
}) {
  const area = mainArea(data);
  const models = modelsOf(data, area);
  const chosenModel = neighbourSetOf(data, area)?.model;
  if (models.length < 2 || chosenModel === undefined) return null;
  const planAddress = planAddressOf(data);
  return (
    <Menu
      label="Neighbours"
      chosenTitle={`${chosenModel} model`}
      items={[
        ...models.map((model) => ({
          href: hrefOf({ ...planAddress, model, page, params }),
          title: `${model} model`,
          isCurrent: model === chosenModel,
        })),
        ...(page === 'neighbours'
          ? []
          : [
              {
                href: hrefOf({ ...planAddress, page: 'neighbours' }),
                title: 'Who they are, and what another model would change',
                isCurrent: false,
              },
            ]),
      ]}
    />
  );
}
