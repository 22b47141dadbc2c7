import { describe, expect, it } from 'vitest';
import { listAttempts, listEvents } from '../../../db/repositories/outbox-history';
import { unconfirmedCode } from '../../../shared/sync/unconfirmed';
import { aRegister, type Register, until } from '../../support/sync/a-loop';

const sale = { action: 'sale_dispense' };
const forEver = { times: 0 };
const another = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'INHALATION', amount: '9000', unit: 'mg_thc' };

/** One sale to a state with these faults: what the register made of it, and what truly happened. */
async function sellUnder(...faults: readonly object[]) {
  const register = await aRegister({ policy: { maxUnknownAttempts: 100 } });
  for (const fault of faults) await register.control('/faults', fault);
  return { register, sold: await sellAndSettle(register) };
}

async function sellAndSettle(register: Register) {
  const { saleId, outboxId } = register.sell();
  register.loop.start();
  const state = () => register.entry(outboxId).state;
  await until(() => ['accepted', 'rejected', 'review'].includes(state()), state);
  await register.loop.stop();
  const { db } = register.store;
  const [first] = listAttempts(db, outboxId);
  const events = listEvents(db, saleId);
  return {
    state: state(),
    first: `${first?.outcome} ${first?.detail ?? ''}`.trim(),
    told: unconfirmedCode(events),
    last: events.at(-1)?.detail,
    ledger: sales(register),
  };
}

function sales(register: Register): number {
  return register.entries('sale').length;
}

describe('row 27: a sale that gets no answer', () => {
  it.each([
    ['reset', { mode: 'drop_request' }],
    ['reset', { mode: 'drop_reply' }],
    ['reset', { mode: 'cut_request', bytes: 300 }],
    ['reset', { mode: 'cut_reply', bytes: 0 }],
    ['reset', { mode: 'cut_reply', bytes: 120 }],
    ['reset', { mode: 'late_landing', seconds: 1 }],
    ['reset', { mode: 'in_progress', seconds: 1 }],
    ['timeout', { mode: 'black_hole' }],
    ['timeout', { mode: 'black_hole', commit: true }],
    ['timeout', { mode: 'delay', ms: 900, when: 'after' }],
    ['timeout', { mode: 'delay', ms: 900, when: 'during' }],
    ['timeout', { mode: 'drip', bytes_per_second: 200 }],
    ['registry-down', { mode: 'mmur_down' }],
    ['rate-limited', { mode: 'http_status', status: 429, retry_after: 0 }],
    ['session-expired', { mode: 'session_expire' }],
  ])('is unknown (%s) after %o, E-NET-02, and settles as one sale', async (detail, fault) => {
    const { sold } = await sellUnder({ ...sale, ...fault });
    expect(sold).toMatchObject({ state: 'accepted', first: `unknown ${detail}`, told: 'E-NET-02', ledger: 1 });
  });
});

describe('row 28: a sale that gets an answer nobody can read', () => {
  it.each([
    ['http-status', { mode: 'http_status', status: 503 }],
    ['http-status', { mode: 'http_status', status: 502, commit: true }],
    ['http-status', { mode: 'http_status', status: 301, commit: true }],
    ['unreadable', { mode: 'empty_200' }],
    ['unreadable', { mode: 'html_200', commit: false }],
    ['unreadable', { mode: 'truncated_json' }],
    ['unreadable', { mode: 'oversized_reply' }],
    ['wrong-reference', { mode: 'wrong_ref' }],
  ])('is unknown (%s) after %o, E-NET-03, and settles as one sale', async (detail, fault) => {
    const { sold } = await sellUnder({ ...sale, ...fault });
    expect(sold).toMatchObject({ state: 'accepted', first: `unknown ${detail}`, told: 'E-NET-03', ledger: 1 });
  });
});

it.each([
  [{ mode: 'header_leak' }],
  [{ mode: 'numbers_as_strings' }],
  [{ mode: 'strings_as_numbers' }],
  [{ mode: 'duplicate_delivery' }],
  [{ mode: 'registry_pending', seconds: 0 }],
  [{ mode: 'clock_skew', seconds: -120 }],
  [{ mode: 'round_quantity' }],
])('takes %o for what it is: a sale that was accepted', async fault => {
  const { sold } = await sellUnder({ ...sale, ...fault });
  expect(sold).toMatchObject({ state: 'accepted', first: 'accepted', ledger: 1 });
});

describe('row 31: a sale that the state refuses', () => {
  it.each([
    ['UNMAPPED_STATE_ERROR', { ...sale, mode: 'plain_refusal' }],
    ['AGGREGATE_EXCEEDED', { ...sale, mode: 'inject_before', dispensation: another }],
    ['MED_WEIGHT_MISSING', { ...sale, mode: 'null_weight', barcodeid: '0001000000000029' }],
  ])('is rejected for %s, and nothing happened', async (code, fault) => {
    const { sold } = await sellUnder(fault);
    expect(sold).toMatchObject({
      state: 'rejected',
      first: 'rejected',
      ledger: 0,
      last: expect.stringContaining(code),
    });
  });

  it('is rejected with unknown words when the reasons are left out', async () => {
    const { sold } = await sellUnder(
      { ...sale, mode: 'inject_before', dispensation: another },
      { ...sale, mode: 'bare_errors' },
    );
    expect(sold).toMatchObject({ state: 'rejected', ledger: 0, last: expect.stringContaining('UNMAPPED_STATE_ERROR') });
  });

  it('is rejected when its tax month is closed', async () => {
    const register = await aRegister();
    await register.control('/period', { locked_before: '2026-03-11' });
    const sold = await sellAndSettle(register);
    expect(sold).toMatchObject({ state: 'rejected', ledger: 0, last: expect.stringContaining('PERIOD_LOCKED') });
  });
});

it('stamps a sale anew for a state whose clock has moved, and sells it once', async () => {
  const { sold } = await sellUnder({ ...sale, mode: 'clock_skew', seconds: 400 });
  expect(sold).toMatchObject({ state: 'accepted', first: 'not-sent stamp-refused', ledger: 1 });
});

it('waits for a registry that is behind, and hears when it has the sale', async () => {
  const register = await aRegister();
  await register.control('/faults', { ...sale, mode: 'registry_pending', seconds: 1 });
  const { outboxId } = register.sell();
  register.loop.start();
  await register.reaches(outboxId, 'accepted');
  const before = [register.entry(outboxId).registryStatus, register.entries('dispensation').length];
  await until(() => register.entry(outboxId).registryStatus === 'POSTED');
  expect([before, register.entries('dispensation').length]).toEqual([['PENDING', 0], 1]);
});

it('leaves to a person a sale to which the state says the same meaningless thing three times, and goes on', async () => {
  const register = await aRegister({ policy: { maxUnknownAttempts: 100, settleMs: 20 } });
  await register.control('/faults', { ...sale, mode: 'html_200', commit: false, times: 3 });
  const { outboxId } = register.sell();
  register.loop.start();
  await register.reaches(outboxId, 'review');
  const other = register.sell('PTEST0002');
  register.loop.poke();
  await until(() => register.entry(other.outboxId).attempts === 1);
  expect([register.entry(outboxId).attempts, sales(register)]).toEqual([3, 0]);
});

describe('a lost reply, looked up in a state that is itself unsure', () => {
  const lost = { ...sale, mode: 'drop_reply' };

  it.each([
    [{ mode: 'list_lag', action: 'sync_sale', ...forEver, seconds: 1 }],
    [{ mode: 'list_lag', ...forEver, seconds: 1 }],
    [{ mode: 'cursor_gap', action: 'sync_sale', times: 3 }],
    [{ mode: 'duplicate_page', action: 'sync_sale', times: 4 }],
    [{ mode: 'truncated_json', action: 'sync_sale', times: 4 }],
    [{ mode: 'wrong_ref', action: 'nonce_replay', times: 2 }],
    [{ mode: 'strings_as_numbers', ...forEver }],
    [{ mode: 'session_expire', action: 'nonce_replay', times: 2 }],
  ])('is settled as the one sale it is under %o', async fault => {
    const { sold } = await sellUnder(lost, fault);
    expect(sold).toMatchObject({ state: 'accepted', first: 'unknown reset', ledger: 1 });
  });

  it('is found in time by a list that lags less than the settle time, where nothing else is promised', async () => {
    const register = await aRegister({ policy: { settleMs: 2_500 } });
    await register.control('/dedupe', { mode: 'none' });
    await register.control('/replay', { enabled: false });
    await register.control('/faults', lost);
    await register.control('/faults', { mode: 'list_lag', ...forEver, seconds: 1 });
    expect(await sellAndSettle(register)).toMatchObject({ state: 'accepted', ledger: 1 });
  });

  it('is asked about no sooner than the state wants to be, and then settled', async () => {
    const register = await aRegister();
    await register.control('/faults', lost);
    await register.control('/faults', {
      mode: 'http_status',
      action: 'sync_sale',
      status: 503,
      retry_after: 2,
      times: 3,
    });
    const { saleId, outboxId } = register.sell();
    await register.control('/replay', { enabled: false });
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    const looks = listEvents(register.store.db, saleId).slice(-2);
    const waitedMs = (looks[1]?.at ?? 0) - (looks[0]?.at ?? 0);
    expect([looks.map(({ event }) => event), Math.min(waitedMs, 2_000), sales(register)]).toEqual([
      ['looked-up', 'accepted'],
      2_000,
      1,
    ]);
  });

  it('goes to a person when the list names another patient under our reference', async () => {
    const { sold } = await sellUnder(lost, { mode: 'wrong_patient', action: 'sync_sale', ...forEver });
    expect(sold).toMatchObject({ state: 'review', ledger: 1 });
  });

  it('goes to a person when a quick resend has made it two, where nothing is deduped (row 32)', async () => {
    const register = await aRegister({ policy: { settleMs: 20 } });
    await register.control('/dedupe', { mode: 'none' });
    await register.control('/faults', { ...sale, mode: 'duplicate_delivery' });
    await register.control('/faults', lost);
    await register.control('/replay', { enabled: false });
    expect(await sellAndSettle(register)).toMatchObject({ state: 'review', ledger: 2 });
  });
});
