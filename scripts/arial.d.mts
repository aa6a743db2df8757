/** The environment in which a browser on Linux sets pages in letters as wide as Arial's (scripts/arial.mjs). */
export function arial(): Readonly<Record<string, string>>;
