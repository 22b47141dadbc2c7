import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RefusalCode, ruleCodes } from '../../shared/compliance/refusal';
import type { Amount, CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import { localRef } from '../../shared/sale/local-ref';
import { mayComplete } from '../../shared/sale/offline-policy';
import { type ValidationQuestion, validationEnd, validationStanding } from '../../shared/sale/validation-state';
import { backoffMs, retryDelayMs } from '../../shared/sync/backoff';
import { afterCall, type Breaker, closedBreaker, isProbeDue } from '../../shared/sync/breaker';
import { decideAttempt } from '../../shared/sync/decide-attempt';
import type { ListedSale, OwnReport } from '../../shared/sync/lookup';
import { hasSameContent } from '../../shared/sync/match-sale';
import { outageLevel } from '../../shared/sync/outage-clock';
import { canMove, isFinal, type OutboxState, outboxStates } from '../../shared/sync/outbox-state';
import { syncPolicyFor } from '../../shared/sync/sync-policy';
import { compareWitness } from '../../shared/sync/witness';
import { packed, shuffled } from '../support/arbitraries/kernel';
import { always } from '../support/runs';
import { same } from '../support/same';

const policy = syncPolicyFor('production');
const aState = fc.constantFrom<OutboxState>(...outboxStates);

describe('a report on its way to the state', () => {
  it('is sent from queued only, and after an unseen send only by way of unknown', () => {
    always([fc.array(aState, { maxLength: 12 })], wishes => {
      const path: OutboxState[] = ['queued'];
      for (const next of wishes) if (canMove(path.at(-1) ?? 'queued', next)) path.push(next);
      const sends = path.flatMap((state, at) => (state === 'sending' ? [path[at - 1]] : []));
      same(
        sends.every(before => before === 'queued'),
        true,
      );
      const end = path.findIndex(isFinal);
      same(end === -1 || end === path.length - 1, true);
    });
  });

  it('waits within its bound, longer after more failures, and never less than the state asked for within reason', () => {
    const draws = [
      fc.nat({ max: 60 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      fc.nat({ max: 1e7 }),
    ] as const;
    always([...draws], (failures, random, retryAfterMs) => {
      const limits = { baseMs: policy.backoffBaseMs, capMs: policy.backoffCapMs };
      const waited = backoffMs(failures, random, limits);
      same(waited >= 0 && waited <= limits.capMs && backoffMs(failures + 1, random, limits) >= waited, true);
      const retry = retryDelayMs(failures, random, retryAfterMs, policy);
      same(retry, Math.max(waited, Math.min(retryAfterMs, policy.retryAfterCapMs)));
    });
  });

  it('is stopped by so many failures in a row and not by fewer, until the line may be tried again', () => {
    always([fc.array(fc.boolean(), { maxLength: 40 })], calls => {
      let breaker: Breaker = closedBreaker;
      let inARow = 0;
      let isOpen = false;
      for (const [now, hasFailed] of calls.entries()) {
        breaker = afterCall(breaker, hasFailed, now, policy);
        inARow = hasFailed ? inARow + 1 : 0;
        isOpen = hasFailed && (isOpen || inARow >= policy.breakerFailures);
        same(breaker.kind, isOpen ? 'open' : 'closed');
        same(isProbeDue(breaker, now + policy.breakerOpenMs - 1), false);
        same(isProbeDue(breaker, now + policy.breakerOpenMs), isOpen);
      }
    });
  });

  it('ends as refused only by the state’s own word about this sale', () => {
    const codes = fc.array(
      fc.constantFrom<RefusalCode>(...ruleCodes, 'REQUEST_ID_REUSED', 'NONCE_REUSED', 'BACKDATE_NOT_ALLOWED'),
      { maxLength: 4 },
    );
    always([codes, fc.nat({ max: 3 })], (said, refusals) => {
      const reasons = said.map(code => ({ code }));
      const outcome = decideAttempt(
        { kind: 'refused', stateCode: '602', stateText: '', reasons },
        { refusals, max: 3 },
      );
      const isReuse = said.some(code => code === 'REQUEST_ID_REUSED' || code === 'NONCE_REUSED');
      const isStamp =
        said.length > 0 && said.every(code => code === 'BACKDATE_NOT_ALLOWED' || code === 'CARD_KEY_EXPIRED');
      const again = isStamp && refusals < 3 ? 'not-sent' : 'rejected';
      same(outcome.kind, isReuse ? 'unknown' : again);
    });
  });
});

describe('what the state holds', () => {
  const aLine = packed([4, 20], (item = 0, count = 0) => {
    return { barcode: String(item).padStart(16, '0'), quantity: ((count + 2) * 100) as Quantity };
  });
  const someLines = fc.array(aLine, { minLength: 1, maxLength: 4 });
  const report = (lines: OwnReport['lines']): OwnReport => {
    const claimedSaleIds = new Set<string>();
    return { requestId: 'r', externalId: 'e', terminalId: 't', cardId: 'PTEST0001', lines, claimedSaleIds };
  };
  const listed = (lines: ListedSale['lines'], cardId = 'ptest0001') => ({ cardId, lines }) as ListedSale;

  it('is the same sale in any order of its lines, and with a line split in two', () => {
    always([someLines.chain(lines => fc.tuple(fc.constant(lines), shuffled(lines)))], ([lines, others]) => {
      const halves = others.flatMap(line => [
        { ...line, quantity: 100 as Quantity },
        { ...line, quantity: (line.quantity - 100) as Quantity },
      ]);
      same(
        [others, halves].map(goods => hasSameContent(listed(goods), report(lines))),
        [true, true],
      );
    });
  });

  it('is another sale for another card, another quantity or another package', () => {
    always([someLines, fc.constantFrom(-100, 1, 100)], (lines, more) => {
      const [first, ...rest] = lines;
      if (first === undefined) return;
      const changed = [{ ...first, quantity: (first.quantity + more) as Quantity }, ...rest];
      const swapped = [{ ...first, barcode: '9'.repeat(16) }, ...rest];
      const sales = [listed(changed), listed(swapped), listed(lines, 'PTEST0002'), listed(rest)];
      same(
        sales.map(sale => hasSameContent(sale, report(lines))),
        [false, false, false, false],
      );
    });
  });

  it('speaks for a sale only where every order fell by all of it', () => {
    const anOrder = packed([3, 50, 50], (order = 0, amount = 0, fell = 0) => ({ orderId: `O-${order}`, amount, fell }));
    always([fc.uniqueArray(anOrder, { minLength: 1, maxLength: 3, selector: one => one.orderId })], orders => {
      const use = (by: (one: (typeof orders)[number]) => number) =>
        orders.map(one => ({ orderId: one.orderId, dispensed: (1_000 + by(one)) as Amount }));
      const counted = orders.map(({ orderId, amount }) => ({ orderId, amount: amount as Amount }));
      const isAll = orders.every(({ amount, fell }) => fell >= amount);
      expect(
        compareWitness(
          use(() => 0),
          use(one => one.fell),
          counted,
        ),
      ).toBe(isAll ? 'fell' : 'unchanged');
      expect(
        compareWitness(
          use(() => 0).slice(1),
          use(one => one.fell),
          counted,
        ),
      ).toBe('unavailable');
    });
  });
});

describe('a validation', () => {
  const question: ValidationQuestion = {
    validation: {
      mode: 'server',
      isAllowed: true,
      cartHash: 'sha256:1',
      operatorId: 'ana',
      patientId: 'p1',
      caregiverCardId: null,
      items: [],
      registryDay: '2026-03-10' as CivilDate,
      validatedAt: 1_000 as Instant,
      expiresAt: 901_000 as Instant,
    },
    cartHash: 'sha256:1',
    operatorId: 'ana',
    patientId: 'p1',
    caregiverCardId: null,
    items: [],
    now: 2_000 as Instant,
    registryDay: '2026-03-10' as CivilDate,
    isStateThere: true,
    staleCause: null,
  };
  const changes: readonly Partial<ValidationQuestion>[] = [
    { cartHash: 'sha256:2' },
    { operatorId: 'lee' },
    { patientId: null },
    { patientId: 'p2' },
    { caregiverCardId: 'c1' },
    { registryDay: '2026-03-11' as CivilDate },
    { now: 999 as Instant },
    { now: 901_000 as Instant },
    { staleCause: 'locked' },
  ];

  it('stands from when it was made until it ends, and not a moment longer', () => {
    always([fc.integer({ min: 0, max: 1_000_000 })], now => {
      const isOfItsTime = now >= 1_000 && now < 901_000;
      const standing = validationStanding({ ...question, now: now as Instant });
      same(standing, isOfItsTime ? 'valid' : { stale: 'expired' });
    });
  });

  it('stands no more once anything that it was about is another, however many things are', () => {
    always([fc.subarray([...changes], { minLength: 1 })], some => {
      const changed: ValidationQuestion = Object.assign({ ...question }, ...some);
      same(validationStanding(changed), { stale: expect.any(String) });
    });
  });

  it('lasts as long as this register and the state both let it, and never ends before it began', () => {
    const aLife = fc.option(fc.integer({ min: -5_000, max: 2_000_000 }), { nil: null });
    always([fc.nat({ max: 1e9 }), fc.integer({ min: 1, max: 1_000_000 }), aLife], (now, ttlMs, stateLifeMs) => {
      const lifeMs = validationEnd(now as Instant, ttlMs, stateLifeMs) - now;
      same(lifeMs, Math.max(0, stateLifeMs === null ? ttlMs : Math.min(ttlMs, stateLifeMs)));
    });
  });
});

describe('an outage', () => {
  it('grows graver with time and never less grave', () => {
    const levels = ['down', 'banner', 'reportable', 'overdue'];
    always([fc.nat({ max: 2e7 }), fc.nat({ max: 2e7 })], (downForMs, more) => {
      const [before, after] = [outageLevel(downForMs, policy), outageLevel(downForMs + more, policy)];
      expect(levels.indexOf(after)).toBeGreaterThanOrEqual(levels.indexOf(before));
      expect(levels).toContain(before);
    });
  });

  it('stops the payment of a reported sale under policy block, and never of one that owes no report', () => {
    const connections = ['online', 'registry-down', 'offline', 'connecting', 'sign-in-refused', 'insecure'] as const;
    const policies = fc.constantFrom('block', 'validated', 'grace');
    always([policies, fc.constantFrom(...connections), fc.boolean()], (offline, connection, isReported) => {
      const isStopped = isReported && connection !== 'online' && offline === 'block';
      same(mayComplete(offline, connection, isReported).ok, !isStopped);
    });
  });
});

describe('the number on a receipt', () => {
  it('can be read out, tells terminal and count, and differs with the last digits of the request', () => {
    const two = fc.tuple(fc.uuid(), fc.uuid());
    always([two, fc.nat({ max: 2_000_000 })], ([one, other], sequence) => {
      const ref = localRef('REG-2', sequence, one);
      expect(ref).toMatch(/^REG-2-\d{6,7}-[0-9A-HJKMNP-TV-Z]{5}$/);
      const tail = (uuid: string): number => Number.parseInt(uuid.slice(-7), 16) % 2 ** 25;
      same(localRef('REG-2', sequence, other) === ref, tail(one) === tail(other));
    });
  });
});
