import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { judgeMovement, type Movement, movementSubject, readNote } from '../../../shared/till/movement';
import { defaultTillPolicy } from '../../../shared/till/till-policy';

const drop: Movement = { kind: 'drop', reason: 'safe', note: '', amountCents: 10_000 as Cents };
const inDrawer = 50_000 as Cents;
const judge = (changes: Partial<Movement>, expectedCents = inDrawer) =>
  judgeMovement({ ...drop, ...changes }, expectedCents, 'cashier', defaultTillPolicy);
const cents = (value: number) => value as Cents;

describe('cash that moves', () => {
  it('needs nobody else within the limits of its kind', () => {
    expect(judge({})).toEqual(ok({ needsApproval: false }));
    expect(judge({ kind: 'cash-in', reason: 'change', amountCents: cents(20_000) })).toEqual(
      ok({ needsApproval: false }),
    );
  });

  it('needs a lead beyond them', () => {
    const needsOne = ok({ needsApproval: true });
    expect(judge({ kind: 'cash-in', reason: 'change', amountCents: cents(20_001) })).toEqual(needsOne);
    expect(judge({ kind: 'cash-out', reason: 'supplies', amountCents: cents(1) })).toEqual(needsOne);
  });

  it('needs a lead where the policy leaves it to leads, and then none beside one', () => {
    const { movements } = defaultTillPolicy;
    const policy = {
      ...defaultTillPolicy,
      movements: { ...movements, drop: { ...movements.drop, byRole: 'lead' } },
    } as const;
    expect(judgeMovement(drop, inDrawer, 'cashier', policy)).toEqual(ok({ needsApproval: true }));
    expect(judgeMovement(drop, inDrawer, 'lead', policy)).toEqual(ok({ needsApproval: false }));
  });

  it('needs a lead where more leaves than is there on paper, and may bring any amount', () => {
    expect(judge({ amountCents: cents(50_000) })).toEqual(ok({ needsApproval: false }));
    expect(judge({ amountCents: cents(50_001) })).toEqual(ok({ needsApproval: true }));
    expect(judge({ kind: 'cash-in', reason: 'float', amountCents: cents(100) }, cents(0))).toEqual(
      ok({ needsApproval: false }),
    );
  });

  it.each([0, -1, 0.5, Number.NaN, 5_000_001])('is never %d cents', amount => {
    expect(judge({ amountCents: cents(amount) })).toEqual(err('bad-amount'));
  });

  it('has a reason of its kind, and a note where that says nothing', () => {
    expect(judge({ reason: 'supplies' })).toEqual(err('bad-reason'));
    const other = { kind: 'cash-in', reason: 'other' } as const;
    expect([judge(other), judge({ ...other, note: ' a ' }), judge({ ...other, note: 'raffle' })]).toEqual([
      ...[err('note-missing'), err('note-missing'), ok({ needsApproval: false })],
    ]);
  });
});

it('keeps a note as one plain line', () => {
  expect(readNote('  bag\u0007 7\n of 9 ')).toBe('bag 7 of 9');
  expect(readNote('x'.repeat(500))).toHaveLength(120);
});

it('asks a lead for this much, this way, in this drawer', () => {
  expect(movementSubject('018f-1', drop)).toBe('018f-1.drop.10000');
});
