import { SerialPortMock } from 'serialport';
import { describe, expect, it } from 'vitest';
import { createSerialTransport, type MakeSerialLine } from '../../../../electron/devices/printer/serial-wire';
import { eventually } from '../../../support/devices/real-world';

const path = '/dev/ttyUSB7';

/** The library's own port over a line that it plays itself. */
function aPlayedLine() {
  SerialPortMock.binding.createPort(path, { echo: true, record: true });
  const made: SerialPortMock[] = [];
  const loadPorts = async (): Promise<MakeSerialLine> => options => {
    const port = new SerialPortMock(options);
    made.push(port);
    return port;
  };
  return { transport: createSerialTransport({ path, baudRate: 38_400, loadPorts }), made };
}

describe('createSerialTransport', () => {
  it('opens with hardware flow control and carries bytes both ways', async () => {
    const { transport, made } = aPlayedLine();
    const opened = await transport.open();
    if (opened.kind === 'failed') throw new Error(opened.reason);
    const { wire } = opened;
    let heard = '';
    wire.onData(chunk => {
      heard += Buffer.from(chunk).toString();
    });
    expect(await wire.write(Buffer.from('text'))).toBe(true);
    await eventually('the echo', () => heard === 'text');
    expect([made[0]?.settings.rtscts, made[0]?.baudRate]).toEqual([true, 38_400]);
    let ends = 0;
    wire.onClose(() => {
      ends += 1;
    });
    await wire.close();
    expect([ends, wire.isOpen(), await wire.write(Buffer.from('x'))]).toEqual([1, false, false]);
  });

  it.each([
    ['Error: No such file or directory, cannot open /dev/ttyUSB7', 'gone'],
    ['Error: Permission denied, cannot open /dev/ttyUSB7', 'permission'],
    ['Opening COM3: Access denied', 'permission'],
    ['Error Resource temporarily unavailable Cannot lock port', 'busy'],
    ['Error code 1: a surprise', 'failed'],
  ])('says of "%s" that it is %s', async (message, reason) => {
    const loadPorts = async (): Promise<MakeSerialLine> => () => ({
      isOpen: false,
      open: done => done(new Error(message)),
      write: () => false,
      drain: () => {},
      close: () => {},
      on: () => {},
    });
    const transport = createSerialTransport({ path, baudRate: 9_600, loadPorts });
    expect(await transport.open()).toEqual({ kind: 'failed', reason });
  });

  it('says that the native part does not load', async () => {
    const loadPorts = () => Promise.reject(new Error('dlopen'));
    expect(await createSerialTransport({ path, baudRate: 9_600, loadPorts }).open()).toEqual({
      kind: 'failed',
      reason: 'driver',
    });
  });
});
