/** The package ships no types. Its `data` is left out on purpose: dates in it are the host's, and depend on its clock. */
declare module 'gs1-barcode-parser-mod' {
  type Element = { readonly ai: string; readonly raw: string };
  /** Throws a string where it cannot go on. */
  export function parseBarcode(scanned: string): { readonly parsedCodeItems: readonly Element[] };
}
