import { afterEach, describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import type { LayoutName } from '../../../../electron/devices/scanner/report-layout';
import type { Scanner } from '../../../../electron/devices/scanner/scanner-driver';
import { createTcpScanner } from '../../../../electron/devices/scanner/tcp-scanner';
import { createVirtualScanner, type VirtualScanner } from '../../../../electron/devices/scanner/virtual-scanner';
import { aRealWorld, eventually } from '../../../support/devices/real-world';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0)) await undo();
});

async function aConnectedScanner(layout: LayoutName = 'A') {
  const player = createVirtualScanner();
  const { host, port } = await player.start();
  const world = aRealWorld();
  const scanner = createTcpScanner({ host, port, layout, ports: world });
  const heard = listenTo(scanner);
  cleanUp.push(
    () => scanner.stop(),
    () => player.stop(),
  );
  scanner.start();
  await ready(scanner, player);
  return { player, port, scanner, world, ...heard };
}

function listenTo(scanner: Scanner) {
  const states: string[] = [];
  const texts: string[] = [];
  const troubles: string[] = [];
  scanner.onState(state => states.push(state));
  scanner.onScan(scan => texts.push(scan.text));
  scanner.onTrouble(trouble => troubles.push(trouble.kind));
  return { states, texts, troubles };
}

/** Connected on both sides: the player learns of its client a moment after the client does. */
async function ready(scanner: Scanner, player: VirtualScanner): Promise<void> {
  await eventually(
    'the scanner is ready',
    () => scanner.state() === 'ready' && player.sendBytes(new Uint8Array(0)) === 'sent',
  );
}

describe('createTcpScanner', () => {
  it('reads what the player sends', async () => {
    const { player, texts, states } = await aConnectedScanner();
    player.scan('1234567890123456');
    player.scan('María '.repeat(40));
    await eventually('two scans', () => texts.length === 2);
    expect(texts).toEqual(['1234567890123456', 'María '.repeat(40)]);
    expect(states).toEqual(['absent', 'connecting', 'ready']);
  });

  it('reads frames that the network split and merged', async () => {
    const { player, texts } = await aConnectedScanner();
    const stream = Buffer.concat(['A1', 'B2', 'x'.repeat(120), 'C3'].flatMap(text => [...encodeReports(text)]));
    for (let at = 0; at < stream.length; at += 37) {
      player.sendBytes(stream.subarray(at, at + 37));
      await new Promise(resolve => setTimeout(resolve, 1));
    }
    await eventually('four scans', () => texts.length === 4);
    expect(texts).toEqual(['A1', 'B2', 'x'.repeat(120), 'C3']);
  });

  it('reads the layout it was told', async () => {
    const { player, texts } = await aConnectedScanner('B');
    player.scan('12345678', { layout: 'B' });
    await eventually('a scan', () => texts.length === 1);
    expect(texts).toEqual(['12345678']);
  });

  it('reports frames that no scanner sends and goes on', async () => {
    const { player, texts, troubles } = await aConnectedScanner();
    player.sendBytes(Uint8Array.from({ length: 64 }, (_, at) => (at < 2 ? 2 + at * 60 : 0)));
    player.scan('after');
    await eventually('the scan after', () => texts.length === 1);
    expect([texts, troubles]).toEqual([['after'], ['protocol']]);
  });

  it('hears the next code whole after half a report and silence, and says that one was lost', async () => {
    const { player, texts, troubles, states } = await aConnectedScanner();
    player.sendBytes((encodeReports('half')[0] ?? new Uint8Array(0)).subarray(0, 20));
    await eventually('the loss is noticed', () => troubles.length === 1);
    for (const text of ['1234567890123456', 'A1', 'B2']) player.scan(text);
    await eventually('three scans', () => texts.length === 3);
    expect([texts, troubles, states.at(-1)]).toEqual([['1234567890123456', 'A1', 'B2'], ['cut'], 'ready']);
  });

  it.each(['A', 'B', 'S', 'D'] as const)(
    'loses no code behind half a report, even without a pause, in layout %s',
    async layout => {
      const { player, texts, troubles } = await aConnectedScanner(layout);
      const half = (encodeReports('half', { layout })[0] ?? new Uint8Array(0)).subarray(0, 20);
      const codes = ['A1', 'x'.repeat(120), 'B2'];
      player.sendBytes(Buffer.concat([half, ...codes.flatMap(text => [...encodeReports(text, { layout })])]));
      await eventually('three scans', () => texts.length === 3);
      expect([texts, troubles]).toEqual([codes, ['cut']]);
    },
  );

  it('reads a code of layout B that might be two reports, once nothing follows it', async () => {
    const { player, texts, troubles } = await aConnectedScanner('B');
    player.scan('AB\u0002\u0003XYZ', { layout: 'B' });
    await eventually('a scan', () => texts.length === 1);
    expect([texts, troubles]).toEqual([['AB\u0002\u0003XYZ'], []]);
  });

  it('never joins what was before a lost report with what came after it', async () => {
    const { player, texts, troubles } = await aConnectedScanner();
    const [first = new Uint8Array(0), second = new Uint8Array(0), third = new Uint8Array(0)] = encodeReports(
      'x'.repeat(120),
    );
    player.sendBytes(Buffer.concat([first, second.subarray(0, 30), third]));
    await eventually('the loss is noticed', () => troubles.length === 1);
    player.sendBytes(Buffer.concat([first, second.subarray(0, 30)]));
    await eventually('the silence is noticed', () => troubles.length === 2);
    player.scan('after');
    await eventually('the scan after', () => texts.length === 1);
    expect([texts, troubles]).toEqual([['after'], ['cut', 'cut']]);
  });

  it('connects again after the cable was pulled, without the half frame of before', async () => {
    const { player, scanner, texts, states } = await aConnectedScanner();
    player.sendBytes((encodeReports('half')[0] ?? new Uint8Array(0)).subarray(0, 20));
    player.unplug();
    await eventually('the loss is noticed', () => scanner.state() === 'lost');
    await ready(scanner, player);
    player.scan('whole');
    await eventually('a scan', () => texts.length === 1);
    expect(texts).toEqual(['whole']);
    expect(states).toEqual(['absent', 'connecting', 'ready', 'lost', 'connecting', 'ready']);
  });

  it('is absent while nobody plays the scanner, and ready once somebody does', async () => {
    const { player, port, scanner } = await aConnectedScanner();
    await scanner.stop();
    await player.stop();
    scanner.start();
    await eventually('absence is noticed', () => scanner.state() === 'absent');
    const late = createVirtualScanner({ port });
    cleanUp.push(() => late.stop());
    await late.start();
    scanner.search();
    await ready(scanner, late);
    expect(late.scan('late')).toBe('sent');
  });

  it('hears nothing once stopped', async () => {
    const { player, scanner, texts, states } = await aConnectedScanner();
    await scanner.stop();
    await eventually('the player is alone', () => player.scan('1234') === 'nobody-listening');
    expect([scanner.state(), texts, states.at(-1)]).toEqual(['off', [], 'off']);
  });
});
