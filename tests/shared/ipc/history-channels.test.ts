import { expect, it } from 'vitest';
import { historyChannels } from '../../../shared/ipc/history-channels';

it('keeps to leads what takes the history out of the register, and nothing else', () => {
  const leads = Object.entries(historyChannels).flatMap(([name, { access }]) => (access === 'lead' ? [name] : []));
  expect(leads).toEqual(['history.export']);
});
