import { useMemo } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import { modelChange, type ModelChange } from '@/domain/scorecard/modelChange';
import { areaName, mainArea, modelsOf, neighbourSetOf, type PlanData } from '@/domain/plan/planData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { ModelMenu } from '@/ui/ModelMenu';
import { PageHeading } from '@/ui/PageHeading';
import { ChangedRatings } from './ChangedRatings';

/** The page of an area's statistical neighbours: who they are, by which model, and what another model would change. */
export function NeighboursPage({ data }: { readonly data: PlanData }) {
  const area = mainArea(data);
  const neighbourSet = neighbourSetOf(data, area);
  return (
    <>
      <PageHeading caption={areaName(data, area)} title="Statistical neighbours" />
      <p className="govuk-body sc-measure">
        Statistical neighbours are the authorities that are most like this one in the make-up of their
        population. Comparing with them is fairer than with all of England; which they are depends on the
        model.
      </p>
      {neighbourSet === undefined ? (
        <p className="govuk-body">This plan names no statistical neighbours for {areaName(data, area)}.</p>
      ) : (
        <>
          <div className="sc-toolbar sc-no-print">
            <ModelMenu data={data} page="neighbours" />
          </div>
          <table className="govuk-table sc-changes">
            <caption className="govuk-table__caption govuk-table__caption--m">
              {neighbourSet.model === undefined
                ? 'Neighbours'
                : `Neighbours by the ${neighbourSet.model} model`}
              , closest first
            </caption>
            <thead className="govuk-table__head">
              <tr className="govuk-table__row">
                <th scope="col">Authority</th>
                <th scope="col">How close</th>
                <th scope="col">Region</th>
              </tr>
            </thead>
            <tbody className="govuk-table__body">
              {neighbourSet.members.map((member) => (
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

/** Returns what the first other neighbour model would change, or undefined if the plan has no other. */
function otherModel(data: PlanData): ModelChange | undefined {
  const area = mainArea(data);
  const ownModel = neighbourSetOf(data, area)?.model;
  const otherModelName = modelsOf(data, area).find((model) => model !== ownModel);
  return otherModelName === undefined ? undefined : modelChange(data, otherModelName);
}

function regionName(data: PlanData, code: AreaCode): string {
  const parent = data.areas.get(code)?.parent;
  return parent === undefined ? '' : areaName(data, parent);
}

/** The scorecard is worked out under both models, which is slow, so it is done once for each plan that is opened. */
function WhatWouldChange({ data }: { readonly data: PlanData }) {
  const modelChange = useMemo(() => otherModel(data), [data]);
  if (modelChange === undefined) return null;
  const areaNames = (codes: readonly AreaCode[]) => codes.map((code) => areaName(data, code)).join('; ');
  return (
    <section>
      <h2 className="govuk-heading-m">What the {modelChange.to} model would change</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {modelChange.staying.length} of {modelChange.staying.length + modelChange.leaving.length} neighbours
          stay
          {modelChange.staying.length > 0 && `: ${areaNames(modelChange.staying)}`}.
        </li>
        {modelChange.leaving.length > 0 && <li>Leave: {areaNames(modelChange.leaving)}.</li>}
        {modelChange.joining.length > 0 && <li>Join: {areaNames(modelChange.joining)}.</li>}
      </ul>
      <ChangedRatings data={data} modelChange={modelChange} />
      <p className="govuk-body sc-no-print">
        <a
          className="govuk-link"
          href={hrefOf({ ...planAddressOf(data), model: modelChange.to, page: 'scorecard' })}
        >
          Show the scorecard by the {modelChange.to} model
        </a>
      </p>
    </section>
  );
}
