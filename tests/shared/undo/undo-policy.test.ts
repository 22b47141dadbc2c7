import { expect, it } from 'vitest';
import {
  defaultUndoPolicy,
  findReason,
  needsLead,
  undoPolicySchema,
  undoReasonCodes,
  wireReason,
} from '../../../shared/undo/undo-policy';

const policy = { ...defaultUndoPolicy, leadKinds: ['refund' as const], leadAboveCents: 5000 };
const reason = { code: 'rung-in-error' as const, kinds: ['void' as const], lead: false, note: false };

it('offers every reason there is, each once', () => {
  expect(defaultUndoPolicy.reasons.map(({ code }) => code)).toEqual([...undoReasonCodes]);
});

it('refuses a policy that names a reason twice or one that leads nowhere', () => {
  const { reasons } = defaultUndoPolicy;
  const broken = [[...reasons, reasons[0]], [{ ...reason, kinds: [] }], []];
  expect(broken.map(each => undoPolicySchema.safeParse({ ...defaultUndoPolicy, reasons: each }).success)).toEqual([
    false,
    false,
    false,
  ]);
});

it('asks a lead for a kind, for a reason, or for much money', () => {
  const ask = (question: Partial<Parameters<typeof needsLead>[1]>) =>
    needsLead(policy, { kind: 'void', reason, totalCents: 5000, ...question });
  expect([
    ask({}),
    ask({ kind: 'refund' }),
    ask({ reason: { ...reason, lead: true } }),
    ask({ totalCents: 5001 }),
  ]).toEqual([false, true, true, true]);
});

it("finds reasons by their code, and writes them as the state's words", () => {
  expect([findReason(policy, 'other')?.note, findReason(policy, 'whim'), wireReason('rung-in-error')]).toEqual([
    true,
    null,
    'RUNG_IN_ERROR',
  ]);
});
