import { sha256 } from '@/data/sha256';

/**
 * A replacement for `node:crypto` in the desk's bundle (vite.desk.config.ts): SHA-256 as a synchronous function, because the browsers' own is
 * asynchronous. The command uses Node's.
 */
export function createHash(_algorithm: 'sha256') {
  const parts: Uint8Array[] = [];
  const hash = {
    update: (content: string | Uint8Array) => {
      parts.push(typeof content === 'string' ? new TextEncoder().encode(content) : content.slice());
      return hash;
    },
    digest: (encoding: 'hex' | 'base64' | 'base64url') => {
      const bytes = sha256(joinParts(parts));
      if (encoding === 'hex') return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const text = btoa(String.fromCodePoint(...bytes));
      return encoding === 'base64'
        ? text
        : text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    },
  };
  return hash;
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const [firstPart] = parts;
  if (parts.length === 1 && firstPart !== undefined) return firstPart;
  const wholeBytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    wholeBytes.set(part, offset);
    offset += part.length;
  }
  return wholeBytes;
}
