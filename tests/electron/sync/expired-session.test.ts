import { describe, expect, it } from 'vitest';
import { listAttempts } from '../../../db/repositories/outbox-history';
import type { Transport } from '../../../electron/biotrack/transport';
import { aRegister, type Register } from '../../support/sync/a-loop';
import { undoIn } from '../../support/sync/an-undo';
import { realClock } from '../../support/sync/ports';

const body = '{"success":0,"errorcode":"63","error":"Your session has expired."}';

/** A line that delivers the first `times` calls of an action and says that the session had ended. */
function lying(line: Transport, action: string, times: number): Transport {
  let left = times;
  return {
    ...line,
    post: async (request, totalMs) => {
      const reply = await line.post(request, totalMs);
      if (left === 0 || !request.includes(`"action":"${action}"`)) return reply;
      left -= 1;
      return { kind: 'reply', body, date: null };
    },
  };
}

const lagging = { mode: 'list_lag', seconds: 1, times: 0 };
/** States that could be too quick to say that they hold nothing. */
const sources: readonly [string, readonly [string, object][], readonly object[]][] = [
  ['the lists lag', [], [lagging]],
  ['no nonce is kept', [['/replay', { enabled: false }]], []],
  ['no nonce is kept and the lists lag', [['/replay', { enabled: false }]], [lagging]],
];
const undoings = [
  ['void', 'sale_void', 'void'],
  ['refund', 'sale_refund', 'refund'],
  ['modify', 'sale_modify', 'modify'],
] as const;

const outcomes = (register: Register, outboxId: string) =>
  listAttempts(register.store.db, outboxId).map(({ outcome, detail }) => `${outcome} ${detail ?? ''}`.trim());

describe('a session that is said to have ended while a sale was sent', () => {
  it.each(['nonce', 'request_id', 'none'])('is looked into before anything is sent again (dedupe %s)', async dedupe => {
    const register = await aRegister({ bend: line => lying(line, 'sale_dispense', 1) });
    await register.control('/dedupe', { mode: dedupe });
    const { outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect([outcomes(register, outboxId), register.entries('sale').length]).toEqual([['unknown session-expired'], 1]);
  });

  it.each(sources)('is looked into also where %s', async (_, control, faults) => {
    const register = await aRegister({ bend: line => lying(line, 'sale_dispense', 1), policy: { settleMs: 2_500 } });
    await register.control('/dedupe', { mode: 'none' });
    for (const [path, body] of control) await register.control(path, body);
    for (const fault of faults) await register.control('/faults', fault);
    const { outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect([outcomes(register, outboxId), register.entries('sale').length]).toEqual([['unknown session-expired'], 1]);
  });

  it('is not believed a second time without the time to settle', async () => {
    const register = await aRegister({ policy: { settleMs: 400 } });
    await register.control('/faults', { mode: 'session_expire', action: 'sale_dispense', times: 2 });
    const { outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    const attempts = listAttempts(register.store.db, outboxId);
    const waits = attempts.slice(1).map(({ beganAt }, index) => beganAt - (attempts[index]?.endedAt ?? 0) >= 400);
    expect([outcomes(register, outboxId), waits, register.entries('sale').length]).toEqual([
      ['unknown session-expired', 'unknown session-expired', 'accepted'],
      [false, true],
      1,
    ]);
  });
});

describe('a session that is said to have ended while a sale was undone', () => {
  it.each(undoings)('is looked into before the %s is sent again', async (op, action, kind) => {
    const register = await aRegister({ bend: line => lying(line, action, 1) });
    await register.control('/dedupe', { mode: 'none' });
    const sold = register.sell();
    register.loop.start();
    await register.reaches(sold.outboxId, 'accepted');
    const { outboxId } = undoIn(register, register.port, sold, realClock.now(), { op });
    register.loop.poke();
    await register.reaches(outboxId, 'accepted');
    expect([outcomes(register, outboxId), register.entries(kind).length]).toEqual([['unknown session-expired'], 1]);
  });
});
