import type { DeviceClaim, DeviceLocks } from '../device-locks';
import type { SerialHandle, SerialPorts } from '../serial-ports';
import { decodeScan } from './decode-scan';
import { createRepeatGuard } from './repeat-guard';
import type { RawScan } from './scan-assembler';
import { createScannerBoard } from './scanner-board';
import type { Scanner, ScannerPorts } from './scanner-driver';
import { emptyFramer, endOfQuiet, type Framed, pushBytes, quietMs, type SerialSuffix } from './serial-framer';

/** A scanner on a serial line, RS-232 or USB CDC: one port, framed by a suffix, AIM identifiers where it sends them. */
export function createSerialScanner(options: {
  readonly path: string;
  readonly baud: number;
  readonly suffix: SerialSuffix;
  readonly serial: SerialPorts;
  readonly locks: DeviceLocks;
  readonly ports: ScannerPorts;
  readonly repeatGuardMs?: number;
}): Scanner {
  const { path, baud, suffix, ports } = options;
  const { clock, timers } = ports;
  const key = `serial:${path}`;
  const board = createScannerBoard(ports, options.repeatGuardMs);
  const link = board.link({
    ...{ key, kind: 'serial', name: '', maker: '', where: path, mode: null },
    ...{ vendorId: null, productId: null, profile: null, canBeep: false },
  });
  let life = 0;
  let isActive = false;
  let isOpening = false;
  let handle: SerialHandle | null = null;
  let claim: DeviceClaim | null = null;
  let closing: Promise<void> = Promise.resolve();
  let cancelRetry = () => {};
  let cancelQuiet = () => {};

  const drop = (old: SerialHandle) => {
    closing = closing.then(() => old.close()).catch(() => ports.log.error('scanner.close-failed'));
  };
  const retry = () => {
    cancelRetry();
    const { retryAtMs } = link.state();
    if (isActive && retryAtMs !== null) cancelRetry = timers.after(retryAtMs - clock.monotonicMs(), open);
  };
  const isClaimed = (): boolean => {
    claim ??= link.claim(options.locks);
    return claim !== null;
  };

  const attach = (opened: SerialHandle, mine: number) => {
    handle = opened;
    const isRepeat = createRepeatGuard(board.repeatMs);
    let framer = emptyFramer;
    const take = (framed: Framed) => {
      framer = framed.state;
      if (framed.dropped > 0) link.hear(new Uint8Array(0), { kind: 'trouble', trouble: { kind: 'cut' } });
      for (const frame of framed.frames) {
        const scan = decodeScan(toRaw(frame), key, clock);
        const heard = isRepeat(scan, clock.monotonicMs()) ? ({ kind: 'repeat' } as const) : null;
        link.hear(frame, heard ?? { kind: 'scan', scan });
      }
    };
    const waitForQuiet = () => {
      cancelQuiet();
      if (framer.bytes.length === 0) return;
      const { lastAtMs } = framer;
      // Looked at again a turn later: after a busy main loop the timer comes first and the waiting bytes second.
      const look = () => {
        if (framer.lastAtMs === lastAtMs && framer.bytes.length > 0) take(endOfQuiet(suffix, framer));
      };
      cancelQuiet = timers.after(quietMs + 1, () => {
        cancelQuiet = timers.after(0, look);
      });
    };
    opened.listen(
      bytes => {
        if (mine !== life) return;
        take(pushBytes(suffix, framer, bytes, clock.monotonicMs()));
        waitForQuiet();
      },
      () => {
        if (mine !== life) return;
        release();
        link.step({ kind: 'lost' });
        retry();
      },
    );
    if (mine === life) link.step({ kind: 'opened' });
  };
  const release = () => {
    life += 1;
    cancelQuiet();
    if (handle !== null) drop(handle);
    handle = null;
  };

  const tryToOpen = async (mine: number) => {
    link.step({ kind: 'seen' });
    await closing;
    const opened = await options.serial.open({ path, baud });
    if (mine !== life) return opened.ok ? drop(opened.value) : undefined;
    if (opened.ok) return attach(opened.value, mine);
    link.step({ kind: 'refused', fault: opened.error });
  };
  function open() {
    if (!isActive || isOpening || handle !== null) return;
    cancelRetry();
    if (!isClaimed()) return retry();
    isOpening = true;
    const mine = life;
    void tryToOpen(mine).finally(() => {
      isOpening = false;
      if (mine === life) retry();
      else open();
    });
  }
  const begin = () => {
    if (isActive) return;
    isActive = true;
    link.step({ kind: 'start' });
    open();
  };
  const end = async () => {
    isActive = false;
    cancelRetry();
    release();
    link.step({ kind: 'stop' });
    await closing;
  };

  return {
    ...board,
    start: begin,
    resume: begin,
    pause: end,
    stop: async () => {
      await end();
      claim?.release();
      claim = null;
    },
    search: open,
    complain: () => {},
    pair: () => {},
  };
}

/** Scanners that are told to send it put the AIM identifier before the text. */
function toRaw(frame: Uint8Array): RawScan {
  const aim = /^\][A-Za-z][0-9A-Za-z]/.exec(Buffer.from(frame.subarray(0, 3)).toString('latin1'))?.[0] ?? null;
  return { aim, codeId: null, bytes: aim === null ? frame : frame.slice(3) };
}
