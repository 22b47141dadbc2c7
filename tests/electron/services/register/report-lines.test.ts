import { expect, it } from 'vitest';
import { toStateLines } from '../../../../electron/services/register/report-lines';
import { aBarcode, aCart, aCartLine, aPackage, someMerchandise } from '../../../support/store-values';

it('tells the state of packages and devices by their cart line, and of merchandise nothing', () => {
  const device = aPackage({ barcode: aBarcode(103), orderType: 'DEVICE', route: null });
  const cart = aCart({ lines: [aCartLine(someMerchandise()), aCartLine(), aCartLine(device)] });
  expect(toStateLines(cart)).toEqual([
    {
      number: 2,
      barcode: aBarcode(29),
      quantity: 100,
      unitPriceCents: 4_500,
      orderType: 'MEDICAL',
      route: 'INHALATION',
    },
    { number: 3, barcode: aBarcode(103), quantity: 100, unitPriceCents: 4_500, orderType: 'DEVICE', route: null },
  ]);
});
