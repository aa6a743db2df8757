import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { FeedCount, StatedGroup } from '@/pack/disclosure/peopledFigure';
import { publishableSecondFigures } from '@/pack/disclosure/secondFigures';
import {
  publishableFigures,
  type DisclosureInput,
  type Publishable,
  type WithholdingReason,
} from '@/pack/disclosure/publishable';
import { relatedTo } from '@/pack/disclosure/related';
import { sensitiveFigures } from '@/pack/disclosure/sensitiveFigures';
import type { AreaResolver } from '@/pack/rows/areaResolver';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import { chosenFigure, rawFigure, type ChosenFigure } from '@/pack/rows/chosenFigures';
import { cellKey, cellsOf, type Cell, type ObservationContext } from '@/pack/rows/observationCells';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { publishableFrozen } from './publishableFrozen';

/** The facts that disclosure control needs in addition to the rows. */
export type ControlContext = {
  readonly statedGroups: readonly StatedGroup[];
  /** The counts that published files show of some indicators. */
  readonly feedCounts: (indicators: ReadonlySet<string>) => readonly FeedCount[];
  /** The figures that frozen reports showed. */
  readonly frozen?: readonly FrozenTable[] | undefined;
};

/** A figure of an edition with the parts of it that may be published. */
export type EditionFigure = {
  readonly figure: ChosenFigure;
  readonly publishable: Publishable;
  readonly reason: WithholdingReason | undefined;
};

export type Edition = {
  readonly cells: readonly Cell[];
  readonly figures: readonly EditionFigure[];
  /** The rows of second sources that may be published. */
  readonly publishableRows: ReadonlySet<ObservationRow>;
  /** The figures of frozen reports that differ from today's and may be published. */
  readonly publishableFrozen: ReadonlySet<FrozenRow>;
  readonly issues: readonly Issue[];
};

/**
 * The figures of one edition of a plan, public or for members. The public edition withholds all that the members' edition withholds, and
 * treats drafts and exempt figures like small counts. So nobody who has both editions can work out a withheld figure.
 */
export function editionOf(
  rows: readonly ObservationRow[],
  observationContext: ObservationContext,
  controlContext: ControlContext,
): Edition {
  const issues: Issue[] = [];
  const areas = rememberingResolver(observationContext.areas);
  const cells = cellsOf(rows, { ...observationContext, areas: areas.resolver }, issues);
  const sources = { sources: observationContext.sources };
  const editionFigures = cells.map((cell) => chosenFigure(cell, sources));
  const isSplit = observationContext.audience === 'public' && rows.some(({ access }) => access !== 'public');
  const membersFigures = isSplit
    ? cellsOf(rows, { ...observationContext, areas: areas.quietResolver, audience: 'members' }, []).map(
        (cell) => chosenFigure(cell, sources),
      )
    : [];
  const neighbours = observationContext.neighbours();
  const namedIds = new Set([...editionFigures, ...membersFigures].flatMap(({ cell }) => cell.indicator.id));
  const controlSettings: DisclosureInput = {
    areas: areas.knownAreas(),
    neighbours,
    smallestCount: observationContext.smallest,
    statedGroups: controlContext.statedGroups,
    feedCounts: controlContext.feedCounts(namedIds),
    otherEditionReasons: new Map(),
  };
  const members = isSplit
    ? membersReasons(membersFigures, controlSettings, observationContext.withheldCells)
    : undefined;
  const sensitive = sensitiveFigures(
    isSplit ? withWithheldFigures(editionFigures, membersFigures) : editionFigures,
  );
  const reasonsElsewhere = new Map<number, WithholdingReason>();
  sensitive.figures.forEach((figure, index) => {
    const key = cellKey(figure.cell);
    const reason =
      members?.get(key) ?? (observationContext.withheldCells?.has(key) === true ? 'gives away' : undefined);
    if (reason !== undefined) reasonsElsewhere.set(index, reason);
  });
  const rawFigures = sensitive.figures.map(({ raw }) => raw);
  const ownControl = { ...controlSettings, otherEditionReasons: reasonsElsewhere };
  const { figures, issues: controlIssues } = publishableFigures(rawFigures, ownControl);
  const reasons = new Map(
    figures.flatMap(({ reason }, index) => (reason === undefined ? [] : [[index, reason] as const])),
  );
  return {
    cells,
    figures: sensitive.figures.flatMap((figure, index) => {
      const controlledFigure = figures[index];
      return controlledFigure === undefined ? [] : [{ figure, ...controlledFigure }];
    }),
    publishableRows: publishableRows(sensitive.figures, rawFigures, { disclosureInput: ownControl, reasons }),
    publishableFrozen: publishableFrozen(controlContext.frozen ?? [], sensitive.figures, {
      raws: rawFigures,
      disclosureInput: ownControl,
      reasons,
    }),
    issues: [...issues, ...sensitive.issues, ...controlIssues],
  };
}

/**
 * The figures that the members' edition withholds, by cell: those of indicators for which it holds more than the public edition, and of all
 * indicators that sums join to these. For the other indicators both editions withhold the same.
 */
function membersReasons(
  membersFigures: readonly ChosenFigure[],
  controlSettings: DisclosureInput,
  withheldToo: ObservationContext['withheldCells'],
): ReadonlyMap<string, WithholdingReason> {
  const { figures } = sensitiveFigures(membersFigures);
  const rawFigures = figures.map(({ raw }) => raw);
  const splitFigures = membersFigures.filter(({ cell }) =>
    cell.rows.some(({ access }) => access !== 'public'),
  );
  const splitIndicators = new Set<string>(splitFigures.map(({ cell }) => cell.indicator.id));
  const related = relatedTo(splitIndicators, rawFigures);
  const relatedFigures = figures.filter(({ raw }) => related.has(raw.indicator.id));
  const reasonsElsewhere = new Map<number, WithholdingReason>();
  relatedFigures.forEach(({ cell }, index) => {
    if (withheldToo?.has(cellKey(cell)) === true) reasonsElsewhere.set(index, 'gives away');
  });
  const membersEdition = publishableFigures(
    relatedFigures.map(({ raw }) => raw),
    { ...controlSettings, otherEditionReasons: reasonsElsewhere, askedIndicators: splitIndicators },
  );
  return new Map(
    relatedFigures.flatMap(({ cell }, index) => {
      const reason = membersEdition.figures[index]?.reason;
      return reason === undefined ? [] : [[cellKey(cell), reason] as const];
    }),
  );
}

/** The public figures together with exempt figures and drafts. Disclosure control must know these, because they are part of the sums; neither is published. */
function withWithheldFigures(
  editionFigures: readonly ChosenFigure[],
  membersFigures: readonly ChosenFigure[],
): readonly ChosenFigure[] {
  const membersByCell = new Map(
    membersFigures.map((membersFigure) => [cellKey(membersFigure.cell), membersFigure]),
  );
  const publicCells = new Set(editionFigures.map(({ cell }) => cellKey(cell)));
  const completedFigures = editionFigures.map((figure): ChosenFigure => {
    const { reading } = figure.raw;
    const membersFigure = membersByCell.get(cellKey(figure.cell));
    if (membersFigure === undefined || reading.kind !== 'withheld' || figure.row?.access === 'public')
      return figure;
    if (!reading.shorthand.startsWith('exempt:') || membersFigure.raw.reading.kind !== 'value') return figure;
    return { ...figure, raw: { ...membersFigure.raw, kept: { kind: 'exempt', sign: reading.shorthand } } };
  });
  const drafts = membersFigures.filter(({ cell }) => !publicCells.has(cellKey(cell)));
  return [
    ...completedFigures,
    ...drafts.map((figure): ChosenFigure => ({ ...figure, raw: { ...figure.raw, kept: { kind: 'draft' } } })),
  ];
}

function publishableRows(
  figures: readonly ChosenFigure[],
  rawFigures: readonly RawFigure[],
  settings: Parameters<typeof publishableSecondFigures>[2],
): ReadonlySet<ObservationRow> {
  const rowOf = new Map<RawFigure, ObservationRow>();
  const otherFigures = figures.flatMap(({ cell, row, raw }, index) => {
    if (row === undefined || raw.kept !== undefined) return [];
    return cell.rows.flatMap((otherRow) => {
      if (otherRow === row || otherRow.reading === undefined) return [];
      const otherFigure = rawFigure(cell, otherRow);
      rowOf.set(otherFigure, otherRow);
      return [{ index, rawFigure: otherFigure }];
    });
  });
  if (otherFigures.length === 0) return new Set();
  return new Set(
    [...publishableSecondFigures(rawFigures, otherFigures, settings)].flatMap((raw) => rowOf.get(raw) ?? []),
  );
}

/** A resolver that remembers its answers. `quietResolver` gives an answer again without repeating issues, and does not add the area to those that were met. */
function rememberingResolver(resolver: AreaResolver): {
  readonly resolver: AreaResolver;
  readonly quietResolver: AreaResolver;
  /** The areas that rows name, and those of areas.csv. */
  readonly knownAreas: () => ReadonlyMap<AreaCode, Area>;
} {
  const words = new Map<string, Area | undefined>();
  const recordingResolver: AreaResolver = {
    ...resolver,
    resolve: (word, place, purpose) => {
      const area = resolver.resolve(word, place, purpose);
      words.set(word, area);
      return area;
    },
  };
  return {
    resolver: recordingResolver,
    quietResolver: { ...resolver, resolve: (word) => words.get(word) },
    knownAreas: () => {
      // Readers also know of wards that have no row.
      const areas = new Map([
        ...resolver.planAreas.map((area) => [area.code, area] as const),
        ...resolver.met,
      ]);
      for (const area of words.values())
        if (area !== undefined && !areas.has(area.code)) areas.set(area.code, area);
      return areas;
    },
  };
}
