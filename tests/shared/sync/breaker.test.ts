import { describe, expect, it } from 'vitest';
import { afterCall, type Breaker, closedBreaker, isProbeDue } from '../../../shared/sync/breaker';

const rules = { breakerFailures: 5, breakerOpenMs: 30_000 };

function afterCalls(calls: readonly boolean[], nowMs = 1_000): Breaker {
  return calls.reduce((breaker, isFailure) => afterCall(breaker, isFailure, nowMs, rules), closedBreaker);
}

describe('the breaker', () => {
  it('stays closed through four transport failures', () => {
    expect(afterCalls([true, true, true, true])).toEqual({ kind: 'closed', failures: 4 });
  });

  it('opens at the fifth in a row', () => {
    expect(afterCalls([true, true, true, true, true])).toEqual({ kind: 'open', untilMs: 31_000 });
  });

  it('counts anew after any call that got through', () => {
    expect(afterCalls([true, true, true, true, false, true])).toEqual({ kind: 'closed', failures: 1 });
  });

  it('is probed when its time is up and not a moment earlier', () => {
    const open = afterCalls([true, true, true, true, true]);
    expect([isProbeDue(open, 30_999), isProbeDue(open, 31_000), isProbeDue(closedBreaker, 99_000)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('opens again for the whole time when the probe fails, and closes when it succeeds', () => {
    const open = afterCalls([true, true, true, true, true]);
    expect(afterCall(open, true, 40_000, rules)).toEqual({ kind: 'open', untilMs: 70_000 });
    expect(afterCall(open, false, 40_000, rules)).toEqual({ kind: 'closed', failures: 0 });
  });
});
