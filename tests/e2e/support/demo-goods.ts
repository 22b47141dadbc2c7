/** Packages that every demo store holds, under the barcodes of the published test vectors. */
export const goods = {
  flower: { barcode: '0001000000000011', name: 'Flower jar 3.5 g' },
  vape: { barcode: '0001000000000029', name: 'Vape cart 1 g' },
  capsules: { barcode: '0001000000000037', name: 'Capsules 600 mg' },
  gummies: { barcode: '0001000000000045', name: 'Gummies 100 mg' },
  budder: { barcode: '0001000000000053', name: 'Budder 1 g' },
} as const;
