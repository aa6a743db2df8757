import type { Node } from 'jsonc-parser';
import { quoted } from '@/sources/quoted';

/** A plan of a large authority has some ten thousand bytes, and feeds.json a few hundred lines. */
export const MAX_JSON_BYTES = 2_000_000;

/** plan.json has five brackets within each other. Parsers call themselves for each, and run out of room at some thousands. */
const MAX_DEPTH = 50;

/** Keys that every JavaScript object has, which a file could use to change all objects. */
const PROTOTYPE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** What makes a JSON file unfit to be read, and where. */
export type JsonFault = { readonly code: string; readonly offset: number; readonly message: string };

/** Where brackets are nested deeper than in any file of a plan; found without a parser. */
export function depthFault(source: string): JsonFault | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH)
      return {
        code: 'too-deep',
        offset: index,
        message: `Brackets are nested more than ${MAX_DEPTH} deep. Expected the few that docs/formats.md shows.`,
      };
  }
  return undefined;
}

/** A key that is there twice, where a parser silently takes one of them; or a key that no file of a plan has. */
export function keyFault(node: Node): JsonFault | undefined {
  const keysSeen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key !== undefined && keysSeen.has(key.value))
      return {
        code: 'duplicate-key',
        offset: key.offset,
        message: `The key "${quoted(String(key.value))}" is here a second time. Expected it once. Delete one of the two.`,
      };
    if (key !== undefined && PROTOTYPE_KEYS.includes(String(key.value)))
      return {
        code: 'unknown-key',
        offset: key.offset,
        message: `The key "${String(key.value)}" is not one that a plan's file has. Delete it.`,
      };
    keysSeen.add(key?.value);
    const childFault = keyFault(child);
    if (childFault !== undefined) return childFault;
  }
  return undefined;
}
