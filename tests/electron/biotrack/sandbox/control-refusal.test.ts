import { expect, it } from 'vitest';
import { ControlRefusal } from '../../../../electron/biotrack/sandbox/control-refusal';

it('is an error with a name and a sentence', () => {
  const refusal = new ControlRefusal('no such mode');
  expect([refusal instanceof Error, refusal.name, refusal.message]).toEqual([true, 'ControlRefusal', 'no such mode']);
});
