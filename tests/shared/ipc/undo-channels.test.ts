import { expect, it } from 'vitest';
import { undoChannels } from '../../../shared/ipc/undo-channels';

it('lets cashiers undo, and leads alone end what the state refused', () => {
  const leads = Object.entries(undoChannels).flatMap(([name, { access }]) => (access === 'lead' ? [name] : []));
  expect(leads).toEqual(['undo.listIncidents', 'undo.closeIncident', 'undo.scheduleAgain']);
});
