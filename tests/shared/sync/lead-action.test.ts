import { describe, expect, it } from 'vitest';
import {
  allowedLeadActions,
  isTwice,
  mustBeVoided,
  namedSales,
  overruledDoubt,
  reviewReasonOf,
} from '../../../shared/sync/lead-action';
import { outboxStates } from '../../../shared/sync/outbox-state';

describe('what a lead may do', () => {
  it('depends on where the report stands', () => {
    const allowed = outboxStates.map(state => [state, allowedLeadActions({ state, attempts: 1, reviewReason: null })]);
    expect(Object.fromEntries(allowed)).toEqual({
      queued: ['retry'],
      sending: [],
      accepted: [],
      rejected: [],
      unknown: ['retry'],
      review: ['landed', 'cancel', 'resend'],
      cancelled: [],
    });
  });

  it('includes calling off what was never tried', () => {
    expect(allowedLeadActions({ state: 'queued', attempts: 0, reviewReason: null })).toEqual(['retry', 'cancel']);
  });

  it('does not include calling off what a life of this disk that is forgotten may have sent', () => {
    const standing = { state: 'queued', attempts: 0, reviewReason: null, mayHaveLeft: true } as const;
    expect(allowedLeadActions(standing)).toEqual(['retry']);
  });

  it.each([
    ['several 88012 88013', ['landed', 'cancel']],
    ['disagree altered-body', ['landed', 'cancel']],
    ['disagree reference-reused', ['landed', 'cancel']],
    ['disagree status-voided 88012', ['landed', 'cancel']],
    ['found 88012', ['landed', 'cancel']],
    ['disagree no-query', ['landed', 'cancel', 'resend']],
    ['disagree allotment', ['landed', 'cancel', 'resend']],
    ['negative lists', ['landed', 'cancel', 'resend']],
    ['no-answer', ['landed', 'cancel', 'resend']],
  ])('in a review because of %s is %j', (reviewReason, actions) => {
    expect(allowedLeadActions({ state: 'review', attempts: 1, reviewReason })).toEqual(actions);
  });
});

it('tells a sale that may be recorded twice from every other review, and names the sales in question', () => {
  expect([isTwice('several 1 2'), isTwice('found 1'), isTwice('')]).toEqual([true, false, false]);
  expect([namedSales('several 1 2'), namedSales('found 1'), namedSales('disagree allotment')]).toEqual([
    ['1', '2'],
    ['1'],
    [],
  ]);
});

it('asks for the void of every sale that the state holds for one of ours, or showed as voided, and of no other', () => {
  const reasons = ['several 1 2', 'disagree status-voided 1', 'disagree status-refunded', 'found 1', null];
  expect(reasons.map(mustBeVoided)).toEqual([['1', '2'], ['1'], [], [], []]);
});

describe('a doubt that two people set aside', () => {
  const put = (detail: string) => ({ event: 'put-to-review', detail });
  const resent = { event: 'resend-approved', detail: '' };
  const began = { event: 'attempt-began', detail: 'attempt 2' };

  it('is the newest one, until the attempt that they allowed begins', () => {
    const events = [put('disagree allotment'), resent, began, put('disagree no-query'), resent];
    expect([overruledDoubt(events), overruledDoubt([...events, began]), overruledDoubt([])]).toEqual([
      'no-query',
      null,
      null,
    ]);
  });

  it.each(['disagree reference-reused', 'negative lists', 'no-answer'])('is never %s', detail => {
    expect(overruledDoubt([put(detail), resent])).toBeNull();
  });

  it('needs a review before it', () => {
    expect([overruledDoubt([resent]), reviewReasonOf([resent]), reviewReasonOf([put('a'), put('b')])]).toEqual([
      null,
      null,
      'b',
    ]);
  });
});
