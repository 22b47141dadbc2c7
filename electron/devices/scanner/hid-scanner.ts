import type { DeviceLocks } from '../device-locks';
import type { HidDevice, HidPort } from './hid-port';
import { createHidSession, type HidSession } from './hid-session';
import type { LayoutName } from './report-layout';
import { type BoardLink, createScannerBoard } from './scanner-board';
import type { Pairing, Scanner, ScannerPorts } from './scanner-driver';
import { unreadableMode } from './scanner-profiles';

/** hardware.md, section 6: the bus is listed only while a scanner is missing. */
const pollMs = 2_000;
const slowPollMs = 10_000;
const slowAfterMs = 60_000;
/** A terminal that takes any scanner takes a second one too, and there is no event for that. */
const othersPollMs = 30_000;

const posUsagePage = 0x8c;
const scannerUsage = 0x02;

/**
 * All scanners of the USB bus that can be read as HID POS, or the one that this terminal is paired with. Each has a session
 * of its own; here is decided when the bus is looked at and whose a device is. `generation` grows with every start, stop
 * and pause; at most one look is under way.
 */
export function createHidScanner(options: {
  readonly pairing: Pairing | null;
  /** null: by the maker. */
  readonly layout: LayoutName | null;
  readonly hid: HidPort;
  readonly locks: DeviceLocks;
  readonly ports: ScannerPorts;
  readonly repeatGuardMs?: number;
}): Scanner {
  const { hid, ports } = options;
  const { clock, timers } = ports;
  const board = createScannerBoard(ports, options.repeatGuardMs);
  const sessions = new Map<string, HidSession>();
  /** Stands for the bus while there is no scanner on it to stand for itself. */
  let bus: BoardLink | null = null;
  let pairing = options.pairing;
  let generation = 0;
  let isLooking = false;
  let isActive = false;
  let searchingSinceMs = 0;
  let cancelTimer = () => {};

  const showBus = (): BoardLink => {
    bus ??= board.link(busFacts);
    return bus;
  };
  const hideBus = () => {
    bus?.remove();
    bus = null;
  };

  const untilNextLook = (): number | null => {
    const now = clock.monotonicMs();
    const links = [...sessions.values()].map(session => session.link.state());
    const retries = [...links, ...(bus === null ? [] : [bus.state()])].flatMap(({ retryAtMs }) => retryAtMs ?? []);
    const isComplete = links.length > 0 && links.every(({ kind }) => kind === 'ready');
    if (bus?.state().reason === 'driver') return null;
    if (isComplete) return pairing === null ? othersPollMs : null;
    const poll = now - searchingSinceMs >= slowAfterMs ? slowPollMs : pollMs;
    return Math.max(0, Math.min(poll, ...retries.map(at => at - now)));
  };
  const schedule = () => {
    cancelTimer();
    const ms = isActive ? untilNextLook() : null;
    if (ms !== null) cancelTimer = timers.after(ms, () => look(false));
  };
  const lost = () => {
    searchingSinceMs = clock.monotonicMs();
    schedule();
  };

  const sessionFor = (device: HidDevice): HidSession => {
    const base = deviceKeyOf(device);
    for (let number = 1; ; number += 1) {
      // Scanners without serial numbers are told apart by who came first; their paths would change at every replug.
      const key = number === 1 ? base : `${base}#${number}`;
      const known = sessions.get(key);
      if (known?.isIdle()) return known;
      if (known !== undefined) continue;
      const parts = { key, device, layout: options.layout, hid, board, locks: options.locks, ports };
      const made = createHidSession({ ...parts, onLost: lost, onLate: () => look(false) });
      sessions.set(key, made);
      return made;
    }
  };

  const take = async (listed: readonly HidDevice[], isAsked: boolean) => {
    const openPaths = new Set([...sessions.values()].map(session => session.path()));
    const now = clock.monotonicMs();
    const found = new Set<HidSession>();
    const openings: Promise<void>[] = [];
    for (const device of listed) {
      if (openPaths.has(device.path) || !isWanted(device, pairing)) continue;
      const session = sessionFor(device);
      if (found.has(session)) continue;
      found.add(session);
      const { retryAtMs } = session.link.state();
      if (isAsked || retryAtMs === null || retryAtMs <= now) openings.push(session.open(device));
    }
    for (const session of sessions.values()) {
      if (session.isIdle() && !found.has(session)) session.link.step({ kind: 'missing' });
    }
    if (sessions.size === 0) showUnreadable(showBus(), listed, pairing);
    else hideBus();
    await Promise.all(openings);
  };

  function look(isAsked: boolean) {
    if (!isActive || isLooking) return;
    cancelTimer();
    isLooking = true;
    const mine = generation;
    const work = async () => {
      const listed = await hid.list();
      if (mine !== generation) return;
      if (listed.ok) await take(listed.value, isAsked);
      else showBus().step({ kind: 'refused', fault: listed.error });
    };
    void work().finally(() => {
      isLooking = false;
      // Stopped and started again meanwhile: that start found a look under way and left the work to us.
      if (mine === generation) schedule();
      else look(false);
    });
  }

  const begin = () => {
    isActive = true;
    generation += 1;
    searchingSinceMs = clock.monotonicMs();
    for (const session of sessions.values()) session.link.step({ kind: 'start' });
    if (sessions.size === 0) showBus().step({ kind: 'start' });
    look(true);
  };
  const rest = async (what: 'close' | 'give') => {
    isActive = false;
    generation += 1;
    cancelTimer();
    const ends = [...sessions.values()].map(session => session[what]());
    for (const session of sessions.values()) session.link.step({ kind: 'stop' });
    bus?.step({ kind: 'stop' });
    await Promise.all(ends);
  };

  return {
    ...board,
    start: () => {
      if (!isActive) begin();
    },
    stop: () => rest('give'),
    pause: () => (isActive ? rest('close') : Promise.resolve()),
    resume: () => {
      if (!isActive) begin();
    },
    search: () => {
      searchingSinceMs = clock.monotonicMs();
      look(true);
    },
    complain: key => sessions.get(key)?.complain(),
    pair: next => {
      pairing = next;
      for (const [key, session] of sessions) {
        if (isKeyWanted(session, next)) continue;
        sessions.delete(key);
        session.link.remove();
        void session.give();
      }
      if (sessions.size === 0) showBus().step({ kind: 'missing' });
      look(true);
    },
  };

  function isKeyWanted(session: HidSession, next: Pairing | null): boolean {
    const view = board.views().find(each => each.key === session.link.key);
    return next === null || (view?.vendorId === next.vendorId && (next.productId ?? view.productId) === view.productId);
  }
}

const busFacts = {
  ...({ key: 'hid', kind: 'hid', name: '', maker: '', where: '', mode: null } as const),
  ...{ vendorId: null, productId: null, profile: null, canBeep: false },
};

/** A paired device wins; otherwise whatever says that it is a bar code scanner. Keyboards are never opened. */
function isWanted(device: HidDevice, pairing: Pairing | null): boolean {
  const isPaired =
    pairing !== null &&
    device.vendorId === pairing.vendorId &&
    (pairing.productId === null || device.productId === pairing.productId) &&
    (pairing.serialNumber === null || device.serialNumber === pairing.serialNumber);
  if (device.usagePage === null) return isPaired;
  const isScanner = device.usagePage === posUsagePage && device.usage === scannerUsage;
  return isScanner && (pairing === null || isPaired);
}

/** A known scanner in a mode that nobody can read is told, because its owner sees its light and wonders. */
function showUnreadable(bus: BoardLink, listed: readonly HidDevice[], pairing: Pairing | null): void {
  const device = listed.find(
    each =>
      unreadableMode(each.vendorId, each.productId) !== null &&
      (pairing === null || pairing.vendorId === each.vendorId),
  );
  const mode = device === undefined ? null : unreadableMode(device.vendorId, device.productId);
  bus.describe(
    device === undefined || mode === null
      ? busFacts
      : { name: device.name, maker: device.maker, vendorId: device.vendorId, productId: device.productId, mode },
  );
  bus.step({ kind: mode === null ? 'missing' : 'unreadable' });
}

function deviceKeyOf(device: HidDevice): string {
  const hex = (id: number) => id.toString(16).padStart(4, '0');
  return `hid:${hex(device.vendorId)}:${hex(device.productId)}:${device.serialNumber ?? ''}`;
}
