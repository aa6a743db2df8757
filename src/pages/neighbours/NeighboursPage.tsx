import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import { modelChange, type ModelChange } from '@/domain/scorecard/modelChange';
import { areaName, mainArea, modelsOf, neighbourSetOf, type PlanData } from '@/domain/plan/planData';
import { hrefOf, whereOf } from '@/ui/address';
import { ModelMenu } from '@/ui/ModelMenu';
import { PageHeading } from '@/ui/PageHeading';
import { ChangedRatings } from './ChangedRatings';

/** Who an area's statistical neighbours are, by which model, and what another model would change. */
export function NeighboursPage({ data }: { readonly data: PlanData }) {
  const area = mainArea(data);
  const set = neighbourSetOf(data, area);
  return (
    <>
      <PageHeading caption={areaName(data, area)} title="Statistical neighbours" />
      <p className="govuk-body sc-measure">
        Statistical neighbours are the authorities that are most like this one in the make-up of their
        population. Comparing with them is fairer than with all of England; which they are depends on the
        model.
      </p>
      {set === undefined ? (
        <p className="govuk-body">This plan names no statistical neighbours for {areaName(data, area)}.</p>
      ) : (
        <>
          <div className="sc-toolbar sc-no-print">
            <ModelMenu data={data} page="neighbours" />
          </div>
          <table className="govuk-table sc-changes">
            <caption className="govuk-table__caption govuk-table__caption--m">
              {set.model === undefined ? 'Neighbours' : `Neighbours by the ${set.model} model`}, closest first
            </caption>
            <thead className="govuk-table__head">
              <tr className="govuk-table__row">
                <th scope="col">Authority</th>
                <th scope="col">How close</th>
                <th scope="col">Region</th>
              </tr>
            </thead>
            <tbody className="govuk-table__body">
              {set.members.map((member) => (
                <tr key={member.area} className="govuk-table__row">
                  <th scope="row">{areaName(data, member.area)}</th>
                  <td>{member.closeness ?? 'not stated'}</td>
                  <td>{regionName(data, member.area)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <WhatWouldChange data={data} />
        </>
      )}
    </>
  );
}

/** What the first other model would change, where there is one. */
function otherModel(data: PlanData): ModelChange | undefined {
  const area = mainArea(data);
  const own = neighbourSetOf(data, area)?.model;
  const other = modelsOf(data, area).find((model) => model !== own);
  return other === undefined ? undefined : modelChange(data, other);
}

function regionName(data: PlanData, code: AreaCode): string {
  const parent = data.areas.get(code)?.parent;
  return parent === undefined ? '' : areaName(data, parent);
}

/** Worked out from the whole scorecard twice: once for each plan that is opened. */
function WhatWouldChange({ data }: { readonly data: PlanData }) {
  const change = useMemo(() => otherModel(data), [data]);
  if (change === undefined) return null;
  const names = (codes: readonly AreaCode[]) => codes.map((code) => areaName(data, code)).join('; ');
  return (
    <section>
      <h2 className="govuk-heading-m">What the {change.to} model would change</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {change.staying.length} of {change.staying.length + change.leaving.length} neighbours stay
          {change.staying.length > 0 && `: ${names(change.staying)}`}.
        </li>
        {change.leaving.length > 0 && <li>Leave: {names(change.leaving)}.</li>}
        {change.joining.length > 0 && <li>Join: {names(change.joining)}.</li>}
      </ul>
      <ChangedRatings data={data} change={change} />
      <p className="govuk-body sc-no-print">
        <a className="govuk-link" href={hrefOf({ ...whereOf(data), model: change.to, page: 'scorecard' })}>
          Show the scorecard by the {change.to} model
        </a>
      </p>
    </section>
  );
}
