import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDeviceLocks, noLocks } from '../../../electron/devices/device-locks';
import { err } from '../../../shared/kernel/result';
import { aTempFolder } from '../../support/temp-folder';

it('gives a device to one register, tells the other whose it is, and gives it to the next when it is free', () => {
  const folder = join(aTempFolder(), 'devices');
  const one = createDeviceLocks({ folder, holder: 'REG-1' });
  const two = createDeviceLocks({ folder, holder: 'REG-2' });
  const claimed = one.claim('hid:0c2e:0b61:S/1');
  expect(two.claim('hid:0c2e:0b61:S/1')).toEqual(err({ kind: 'held', by: 'REG-1' }));
  expect(two.claim('hid:0c2e:0b61:S/2').ok).toBe(true);
  if (!claimed.ok) throw new Error('The first claim was refused.');
  claimed.value.release();
  expect(two.claim('hid:0c2e:0b61:S/1').ok).toBe(true);
  expect(one.claim('hid:0c2e:0b61:S/1')).toEqual(err({ kind: 'held', by: 'REG-2' }));
});

const nameOf = (deviceKey: string) => createHash('sha256').update(deviceKey).digest('hex').slice(0, 32);

describe('a folder in which nothing can be noted', () => {
  it('is told with the word of the system, whatever of it cannot be written', () => {
    const folder = aTempFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, `${nameOf('b')}.lock`));
    const claim = (within: string, key: string) => createDeviceLocks({ folder: within, holder: 'REG-1' }).claim(key);
    expect([claim(join(folder, 'file', 'devices'), 'a'), claim(join(folder, 'file'), 'a'), claim(folder, 'b')]).toEqual(
      [
        err({ kind: 'failed', code: 'ENOTDIR' }),
        err({ kind: 'failed', code: 'EEXIST' }),
        err({ kind: 'failed', code: 'SQLITE_CANTOPEN' }),
      ],
    );
  });

  it('keeps no lock whose holder could not be signed for want of room, so that the device is free for anybody', () => {
    const folder = aTempFolder();
    const holder = join(folder, `${nameOf('a')}.holder`);
    symlinkSync('/dev/full', holder);
    const one = createDeviceLocks({ folder, holder: 'REG-1' });
    expect(one.claim('a')).toEqual(err({ kind: 'failed', code: 'ENOSPC' }));
    rmSync(holder);
    expect(createDeviceLocks({ folder, holder: 'REG-2' }).claim('a').ok).toBe(true);
    expect(one.claim('a')).toEqual(err({ kind: 'held', by: 'REG-2' }));
  });

  it('is no excuse for a fault of ours, which is thrown', () => {
    const locks = createDeviceLocks({ folder: 'no\u0000path', holder: 'REG-1' });
    expect(() => locks.claim('a')).toThrow(TypeError);
  });
});

it('claims nothing where nothing is shared', () => {
  expect([noLocks.claim('a').ok, noLocks.claim('a').ok]).toEqual([true, true]);
});
