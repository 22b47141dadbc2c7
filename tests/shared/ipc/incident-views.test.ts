import { expect, it } from 'vitest';
import { incidentView } from '../../../shared/ipc/incident-views';

const incident = {
  ...{
    saleId: 's-1',
    localRef: 'REF',
    kind: 'refused',
    openedAt: 2,
    soldAt: 1,
    operatorName: 'Ana',
    patientName: null,
  },
  ...{ totalCents: 1_800, reason: 'CARD_EXPIRED', grace: null, isMoneyReturned: false, goods: 'unknown', steps: [] },
  reversals: [{ number: 1, kind: 'cash', amountCents: 1_800 }],
};

it('carries one incident and nothing else', () => {
  expect(incidentView.parse(incident)).toEqual(incident);
  const wrong = [
    { ...incident, goods: 'lost' },
    { ...incident, registryId: 'P1' },
    { ...incident, totalCents: 0.5 },
  ];
  expect(wrong.map(each => incidentView.safeParse(each).success)).toEqual([false, false, false]);
});
