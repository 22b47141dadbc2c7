import { expect, it } from 'vitest';
import { demoFixture } from '../../../../../electron/biotrack/sandbox/demo/demo-fixture';
import { demoPersonas } from '../../../../../electron/biotrack/sandbox/demo/personas';

const today = '2026-03-10';

it('is the same for a seed and a day, and another for another', () => {
  const first = demoFixture({ seed: 5, today });
  expect(demoFixture({ seed: 5, today })).toEqual(first);
  expect(demoFixture({ seed: 6, today })).not.toEqual(first);
  expect(demoFixture({ seed: 5, today: '2026-03-11' })).not.toEqual(first);
});

it('holds sixty patients with cards of eight digits, the personas first', () => {
  const cards = Object.keys(demoFixture({ seed: 5, today }).patients);
  const personas = Object.values(demoPersonas);
  expect([cards.length, cards.slice(0, personas.length), cards.filter(card => !/^P\d{8}$/.test(card))]).toEqual([
    60,
    personas,
    [],
  ]);
});

it('gives ordinary people a current card and an open order', () => {
  const { patients } = demoFixture({ seed: 9, today });
  const ordinary = Object.entries(patients).filter(([card]) => card.startsWith('P2'));
  const isCurrent = ordinary.map(
    ([, patient]) => patient.card_expiration >= today && patient.orders.some(order => order.end >= today),
  );
  expect([ordinary.length, isCurrent.every(Boolean)]).toEqual([38, true]);
});

it('keeps the two employees of the vectors beside its own', () => {
  const { employees } = demoFixture({ seed: 1, today });
  expect(Object.entries(employees).map(([id, { mmur_registered }]) => [id, mmur_registered])).toEqual([
    ['E-014', 1],
    ['E-099', 0],
    ['E-021', 1],
    ['E-022', 1],
    ['E-023', 1],
    ['E-031', 1],
    ['E-098', 0],
  ]);
});

it('makes the hold narrow what its patient may still get', () => {
  const held = demoFixture({ seed: 1, today }).patients[demoPersonas.withHold];
  expect(held?.holds).toEqual([
    { hold_id: 'H-1', route: 'INHALATION', amount: '5000', unit: 'mg_thc', created: 1773144000 },
  ]);
});
