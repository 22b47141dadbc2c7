import { expect, it } from 'vitest';
import { ControlRefusal } from '../../../../electron/biotrack/sandbox/control-refusal';
import {
  findInjected,
  injectDispensation,
  injectionSchema,
} from '../../../../electron/biotrack/sandbox/inject-dispensation';
import { startState } from './support/raw-state';

const injection = injectionSchema.parse({
  card_id: 'PTEST0001',
  order_type: 'MEDICAL',
  route: 'ORAL',
  amount: '12.5',
  unit: 'mg_thc',
});

it('counts against the patient today, without any stock of ours moving', async () => {
  const state = await startState();
  expect(injectDispensation(state.sandbox.world(), injection)).toMatchObject({ ok: true, order_id: 'O-2' });
  expect(state.sandbox.ledger()).toMatchObject([
    { kind: 'dispensation', amount: '12.5', day: '2026-03-10', mmtc: 'other', sale_id: null },
  ]);
});

it('refuses what no store could have dispensed', async () => {
  const world = (await startState()).sandbox.world();
  expect(() => findInjected(world, { ...injection, card_id: 'PNOBODY' })).toThrow(ControlRefusal);
  expect(() => findInjected(world, { ...injection, unit: 'g' })).toThrow('counts in mg_thc');
  expect(findInjected(world, injection).order.orderId).toBe('O-2');
});
