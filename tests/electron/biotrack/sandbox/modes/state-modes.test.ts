import { expect, it } from 'vitest';
import { stateModes } from '../../../../../electron/biotrack/sandbox/modes/state-modes';
import { B, codes, of, refusals, startState } from '../support/raw-state';

const P1 = 'PTEST0001';
const sale = { action: 'sale_dispense' };

it('has every fault of the state itself that the control document names', () => {
  expect(Object.keys(stateModes)).toEqual([
    'mmur_down',
    'registry_pending',
    'restore_after_destroy',
    'inject_before',
    'clock_skew',
    'null_weight',
    'round_quantity',
    'duplicate_page',
    'cursor_gap',
    'list_lag',
  ]);
});

it('registry_pending accepts at once and posts later, everywhere at the same moment', async () => {
  const state = await startState({ now: () => 0 });
  await state.set('/faults', { mode: 'registry_pending', ...sale, seconds: 120 });
  const reply = await state.dispense(P1, [of('B2', 2)]);
  const seen = async () => {
    const page = await state.call('sync_sale', { request_id: reply['request_id'] });
    return [(page['sale'] as { registry_status: string }[])[0]?.registry_status, state.entries('dispensation').length];
  };
  await state.set('/clock', { advance_s: 119 });
  const before = await seen();
  await state.set('/clock', { advance_s: 9 });
  expect([reply['registry'], state.entries('stock').length, before, await seen()]).toEqual([
    { status: 'PENDING', dispensation_id: null },
    1,
    ['PENDING', 0],
    ['POSTED', 1],
  ]);
  expect(state.entries('dispensation')).toMatchObject([{ amount: '1700', at: 1773165600 + 120 }]);
});

it('inject_before lets another store be quicker than the sale that was validated', async () => {
  const state = await startState();
  const cart = [of('B2', 6)];
  const validated = await state.validate(P1, cart);
  const dispensation = { card_id: P1, order_type: 'MEDICAL', route: 'INHALATION', amount: '5000', unit: 'mg_thc' };
  await state.set('/faults', { mode: 'inject_before', ...sale, dispensation });
  const reply = await state.dispense(P1, cart);
  expect([validated['verdict'], refusals(reply), state.entries('stock')]).toEqual([
    'PASS',
    ['AGGREGATE_EXCEEDED on 1: 5100 of 4500'],
    [],
  ]);
});

it.each([
  [{ mode: 'inject_before', dispensation: { card_id: 'PNOBODY' } }, 'dispensation'],
  [
    {
      mode: 'inject_before',
      dispensation: { card_id: 'PNOBODY', order_type: 'MEDICAL', route: 'ORAL', amount: '1', unit: 'mg_thc' },
    },
    'no patient has this card',
  ],
  [{ mode: 'null_weight', barcodeid: '9999999999999999' }, 'no package has this barcode'],
  [{ mode: 'null_weight', barcodeid: '29' }, '16 digits'],
])('refuses %o when it is armed', async (fault, sentence) => {
  const { status, body } = await (await startState()).control('POST', '/faults', fault);
  expect([status, String(body['error']).includes(sentence)]).toEqual([400, true]);
});

it('clock_skew tells another time, and judges by it', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'clock_skew', action: 'sync_check', seconds: -90 });
  const told = await state.call('sync_check', { data: [] });
  await state.set('/faults', { mode: 'clock_skew', ...sale, seconds: 301 });
  const refused = await state.dispense(P1, [of('B2', 1)]);
  expect([told['sessiontime'], codes(refused), state.now()]).toEqual([
    1773165510,
    ['BACKDATE_NOT_ALLOWED'],
    1773165600,
  ]);
});

it('null_weight loses a weight for good, as a change that a sync shows', async () => {
  const state = await startState();
  const mark = await state.call('sync_inventory', {});
  await state.set('/faults', { mode: 'null_weight', action: 'sync_check', barcodeid: B.B2 });
  await state.call('sync_check', { data: [] });
  const changes = await state.call('sync_inventory', { transaction_start: mark['next_transaction'] });
  expect([changes['inventory'], codes(await state.validate(P1, [of('B2', 1)]))]).toMatchObject([
    [{ id: B.B2, med_usable_weight: null }],
    ['MED_WEIGHT_MISSING'],
  ]);
});

it('round_quantity sells a third as 0.33 without a word', async () => {
  const state = await startState();
  const honest = await state.dispense(P1, [of('B2', '0.333')]);
  await state.set('/faults', { mode: 'round_quantity', ...sale });
  await state.dispense(P1, [of('B2', '0.333')]);
  expect([codes(honest), state.entries('stock')]).toMatchObject([['PRECISION'], [{ delta: '-0.33' }]]);
});

it('round_quantity tells weights with two decimals', async () => {
  const state = await startState();
  await state.set('/fixture', { packages: { [B.B1]: { weight: '3.549' } } });
  await state.set('/faults', { mode: 'round_quantity', action: 'inventory_lookup' });
  expect(await state.call('inventory_lookup', { barcodeid: [B.B1] })).toMatchObject({
    inventory: [{ med_usable_weight: '3.55' }],
  });
});

it('duplicate_page and cursor_gap strike a sync of the inventory', async () => {
  const state = await startState();
  const whole = await state.call('sync_inventory', {});
  await state.set('/faults', { mode: 'duplicate_page', action: 'sync_inventory' });
  const again = await state.call('sync_inventory', { transaction_start: whole['next_transaction'] });
  await state.set('/faults', { mode: 'cursor_gap', action: 'sync_inventory' });
  const holed = await state.call('sync_inventory', {});
  expect([again, holed['next_transaction']]).toEqual([whole, whole['next_transaction']]);
  expect([whole, holed].map(page => (page['inventory'] as unknown[]).length)).toEqual([10, 5]);
});

it('list_lag hides the newest sales from the list and its watermark', async () => {
  const state = await startState({ now: () => 0 });
  await state.dispense(P1, [of('B2', 1)]);
  await state.set('/clock', { advance_s: 100 });
  await state.dispense(P1, [of('B2', 1)]);
  const watermark = { data: [{ table: 'sale' }] };
  const honest = await state.call('sync_check', watermark);
  await state.set('/faults', { mode: 'list_lag', times: 0, seconds: 50 });
  const lagging = await state.call('sync_sale', {});
  const behind = await state.call('sync_check', watermark);
  await state.set('/clock', { advance_s: 50 });
  const later = await state.call('sync_sale', {});
  expect([lagging, later].map(page => (page['sale'] as unknown[]).length)).toEqual([1, 2]);
  expect(honest['summary']).not.toEqual(behind['summary']);
});

it('list_lag of a state without older sales shows none, and goes nowhere', async () => {
  const state = await startState({ now: () => 0 });
  await state.dispense(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'list_lag', seconds: 1 });
  expect(await state.call('sync_sale', { transaction_start: 7 })).toMatchObject({ sale: [], next_transaction: '7' });
});
