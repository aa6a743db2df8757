declare const name: unique symbol;

/** A plain value that must not be mistaken for another of the same shape: an area code is not an indicator id. */
export type Brand<Base, Name extends string> = Base & { readonly [name]: Name };
