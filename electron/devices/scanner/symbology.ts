/** Kinds of bar codes as far as anything here depends on them (hardware.md, section 4.1). */
export type Symbology =
  | 'code-128'
  | 'gs1-128'
  | 'code-39'
  | 'code-93'
  | 'codabar'
  | 'upc-a'
  | 'upc-e'
  | 'ean-13'
  | 'ean-8'
  | 'itf'
  | 'gs1-databar'
  | 'pdf417'
  | 'data-matrix'
  | 'gs1-data-matrix'
  | 'qr'
  | 'gs1-qr'
  | 'aztec'
  | 'unknown';

const twoDimensional: ReadonlySet<Symbology> = new Set<Symbology>([
  'pdf417',
  'data-matrix',
  'gs1-data-matrix',
  'qr',
  'gs1-qr',
  'aztec',
]);

const byAim: Readonly<Record<string, Symbology>> = {
  ']C0': 'code-128',
  ']C1': 'gs1-128',
  ']C2': 'code-128',
  ']E4': 'ean-8',
  ']d2': 'gs1-data-matrix',
  ']Q3': 'gs1-qr',
};

/** By the code character alone, where the modifier makes no difference to us. */
const byAimCode: Readonly<Record<string, Symbology>> = {
  A: 'code-39',
  F: 'codabar',
  G: 'code-93',
  I: 'itf',
  L: 'pdf417',
  Q: 'qr',
  d: 'data-matrix',
  e: 'gs1-databar',
  z: 'aztec',
};

/** The Honeywell family's own ids, used when the device sends no AIM identifier. */
const byCodeId: Readonly<Record<number, Symbology>> = {
  68: 'ean-8',
  69: 'upc-e',
  97: 'codabar',
  98: 'code-39',
  99: 'upc-a',
  100: 'ean-13',
  101: 'itf',
  105: 'code-93',
  106: 'code-128',
  114: 'pdf417',
  115: 'qr',
  119: 'data-matrix',
  121: 'gs1-databar',
  122: 'aztec',
  124: 'gs1-128',
  125: 'gs1-databar',
};

/** `]E0` covers UPC-A and EAN-13 alike; only the count of digits tells them apart, add-ons (`]E1` to `]E3`) follow. */
export function symbologyOf(aim: string | null, codeId: number | null, length: number): Symbology {
  if (aim === null) return (codeId === null ? undefined : byCodeId[codeId]) ?? 'unknown';
  const exact = byAim[aim];
  if (exact !== undefined) return exact;
  const code = aim.charAt(1);
  if (code === 'E') return aim === ']E0' && length === 12 ? 'upc-a' : 'ean-13';
  return byAimCode[code] ?? 'unknown';
}

/** Only two-dimensional codes carry UTF-8; the others are bytes of Latin-1. */
export function isTwoDimensional(symbology: Symbology): boolean {
  return twoDimensional.has(symbology);
}
