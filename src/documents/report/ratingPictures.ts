/**
 * The marks of a rating as small pictures (48 by 48 pixels, 16 colours), for files that cannot draw the page's own marks: the same shape and
 * letter. The word stands after each picture, so the picture adds nothing.
 */
const RATING_PICTURES = {
  red:
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwBAMAAAClLOS0AAAAMFBMVEX////54t/zxb7tqJ7mjH3gb13aUjzUNRzc3Ny5urqWl5d0' +
    'dHRRUVEuLy8LDAxwIBR7ZzFwAAAAvklEQVR42mNgYBB2wQCGDECgVo4FJDEwMJVjBQoMbNglEhjUsUsUMZhjlyhmcMcuUQKSKEV3' +
    'bThUooQBDbgPYYm+d0BwZwEOiXdvsEncOXP23bsNWCQmMDD0vHuAXYLz3QtcEi+xS3C9e4hdYu27Azic+7YBh8QJ7P649xZrkEwA' +
    '4g3YJbghrsXiKqhZmBLz3i3ALsGDK0g4IOE+RNMVzoyDPavhzJw4snMh7gKAEbuEAO5ChoFRGbNYMhJgAAD001M7dhaWwgAAAABJ' +
    'RU5ErkJggg==',
  amber:
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwBAMAAAClLOS0AAAAMFBMVEX////059vp0LbeuJLUoG3JiEm+cSSzWQDc3Ny5urqWl5d0' +
    'dHRRUVEuLy8LDAxfMgYWngM1AAABP0lEQVR42rWUO27CQBCG1wac8JQ72lShpaOlo6Vzi9K4DSRhbmFxBE6AOAHiBIgToNBFPPYM' +
    'mWXXy2Rn0iUjy5bntz3zfzOyUv8Szy9yPgJIRaEKMBSFLsBUFDKADykfA8aTICQwz2EiCD2Y4SEIOYxrMOf5CrpAJ30mPMC7UiN4' +
    'ZcLImOgalfEY3syHVFxd7IDxeDOXAaOSWW9JSCV2NOKQin8yC6j4b7taPvyMsOFgeCn1Q5o1jnfXkgDhgYwirReOGeGBVBv6sLaU' +
    'Ax6ty+YzoGInV5yKk7/xw8Pz5ti+3HGWw8PLYdvUaVmQ8Kjr5aNe/qBiW29qjD2l4sx2jPBFMTg8K2ypOFNw7tXdUan2laK2xSK9' +
    'NuYX9+GwoZWZhO+lXe4B3+TerSpfJUulAmL0sYQYk9+FOBeF9A9/LN97aZ0rwb3uNwAAAABJRU5ErkJggg==',
  green:
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwBAMAAAClLOS0AAAAMFBMVEX////b6+O21seSwqttrZBJmXQkhFgAcDzc3Ny5urqWl5d0' +
    'dHRRUVEuLy8LDAwGPiSJfJTqAAABnUlEQVR42qVUvUoDQRC+jfkx3eIPYqFEBK0EtTCtFppWQbhWVLhWc7mblHaCVXoxD6AgKa3y' +
    'AjE+gGAKO4O3z+DuzNzdXqIGdIpjZr6b/5l1nL/T6r4XHm+PqadcQAo2s/qcB0xhxdZPu5BQIC2gqhXnK1LMHGjGtwJocY/YOc2m' +
    'YWoARzE/D9CwDPyM29hkHcBKJQdQJ04AXNopLgBQYoWMAZocsqd6ttoqKzz+IaEChGwps4Ag3wXOWzz0o16F6zI+StBEqa00DZG9' +
    'hguMfWKEslLRi1Idwxcxeg12jbCshlfOnfowfB69u9SBrmrpOG9P1KMAs8WIg0/zlVxiiICRBMflfA0AgDMk70yoI6Cs3jHjKAXI' +
    'FVrEALlyMTjGuLnvRhQ8SABngKq2BXCBj6YOBvI4am7JknqVziLZFbF9JRqs6dUzd5GaGLd9w3Q3aqVtTwZ121e9ljUondbYaAMe' +
    'iz+6DM3f10d4owsXyh9WtDlpqUfPwJ98OM6afWqn9lLW0uNsZBZWuN8erUF2SH8mx96GWfNkbP3jzfkCO0O7oU5jzLEAAAAASUVO' +
    'RK5CYII=',
  none:
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwBAMAAAClLOS0AAAAMFBMVEX////m5+jN0NG0uLqboaSCiY1pcnZQWl/c3Ny5urqWl5d0' +
    'dHRRUVEuLy8LDAwuMzbIBHKhAAABBUlEQVR42mNgIANIuri4MDCwuLg4MDBAmRYgccZyIGBgYC8vL2BggDEdQDLmWCQqQBLMmEal' +
    'F+OwVkiRHMcyqDjhkHAvIUFiaiQOCbAY6RLYXIWsuO/dQ2CAvnuAReIZQgI5SPrevVOASyADoMQBVAmo5X3v371ElYBa1Pd+3Xvs' +
    'Em953znAJJCDpO8t87sLKM6FSzD8e4pDQu+dILIEzFVvGdjfbcTm87cMHO8eYZdg2PccW5AAJeTeYQsSoATrO2xBApRguIfV50DC' +
    'D4vEgKYS4iTIzDgcVi5A60VcXIDJygXKFABJiJeXVzEwqJeXL2BggjHB2ZwFi0QCtMjAMMqAHDcBAF9ljjU5QYA2AAAAAElFTkSu' +
    'QmCC',
} as const;

export type PicturedRating = keyof typeof RATING_PICTURES;

/** Returns a rating's word in a table and the picture before it, or undefined if the word is not a rating. */
export function pictureFor(word: string): PicturedRating | undefined {
  return PICTURED_RATING_BY_WORD.get(word);
}

const PICTURED_RATING_BY_WORD: ReadonlyMap<string, PicturedRating> = new Map([
  ['Red', 'red'],
  ['Amber', 'amber'],
  ['Green', 'green'],
  ['Not rated', 'none'],
]);

/** The picture as the bytes of a PNG. */
export function pictureBytes(rating: PicturedRating): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(RATING_PICTURES[rating]), (letter) => letter.charCodeAt(0));
}
