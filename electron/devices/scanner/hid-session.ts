import type { DeviceClaim, DeviceLocks } from '../device-locks';
import type { HidDevice, HidHandle, HidPort } from './hid-port';
import type { LayoutName } from './report-layout';
import { createScanReader } from './scan-reader';
import type { BoardLink, ScannerBoard } from './scanner-board';
import type { ScannerPorts } from './scanner-driver';
import { profileOfVendor } from './scanner-profiles';

/** Sends the codes of composite units to the HID POS interface; a pure HID POS unit refuses, which means nothing. */
const redirectToPos = [0xfe, 0x01];
const errorBeep = [0x04, 0x20];

/** One scanner across all its replugs, known by what does not change with them. */
export type HidSession = {
  readonly link: BoardLink;
  /** Also while it is being opened; null while it is closed. */
  readonly path: () => string | null;
  readonly isIdle: () => boolean;
  readonly open: (device: HidDevice) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Closed, and free for another register of this machine. */
  readonly give: () => Promise<void>;
  readonly complain: () => void;
};

export type HidSessionOptions = {
  readonly key: string;
  readonly device: HidDevice;
  /** null: by the maker. */
  readonly layout: LayoutName | null;
  readonly hid: HidPort;
  readonly board: ScannerBoard;
  readonly locks: DeviceLocks;
  readonly ports: ScannerPorts;
  readonly onLost: () => void;
  /** An opening came to its end after somebody had given up on it. */
  readonly onLate: () => void;
};

/** `life` grows with every close and loss, so that whatever a promise or handle of an earlier one still says is not heard. */
export function createHidSession(options: HidSessionOptions): HidSession {
  const { key, hid, board, ports } = options;
  const profile = profileOfVendor(options.device.vendorId);
  const layout = options.layout ?? profile.layout;
  const link = board.link(factsOf(key, options.device, layout));
  let life = 0;
  let openingPath: string | null = null;
  let open: { readonly handle: HidHandle; readonly path: string } | null = null;
  let claim: DeviceClaim | null = null;
  let closing: Promise<void> = Promise.resolve();

  const drop = (handle: HidHandle) => {
    closing = closing.then(() => handle.close()).catch(() => ports.log.error('scanner.close-failed'));
  };
  const close = () => {
    life += 1;
    if (open !== null) drop(open.handle);
    open = null;
    return closing;
  };
  const attach = (handle: HidHandle, device: HidDevice, mine: number) => {
    open = { handle, path: device.path };
    const reader = createScanReader({ layout, deviceKey: key, clock: ports.clock, repeatMs: board.repeatMs });
    handle.listen(
      report => {
        if (mine === life) link.hear(report, reader.read(report));
      },
      () => {
        if (mine !== life) return;
        void close();
        link.step({ kind: 'lost' });
        options.onLost();
      },
    );
    // Who was lost while it was listened to is not ready.
    if (mine === life) link.step({ kind: 'opened' });
  };
  const isClaimed = (): boolean => {
    claim ??= link.claim(options.locks);
    return claim !== null;
  };
  const tryToOpen = async (device: HidDevice, mine: number) => {
    link.describe(factsOf(key, device, layout));
    link.step({ kind: 'seen' });
    await closing;
    const opened = await hid.open(device.path);
    if (mine === life && !opened.ok) link.step({ kind: 'refused', fault: opened.error });
    if (!opened.ok) return;
    if (mine === life && profile.redirects) await opened.value.sendFeature(redirectToPos);
    if (mine === life) attach(opened.value, device, mine);
    else drop(opened.value);
  };

  return {
    link,
    path: () => open?.path ?? openingPath,
    isIdle: () => open === null && openingPath === null,
    open: async device => {
      if (openingPath !== null || open !== null || !isClaimed()) return;
      openingPath = device.path;
      const mine = life;
      try {
        await tryToOpen(device, mine);
      } finally {
        openingPath = null;
        if (mine !== life && open === null) options.onLate();
      }
    },
    close,
    give: async () => {
      await close();
      claim?.release();
      claim = null;
    },
    complain: () => {
      // A scanner that cannot beep any more is about to be lost, and the screen beeps as well.
      if (profile.canBeep) void open?.handle.sendOutput(errorBeep);
    },
  };
}

function factsOf(key: string, device: HidDevice, profile: LayoutName) {
  const { maker, canBeep } = profileOfVendor(device.vendorId);
  const { vendorId, productId, name } = device;
  const facts = { key, kind: 'hid', where: '', mode: null } as const;
  return { ...facts, name, maker: device.maker || maker, vendorId, productId, profile, canBeep };
}
