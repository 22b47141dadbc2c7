import { expect, it } from 'vitest';
import { replaceMerchandise } from '../../../../db/repositories/merchandise';
import { findScannedItems } from '../../../../electron/services/register/find-item';
import type { Cents, CivilDate } from '../../../../shared/kernel/units';
import { readScan } from '../../../../shared/scan/read-scan';
import { aRegister } from '../../../support/register';

it('finds goods by every number that may be on them', async () => {
  const { store } = await aRegister();
  replaceMerchandise(store.db, [{ sku: 'MUG', barcode: '850000000018', name: 'Mug', priceCents: 900 as Cents }]);
  const names = (scanned: string) => {
    const scan = readScan(scanned, { today: '2026-03-10' as CivilDate });
    if (scan.kind !== 'package' && scan.kind !== 'gtin' && scan.kind !== 'gs1' && scan.kind !== 'text')
      return [scan.kind];
    return findScannedItems(store.db, scan).map(item => item.name);
  };
  expect(
    [
      '0001000000000029',
      'OLD-LABEL-1',
      '850000000018',
      ']E00850000000018',
      ']d20100850000000018',
      ']C110OLD-LABEL-1',
      ']C1210001000000000029',
      ']C10109501101530003',
      'nothing',
    ].map(names),
  ).toEqual([
    ['Vape cart 1 g'],
    ['Vape cart 1 g'],
    ['Mug'],
    ['Mug'],
    ['Mug'],
    ['Vape cart 1 g'],
    ['Vape cart 1 g'],
    [],
    [],
  ]);
});
