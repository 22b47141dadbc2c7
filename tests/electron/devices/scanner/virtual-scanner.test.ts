import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { createVirtualScanner } from '../../../../electron/devices/scanner/virtual-scanner';
import { eventually } from '../../../support/devices/real-world';

describe('createVirtualScanner', () => {
  it('plays a code as the frames of a real scanner to whoever is connected', async () => {
    const player = createVirtualScanner();
    const { host, port } = await player.start();
    expect(player.scan('unheard')).toBe('nobody-listening');
    const received: Buffer[] = [];
    const socket = connect({ host, port });
    socket.on('data', chunk => received.push(chunk));
    await eventually('the client is known', () => player.scan('x'.repeat(60)) === 'sent');
    await eventually('two frames', () => Buffer.concat(received).length === 128);
    expect(Buffer.concat(received)).toEqual(Buffer.concat(encodeReports('x'.repeat(60))));
    const closed = new Promise(resolve => socket.once('close', resolve));
    await player.stop();
    await closed;
    expect(player.scan('late')).toBe('nobody-listening');
  });

  it('comes back at the same address, and knows whether anybody hears it', async () => {
    const player = createVirtualScanner();
    const first = await player.start();
    const socket = connect(first);
    await eventually('it is heard', player.isHeard);
    await player.stop();
    expect(player.isHeard()).toBe(false);
    expect(await player.start()).toEqual(first);
    socket.destroy();
    await player.stop();
  });

  it('says so when its port is taken', async () => {
    const first = createVirtualScanner();
    const { port } = await first.start();
    await expect(createVirtualScanner({ port }).start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
  });
});
