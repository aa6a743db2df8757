import type { Node } from 'jsonc-parser';
import { quoted } from '@/sources/quoted';

/** The largest JSON file of a plan, in bytes. plan.json of a large authority has some ten thousand, and feeds.json a few hundred lines. */
export const MAX_JSON_BYTES = 2_000_000;

/** The deepest nesting of brackets; plan.json has five levels. Parsers recurse once for each level, and run out of stack at some thousands. */
const MAX_DEPTH = 50;

/** Keys that every JavaScript object has, which a file could use to change all objects. */
const PROTOTYPE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Why a JSON file cannot be read, and where its fault is. */
export type JsonFault = { readonly code: string; readonly offset: number; readonly message: string };

/** Finds the place where brackets are nested deeper than in any file of a plan. Uses no parser, which could run out of stack. */
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

/** Finds a key that occurs twice in one object, where a parser would silently take one of them, or a key that no file of a plan has. */
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
