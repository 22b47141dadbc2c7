import { describe, expect, it } from 'vitest';
import { isFinal } from '../../../shared/sync/outbox-state';
import { aRegister, type Register, until } from '../../support/sync/a-loop';

/** A small, seeded generator: the same seed plays the same faults. */
function aDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const faults = [
  'drop_request',
  'drop_reply',
  'http_status',
  'empty_200',
  'html_200',
  'header_leak',
  'numbers_as_strings',
];
const actions = ['sale_dispense', 'sale_dispense', 'nonce_replay', 'sync_sale', 'sync_check', 'card_lookup'];

async function armFaults(register: Register, dice: () => number): Promise<void> {
  for (let count = 0; count < 6; count += 1) {
    const mode = faults[Math.floor(dice() * faults.length)] ?? 'drop_reply';
    const action = actions[Math.floor(dice() * actions.length)] ?? 'sale_dispense';
    const extra = mode === 'http_status' ? { status: 503, commit: dice() < 0.5 } : {};
    await register.control('/faults', { mode, action, times: 1 + Math.floor(dice() * 2), ...extra });
  }
}

describe('whatever goes wrong on the way', () => {
  it.each([
    [1, 'nonce'],
    [2, 'nonce'],
    [3, 'request_id'],
    [4, 'none'],
    [5, 'none'],
  ])('sells each sale once, also across restarts (seed %i, the state dedupes by %s)', async (seed, dedupe) => {
    const dice = aDice(seed);
    const register = await aRegister({ policy: { settleMs: 60, maxUnknownAttempts: 100, breakerOpenMs: 20 } });
    await register.control('/dedupe', { mode: dedupe });
    await register.control('/replay', { enabled: dice() < 0.5 });
    await armFaults(register, dice);
    const sold = Array.from({ length: 6 }, () => register.sell());
    const states = () => sold.map(({ outboxId }) => register.entry(outboxId).state);
    let loop = register.newLoop();
    for (let restart = 0; restart < 3; restart += 1) {
      loop.start();
      await new Promise(resolve => setTimeout(resolve, 40 + dice() * 120));
      await loop.stop();
      loop = register.newLoop();
    }
    loop.start();
    await until(
      () => states().every(isFinal),
      () => states().join(' '),
    );
    expect(states()).toEqual(sold.map(() => 'accepted'));
    const references = register.entries('sale').map(sale => sale['external_id']);
    expect(references).toEqual(sold.map(({ outboxId }) => register.entry(outboxId).externalId));
  });
});
