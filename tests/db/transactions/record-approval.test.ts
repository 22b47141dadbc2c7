import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordApproval } from '../../../db/transactions/record-approval';
import { aStore, t0 } from '../../support/store';

const asked = { at: t0, action: 'cart-transfer', subject: 'cart-1', askedBy: 'user-ana', reason: 'shift end' } as const;

it('writes down who asked, who answered, for what and why', () => {
  const { db } = aStore();
  recordApproval(db, { ...asked, kind: 'refused', approverId: null, code: 'E-PIN-01' });
  recordApproval(db, { ...asked, kind: 'granted', approverId: 'user-lee' });
  recordApproval(db, { ...asked, kind: 'spent', approverId: 'user-lee' });
  const detail = { action: 'cart-transfer', askedBy: 'user-ana', reason: 'shift end' };
  const entries = listAudit(db, { after: 0, limit: 10 }).filter(entry => entry.action.startsWith('approval.'));
  expect(entries.map(({ sequence: _, ...entry }) => entry)).toEqual([
    {
      at: t0,
      actorId: 'user-ana',
      action: 'approval.refused',
      subject: 'cart:cart-1',
      detail: { ...detail, approverId: null, code: 'E-PIN-01' },
    },
    {
      at: t0,
      actorId: 'user-lee',
      action: 'approval.granted',
      subject: 'cart:cart-1',
      detail: { ...detail, approverId: 'user-lee' },
    },
    {
      at: t0,
      actorId: 'user-ana',
      action: 'approval.spent',
      subject: 'cart:cart-1',
      detail: { ...detail, approverId: 'user-lee' },
    },
  ]);
});
