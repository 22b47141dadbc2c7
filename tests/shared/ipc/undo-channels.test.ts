import { expect, it } from 'vitest';
import { undoChannels } from '../../../shared/ipc/undo-channels';

it('lets cashiers undo, and leads alone end what the state refused', () => {
  const leads = Object.entries(undoChannels).flatMap(([name, { access }]) => (access === 'lead' ? [name] : []));
  expect(leads).toEqual(['undo.listIncidents', 'undo.closeIncident']);
});

it('takes a receipt as it was scanned, and no more of it than a receipt can say', () => {
  const read = (reference: string) => undoChannels['undo.byReceipt'].input.safeParse({ reference }).success;
  expect([read('REG-2-000123-7K3QX'), read('x'.repeat(121))]).toEqual([true, false]);
});
