import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLpSpooler, type ProgramEnd, type RunProgram } from '../../../../electron/devices/printer/lp-spooler';
import { aRealWorld } from '../../../support/devices/real-world';
import { aTempFolder } from '../../../support/temp-folder';

function aSpooler(ends: Readonly<Record<string, ProgramEnd | null>>) {
  const ran: string[][] = [];
  const run: RunProgram = async (name, args, input) => {
    ran.push([name, ...args, Buffer.from(input).toString()]);
    return ends[name] ?? null;
  };
  return { spooler: createLpSpooler({ queue: 'Front desk', timers: aRealWorld().timers, run }), ran };
}

describe('createLpSpooler', () => {
  it.each([
    [{ code: 0, said: 'printer Front_desk is idle.  enabled since Sun' }, null],
    [{ code: 0, said: 'printer Front_desk disabled since Sun - Paused' }, 'offline'],
    [{ code: 1, said: '' }, 'gone'],
    [null, 'driver'],
  ] as const)('makes of %o that it is %s', async (end, reason) => {
    expect(await aSpooler({ lpstat: end }).spooler.check()).toBe(reason);
  });

  it.each([
    [{ code: 0, said: '' }, { kind: 'taken' }],
    // It had the bytes: what the system kept of them nobody says.
    [{ code: 1, said: '' }, { kind: 'unsure' }],
    [{ code: null, said: '' }, { kind: 'unsure' }],
    [null, { kind: 'refused', reason: 'driver' }],
  ] as const)('hands the bytes over as they are: %o means %o', async (end, handed) => {
    const { spooler, ran } = aSpooler({ lp: end });
    expect(await spooler.hand(Buffer.from('bytes'), 'Counterleaf')).toEqual(handed);
    expect(ran).toEqual([['lp', '-d', 'Front desk', '-o', 'raw', '-t', 'Counterleaf', '-s', 'bytes']]);
  });

  it('starts the system’s program without a shell and gives it every byte', async () => {
    const folder = aTempFolder();
    const taken = join(folder, 'taken');
    writeFileSync(join(folder, 'lp'), `#!/bin/sh\ncat > "${taken}"\necho "$2|$LC_ALL" >> "${taken}"\n`);
    chmodSync(join(folder, 'lp'), 0o755);
    const before = process.env['PATH'];
    process.env['PATH'] = `${folder}:${before}`;
    onTestFinished(() => {
      process.env['PATH'] = before;
    });
    const spooler = createLpSpooler({ queue: '$(touch x); `y`', timers: aRealWorld().timers });
    expect(await spooler.hand(Buffer.from([0x1b, 0x40, 0, 0xff]), 'Counterleaf')).toEqual({ kind: 'taken' });
    expect(readFileSync(taken, 'latin1')).toBe('\u001b@\u0000\u00ff$(touch x); `y`|C\n');
  });
});
