import { DUE_KINDS } from '@/domain/registers/dueKinds';
import { NO_REGISTERS, type Registers } from '@/domain/registers/register';
import type { PublishedRegisters } from '@/packFormat/publishedRegisters';
import { checkedPart } from './parsePack';
import { PackError } from './packSchema';

const TABLES = Object.keys(NO_REGISTERS) as readonly (keyof Registers)[];

/** A plan's registers, as the pack holds them. Throws a `PackError` if the file is not of this schema. */
export function parseRegisters(json: unknown): Registers {
  const { schema: _, ...registers } = checkedPart<PublishedRegisters>(json, TABLES);
  for (const table of TABLES)
    for (const row of registers[table]) {
      const due = 'due' in row ? row.due : undefined;
      if (due !== undefined && !DUE_KINDS.includes(due.kind))
        throw new PackError('The pack holds a due date that cannot be read.');
    }
  return registers;
}
