import { withShippedFigures } from './builtApp';
import { recognised, type Dropped } from './dropped';
import type { HeldFiles } from './heldFolder';

/** What was dropped, once published files are where they belong. */
export type Recognised = Exclude<Dropped, { readonly kind: 'published' }>;

/** Recognises what was dropped, alone or on a plan that is open. A plan gets the published figures that ship with Scorecard and that it names. */
export async function recognisedFiles(
  files: HeldFiles,
  onto: { readonly name: string; readonly files: HeldFiles } | undefined,
): Promise<Recognised> {
  const found = await recognised(files);
  if (found.kind === 'plan') return { ...found, files: await withShippedFigures(found.files) };
  if (found.kind !== 'published') return found;
  if (onto === undefined) return { kind: 'unknown', why: alone([...found.files.keys()]) };
  const added = [...found.files].map(
    ([path, bytes]) => [`feeds/${path.replace(/^.*\//, '')}`, bytes] as const,
  );
  return { kind: 'plan', name: onto.name, files: new Map([...onto.files, ...added]) };
}

function alone(names: readonly string[]): string {
  const [are, they] = names.length === 1 ? ['is a file', 'It brings'] : ['are files', 'They bring'];
  return `${names.join(', ')} ${are} that DfE, OHID or ONS has published. ${they} figures to a plan: load the plan first, or both together, and name the file in the plan’s feeds. Indicators of most such files can also be ticked below.`;
}
