import { expect, it } from 'vitest';
import { createHeldReceipts } from '../../../../electron/services/queue/held-receipts';
import { someEvidence } from '../../../support/receipt-evidence';

it('has the last comparison by its number, for whoever made it', () => {
  const held = createHeldReceipts();
  const evidence = someEvidence();
  held.hold('audit-1', 'user-lee', evidence);
  expect([
    held.find('audit-1', 'user-lee'),
    held.find('audit-1', 'user-ana'),
    held.find('audit-2', 'user-lee'),
  ]).toEqual([evidence, null, null]);
});

it('lets go of one for the next', () => {
  const held = createHeldReceipts();
  held.hold('audit-1', 'user-lee', someEvidence());
  held.hold('audit-2', 'user-lee', someEvidence({ others: 0 }));
  expect([held.find('audit-1', 'user-lee'), held.find('audit-2', 'user-lee')?.others]).toEqual([null, 0]);
});
