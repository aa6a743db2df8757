import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { auditPack, type MatchedFigures } from '@/pack/audit/auditPack';
import type { Finding } from '@/pack/audit/findings';
import type { PackTexts } from '@/pack/audit/auditPlans';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { findingLines, findingSummary } from './findingLines';
import { packFolderIn } from './packFolder';
import { folderAt, formatFrom, MisuseError, onePath, readArguments, type Terminal } from './terminal';

/** `scorecard audit PACK [--before OLD_PACK]`: lists the withheld figures that a finished pack gives away. Exits with 1 if there are any. */
export async function audit(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    before: { type: 'string' },
    format: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const path = onePath(positionals, 'Expected one pack to audit.');
  const pack = await packAt(path);
  const earlierPack = values.before === undefined ? undefined : await packAt(values.before);
  const audited = auditPack(pack, { solver: await wholeNumberSolver(), before: earlierPack });
  const { matched: matchedFigures } = audited;
  const findings = matchedFigures?.figures === 0 ? [NOTHING_MATCHED, ...audited.findings] : audited.findings;
  if (matchedFigures !== undefined && matchedFigures.figures > 0)
    terminal.message(matchedLine(matchedFigures));
  if (format === 'json') terminal.result(`${JSON.stringify(findings.map(findingRecord), null, 2)}\n`);
  else
    terminal.result(
      [...findings.flatMap(findingLines), findingSummary(findings)].map((line) => `${line}\n`).join(''),
    );
  return findings.length > 0 ? 1 : 0;
}

/** A finding as JSON, with the keys that docs/formats.md names. */
function findingRecord({ plan, figureName, message, reasons }: Finding): object {
  return { plan, place: figureName, message, from: reasons };
}

/** A pack that cannot be compared with the earlier one has not been shown to be safe, so that is an error. */
const NOTHING_MATCHED: Finding = {
  plan: '--before',
  figureName: 'the earlier pack',
  message:
    'has no figure that could be matched with one of this pack, by title, area, period and group or by ids, so that nothing was compared. Check that it is the pack before this one.',
  reasons: [],
  shownFigures: [],
};

function matchedLine({ figures, total }: MatchedFigures): string {
  const count = (number: number) => number.toLocaleString('en-GB');
  return `Matched ${count(figures)} of the ${count(total)} figures of the earlier pack with this one, by title, area, period and group.`;
}

/** The JSON files of a built site, or of its folder `pack`, by path under `pack/`. */
async function packAt(path: string): Promise<PackTexts> {
  const folder = await folderAt(path);
  const packFolder = await packFolderIn(folder);
  if (packFolder === undefined)
    throw new MisuseError(`"${path}" holds no pack. Expected a folder that "scorecard build" has written.`);
  const names = (await readdir(packFolder, { recursive: true })).filter((name) => name.endsWith('.json'));
  const texts = new Map<string, string>();
  for (const name of names.toSorted())
    texts.set(
      relative(packFolder, join(packFolder, name)).split(sep).join('/'),
      await readFile(join(packFolder, name), 'utf8'),
    );
  return texts;
}
