import type { Issue } from '@/domain/plan/issue';
import { columnNamed, type EesFile } from './eesFile';
import { listForMessage } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';

/** The longest column name that DfE's own tools accept (Explore Education Statistics API). */
const LONGEST_NAME = 50;

/** Warnings about the names of the columns. */
export function screenHeader(ees: EesFile): readonly Issue[] {
  const faults = [
    ...ees.names.flatMap((name, index) => [
      ...repeatedNameFaults(ees.names, index),
      ...unnamedColumnFaults(name, index),
    ]),
    ...['country_code', 'country_name']
      .filter((name) => columnNamed(ees, name) === undefined)
      .map(missingColumnFault),
    ...namingFaults(ees.names.filter(Boolean)),
  ];
  return faults.map((fault) => ({ ...fault, file: ees.file.name, row: 1 }));
}

function repeatedNameFaults(names: readonly string[], index: number): readonly Fault[] {
  const name = names[index] ?? '';
  const namesBefore = names.slice(0, index);
  if (name === '') return [];
  const faultPlace = { code: 'duplicate-column', column: name };
  if (namesBefore.includes(name))
    return [
      {
        ...faultPlace,
        severity: 'error',
        message: `Two columns are called "${quoted(name)}". Expected each once. Rename or delete one of them.`,
      },
    ];
  const otherSpelling = namesBefore.find((nameBefore) => nameBefore.toLowerCase() === name.toLowerCase());
  return otherSpelling === undefined
    ? []
    : [
        {
          ...faultPlace,
          severity: 'warning',
          message: `The columns "${quoted(otherSpelling)}" and "${quoted(name)}" differ in letter case only. Expected names that cannot be mistaken. Rename one of them.`,
        },
      ];
}

function unnamedColumnFaults(name: string, index: number): readonly Fault[] {
  if (name !== '') return [];
  const message = `Column ${index + 1} has no name. Expected one for every column. Name it, or delete it.`;
  return [{ severity: 'warning', code: 'empty-column-name', message }];
}

/** Naming rules of DfE that its own files do not always follow; each breach is reported once. */
function namingFaults(names: readonly string[]): readonly Fault[] {
  const note = (code: string, breaking: readonly string[], expectedText: string): readonly Fault[] => {
    if (breaking.length === 0) return [];
    const message = `${listForMessage(breaking.map(quoted), 6)}: ${expectedText}`;
    return [{ severity: 'note', code, column: breaking[0], message }];
  };
  return [
    ...note(
      'column-name',
      names.filter((name) => /\s/.test(name)),
      'a name with a space in it. Expected underscores, as in school_type.',
    ),
    ...note(
      'column-name',
      names.filter((name) => !/^[a-z]/.test(name)),
      'a name that does not begin with a small letter, as DfE asks for.',
    ),
    ...note(
      'long-column-name',
      names.filter((name) => name.length > LONGEST_NAME),
      `a name of more than ${LONGEST_NAME} characters, where DfE’s own tools cut it.`,
    ),
  ];
}

function missingColumnFault(name: string): Fault {
  return {
    severity: 'warning',
    code: 'missing-column',
    column: name,
    message: `There is no column "${name}". DfE asks for it in every file; here the rows are read without it.`,
  };
}
