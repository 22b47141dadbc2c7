declare const brand: unique symbol;

/** A primitive that only a parser or a row mapper may mint, so that cents never meet micrograms. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
