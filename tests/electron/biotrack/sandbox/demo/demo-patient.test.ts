import { expect, it } from 'vitest';
import { buildPatient, yearsBefore } from '../../../../../electron/biotrack/sandbox/demo/demo-patient';
import { patientSchema } from '../../../../../electron/biotrack/sandbox/fixture';

it('counts all days from today', () => {
  const plan = {
    firstName: 'A',
    lastName: 'B',
    dob: '1980-01-01',
    cardDaysLeft: -1,
    orders: [{ type: 'SMOKING', route: 'SMOKING', total: '70.875', startsIn: -5, dispensed: [[2, '3.500']] }],
  } as const;
  const patient = buildPatient('P10000099', plan, '2026-03-10');
  expect(patientSchema.parse(patient)).toMatchObject({
    card_expiration: '2026-03-09',
    orders: [{ order_id: 'O-10000099-1', start: '2026-03-05', end: '2026-04-08', unit: 'g' }],
    dispensations: [
      { dispensation_id: 'D-10000099-1-1', day: '2026-03-08', order_id: 'O-10000099-1', amount: '3.500' },
    ],
    certification: { start: '2026-02-26', end: '2026-09-23' },
  });
});

it('knows that not every year has a 29 February', () => {
  expect([yearsBefore('2028-02-29', 18), yearsBefore('2028-02-29', 4), yearsBefore('2026-03-10', 18)]).toEqual([
    '2010-02-28',
    '2024-02-29',
    '2008-03-10',
  ]);
});
