import { expect, it } from 'vitest';
import { nodeTimers } from '../../../electron/biotrack/node-timers';

it('calls once after the time, and not at all when cancelled', async () => {
  const calls: string[] = [];
  nodeTimers.after(5, () => calls.push('kept'));
  const cancel = nodeTimers.after(5, () => calls.push('cancelled'));
  cancel();
  await new Promise(resolve => setTimeout(resolve, 40));
  expect(calls).toEqual(['kept']);
});
