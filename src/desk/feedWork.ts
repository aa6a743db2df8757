import { emptyFolder } from '@/newPlan/emptyFolder';
import { publishedOffers, type ChosenPins, type FileOffers } from '@/officerFiles/publishedOffers';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withOffers, type TakenOffer } from '@/officerFiles/withOffers';
import { areasNamed, registeredArea } from '@/sources/areas/areaRegister';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { shippedFiles } from './builtApp';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { feedFiles } from './recognisedFiles';

/** Published files, and the authority whose figures are wanted: that of the open plan, if the files were dropped on one. */
export type OffersAsked = {
  readonly files: HeldFiles;
  readonly authority: string | undefined;
  readonly openPlan: HeldFiles | undefined;
  readonly pins: ChosenPins;
};

export type OffersFound = {
  readonly offersByFile: readonly FileOffers[];
  /** The authority's GSS code and name. Undefined if neither the officer nor the plan names one. */
  readonly authority: { readonly code: string; readonly name: string } | undefined;
};

export async function offersFound({ files, authority, openPlan, pins }: OffersAsked): Promise<OffersFound> {
  const ownAuthority = openPlan === undefined ? undefined : await authorityIn(openPlan);
  const area = ownAuthority ?? registeredArea(authority ?? '');
  const offersByFile = await publishedOffers(files, area?.code, pins);
  return { offersByFile, authority: area && { code: area.code, name: area.name } };
}

async function authorityIn(plan: HeldFiles) {
  const bytes = (await tablesOf(plan)).get(PLAN_FILE);
  const json = JSON.parse(new TextDecoder().decode(bytes)) as { readonly authority?: unknown };
  const authorityText = typeof json.authority === 'string' ? json.authority : '';
  const [area] = areasNamed({ dfeNumber: authorityText, gssCode: authorityText, name: authorityText });
  return area;
}

/** The open plan with the chosen figures, or a new plan for the authority; the plan holds the published files. */
export async function planWithOffers(
  { files, authority, openPlan }: OffersAsked,
  takenOffers: readonly TakenOffer[],
): Promise<HeldFiles> {
  const tables =
    openPlan === undefined
      ? withOffers(await newPlanFiles(authority), takenOffers, 'P1')
      : withOffers(await tablesOf(openPlan), takenOffers);
  return new Map([...tables, ...feedFiles(files)]);
}

async function newPlanFiles(authority: string | undefined): Promise<HeldFiles> {
  const day = new Date().toISOString().slice(0, 10);
  return emptyFolder(registeredArea(authority ?? ''), { day, shipped: await shippedFiles() });
}
