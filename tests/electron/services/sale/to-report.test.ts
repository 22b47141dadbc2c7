import { expect, it } from 'vitest';
import { toReport } from '../../../../electron/services/sale/to-report';
import { aBarcode, aPackage, aSaleToWrite, someMerchandise } from '../../../support/store-values';

const head = {
  requestId: 'request-1',
  externalId: 'REG-2-000001-7K3QX',
  terminalId: 'REG-2',
  employeeId: 'E-014',
  cardId: 'PTEST0001',
  caregiverCardId: null,
};

it('reports packages and devices under their line numbers, and never merchandise', () => {
  const device = aPackage({ barcode: aBarcode(103), orderType: 'DEVICE', route: null });
  const { decided } = aSaleToWrite({ items: [aPackage(), someMerchandise(), device] });
  expect(toReport(decided, head)).toEqual({
    ...head,
    presenter: 'PATIENT',
    lines: [
      {
        number: 1,
        externalId: 'REG-2-000001-7K3QX-1',
        barcode: aBarcode(29),
        quantity: 100,
        unitPriceCents: 4_500,
        orderType: 'MEDICAL',
        route: 'INHALATION',
        taxCents: 0,
      },
      {
        number: 3,
        externalId: 'REG-2-000001-7K3QX-3',
        barcode: aBarcode(103),
        quantity: 100,
        unitPriceCents: 4_500,
        orderType: 'DEVICE',
        route: null,
        taxCents: 0,
      },
    ],
  });
});

it('says that the caregiver presents when there is one', () => {
  const { decided } = aSaleToWrite();
  expect(toReport(decided, { ...head, caregiverCardId: 'CTEST0001' }).presenter).toBe('CAREGIVER');
});
