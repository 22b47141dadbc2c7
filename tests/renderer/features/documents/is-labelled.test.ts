import { expect, it } from 'vitest';
import { isLabelled } from '../../../../renderer/features/documents/is-labelled';

it('is said of marijuana, and neither of a device nor of merchandise', () => {
  const barcode = '0001000000000045';
  const sold = [
    { orderType: 'MEDICAL', barcode },
    { orderType: null, barcode },
    { orderType: null, barcode: null },
  ] as const;
  expect(sold.map(isLabelled)).toEqual([true, false, false]);
});
