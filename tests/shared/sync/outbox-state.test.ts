import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canMove, isFinal, type OutboxState, outboxStates } from '../../../shared/sync/outbox-state';

describe('the life of a report', () => {
  it('has these edges and no other', () => {
    const edges = outboxStates.flatMap(from =>
      outboxStates.filter(to => canMove(from, to)).map(to => `${from} > ${to}`),
    );
    expect(edges).toEqual([
      'queued > sending',
      'queued > cancelled',
      'sending > queued',
      'sending > accepted',
      'sending > rejected',
      'sending > unknown',
      'unknown > queued',
      'unknown > accepted',
      'unknown > rejected',
      'unknown > review',
      'review > queued',
      'review > accepted',
      'review > cancelled',
    ]);
  });

  it('ends accepted, rejected or cancelled', () => {
    expect(outboxStates.filter(isFinal)).toEqual(['accepted', 'rejected', 'cancelled']);
  });

  it('never leads from unknown to sending but through queued', () => {
    const step = fc.constantFrom<OutboxState>(...outboxStates);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const path: OutboxState[] = ['unknown'];
        for (const next of steps) if (canMove(path.at(-1) ?? 'unknown', next)) path.push(next);
        return path.every((state, index) => state !== 'sending' || path[index - 1] === 'queued');
      }),
    );
  });
});
