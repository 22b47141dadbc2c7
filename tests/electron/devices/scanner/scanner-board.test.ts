import { describe, expect, it } from 'vitest';
import { createDeviceLog } from '../../../../electron/devices/device-log';
import { createScannerBoard, type DeviceFacts } from '../../../../electron/devices/scanner/scanner-board';
import type { Instant } from '../../../../shared/kernel/units';
import { aManualWorld } from '../../../support/devices/manual-world';

const facts: DeviceFacts = {
  ...{ key: 'a', kind: 'hid', name: 'Xenon', maker: 'Honeywell', where: '', mode: null },
  ...{ vendorId: 0x0c2e, productId: 1, profile: 'A', canBeep: true },
};
const aScan = (text: string, at: Instant) => {
  const bytes = new TextEncoder().encode(text);
  return { text, bytes, aim: null, symbology: 'unknown', deviceKey: 'a', at } as const;
};

function aBoard() {
  const world = aManualWorld();
  const deviceLog = createDeviceLog(world.clock);
  const board = createScannerBoard({ ...world, deviceLog });
  const states: string[] = [];
  board.onState(state => states.push(state));
  return { world, deviceLog, board, states };
}

describe('createScannerBoard', () => {
  it('counts with the best of its devices, and announces each change once', () => {
    const { board, states, world } = aBoard();
    const one = board.link(facts);
    const two = board.link({ ...facts, key: 'b' });
    one.step({ kind: 'start' });
    one.step({ kind: 'seen' });
    two.step({ kind: 'held', by: 'REG-1' });
    one.step({ kind: 'opened' });
    two.step({ kind: 'missing' });
    one.step({ kind: 'lost' });
    one.remove();
    two.remove();
    expect(states).toEqual(['absent', 'connecting', 'ready', 'lost', 'absent', 'off']);
    expect(world.logged.length).toBe(6);
  });

  it('shows a device with its state, since when, and what it did', async () => {
    const { board, world } = aBoard();
    const link = board.link(facts);
    link.step({ kind: 'seen' });
    await world.pass(5);
    link.step({ kind: 'opened' });
    const at = world.clock.now();
    link.hear(Uint8Array.of(2), { kind: 'scan', scan: aScan('PTEST0001', at) });
    link.hear(Uint8Array.of(2), { kind: 'repeat' });
    link.hear(Uint8Array.of(2), { kind: 'nothing' });
    link.hear(Uint8Array.of(2), { kind: 'trouble', trouble: { kind: 'unsupported-mode' } });
    expect(board.views()).toEqual([
      {
        ...facts,
        ...{ state: 'ready', reason: 'wrong-mode', heldBy: null, since: at, retryAt: null, lastScanAt: at },
        counts: { scans: 1, repeats: 1, troubles: 1, losses: 0 },
      },
    ]);
    link.hear(Uint8Array.of(2), { kind: 'scan', scan: aScan('PTEST0001', at) });
    link.step({ kind: 'lost' });
    expect(board.views()[0]).toMatchObject({ reason: 'gone', retryAt: at + 500, counts: { scans: 2, losses: 1 } });
  });

  it('tells scans, troubles and raw reports to whoever asked, and logs no code', () => {
    const { board, world, deviceLog } = aBoard();
    const heard: string[] = [];
    let changes = 0;
    board.onScan(scan => heard.push(scan.text));
    board.onTrouble(trouble => heard.push(trouble.kind));
    board.onReport(report => heard.push(`${report.deviceKey} ${report.bytes.length}`));
    board.onChange(() => {
      changes += 1;
    });
    const link = board.link(facts);
    link.step({ kind: 'opened' });
    link.hear(new Uint8Array(64), { kind: 'nothing' });
    link.hear(new Uint8Array(64), { kind: 'scan', scan: aScan('PTEST0001', world.clock.now()) });
    link.hear(new Uint8Array(2), { kind: 'trouble', trouble: { kind: 'protocol', fault: 'too-short' } });
    expect(heard).toEqual(['a 64', 'a 64', 'PTEST0001', 'a 2', 'protocol']);
    expect(changes).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify([world.logged, deviceLog.read()])).not.toContain('PTEST0001');
    expect(deviceLog.read().map(({ key, level, event, detail }) => ({ key, level, event, detail }))).toEqual([
      { key: 'a', level: 'info', event: 'state', detail: { state: 'ready', reason: null } },
      { key: 'a', level: 'warn', event: 'trouble', detail: { kind: 'protocol', fault: 'too-short' } },
    ]);
  });

  it('calls backing off by what it looks like from outside', () => {
    const { board, states } = aBoard();
    const link = board.link(facts);
    link.step({ kind: 'start' });
    link.step({ kind: 'refused', fault: 'other' });
    link.step({ kind: 'opened' });
    link.step({ kind: 'refused', fault: 'other' });
    expect([states, board.views()[0]?.state]).toEqual([['absent', 'ready', 'lost'], 'backing-off']);
  });
});
