import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDeviceLocks, noLocks } from '../../../electron/devices/device-locks';
import { aTempFolder } from '../../support/temp-folder';

it('gives a device to one register, tells the other whose it is, and gives it to the next when it is free', () => {
  const folder = join(aTempFolder(), 'devices');
  const one = createDeviceLocks({ folder, holder: 'REG-1' });
  const two = createDeviceLocks({ folder, holder: 'REG-2' });
  const claimed = one.claim('hid:0c2e:0b61:S/1');
  expect(two.claim('hid:0c2e:0b61:S/1')).toEqual({ ok: false, error: 'REG-1' });
  expect(two.claim('hid:0c2e:0b61:S/2').ok).toBe(true);
  if (!claimed.ok) throw new Error('The first claim was refused.');
  claimed.value.release();
  expect(two.claim('hid:0c2e:0b61:S/1').ok).toBe(true);
  expect(one.claim('hid:0c2e:0b61:S/1')).toEqual({ ok: false, error: 'REG-2' });
});

it('claims nothing where nothing is shared', () => {
  expect([noLocks.claim('a').ok, noLocks.claim('a').ok]).toEqual([true, true]);
});
