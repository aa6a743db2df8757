import { PACK_SCHEMA } from '@/packFormat/publishedPlan';

/** The error for a file of the pack that this release cannot read: it was cut short, or another release wrote it. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/** Throws for a pack of another schema, and says whether the site or the pack must be updated. */
export function checkSchema(schema: unknown): void {
  if (schema === PACK_SCHEMA) return;
  const expectedLayout = `this program reads layout ${PACK_SCHEMA}`;
  if (typeof schema === 'number' && schema > PACK_SCHEMA)
    throw new PackError(
      `The figures are newer than the program: they are in layout ${schema}, and ${expectedLayout}. Load the page again. If it stays so, the program on the web server is an older one: upload all files of the build.`,
    );
  if (typeof schema === 'number')
    throw new PackError(
      `The figures are older than the program: they are in layout ${schema}, and ${expectedLayout}. Build the site again with this release of Scorecard, and upload all of it.`,
    );
  throw new PackError(
    `The file does not say in which layout it is, and ${expectedLayout}. It may not be a part of a pack, or have been altered.`,
  );
}
