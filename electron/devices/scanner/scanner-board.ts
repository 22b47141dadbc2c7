import type { ScannerView } from '../../../shared/ipc/device-views';
import type { Instant } from '../../../shared/kernel/units';
import type { DeviceClaim, DeviceLocks } from '../device-locks';
import { createAnnouncer } from '../subscription';
import { type LinkEvent, type LinkState, offLink, stepLink } from './link-state';
import type { HeardReport, Scan, ScannerState, ScanTrouble } from './scan';
import type { Heard } from './scan-reader';
import type { Scanner, ScannerPorts } from './scanner-driver';
import { defaultRepeatMs } from './scanner-profiles';

/** What a device is, as far as it does not change while it is plugged in. */
export type DeviceFacts = Pick<
  ScannerView,
  'key' | 'kind' | 'name' | 'maker' | 'vendorId' | 'productId' | 'where' | 'profile' | 'canBeep' | 'mode'
>;

/** One device on the board, from its driver's side. */
export type BoardLink = {
  readonly key: string;
  readonly state: () => LinkState;
  readonly step: (event: LinkEvent) => LinkState;
  /** Keeps other registers of this machine off the device; null: it cannot be had now, which is told. */
  readonly claim: (locks: DeviceLocks) => DeviceClaim | null;
  readonly describe: (facts: Partial<DeviceFacts>) => void;
  readonly hear: (bytes: Uint8Array, heard: Heard) => void;
  readonly remove: () => void;
};

type Told = 'state' | 'views' | 'onScan' | 'onState' | 'onTrouble' | 'onChange' | 'onReport' | 'setRepeatMs';
export type ScannerBoard = Pick<Scanner, Told> & {
  readonly repeatMs: () => number;
  readonly link: (facts: DeviceFacts) => BoardLink;
};

type Entry = {
  facts: DeviceFacts;
  link: LinkState;
  since: Instant;
  counts: ScannerView['counts'];
  lastScanAt: Instant | null;
};

/** Of several devices the register counts with the best; what a person has to see to comes before what comes by itself. */
const best: readonly ScannerState[] = ['ready', 'connecting', 'unavailable', 'lost', 'absent'];

/** States, counts and listeners, the same for every kind of scanner. Logs what kind of trouble there was, never what was read. */
export function createScannerBoard(ports: ScannerPorts, repeatMs = defaultRepeatMs): ScannerBoard {
  const { clock, log, random, deviceLog } = ports;
  const scans = createAnnouncer<Scan>();
  const states = createAnnouncer<ScannerState>();
  const troubles = createAnnouncer<ScanTrouble>();
  const changes = createAnnouncer<void>();
  const reports = createAnnouncer<HeardReport>();
  const entries = new Map<string, Entry>();
  let current: ScannerState = 'off';
  let repeat = repeatMs;

  const settle = () => {
    const all = [...entries.values()].map(entry => publicState(entry.link));
    const next = best.find(state => all.includes(state)) ?? 'off';
    if (next !== current) {
      current = next;
      log.info('scanner.state', { state: next });
      states.announce(next);
    }
    changes.announce();
  };

  const link = (facts: DeviceFacts): BoardLink => {
    const { key } = facts;
    const entry: Entry = {
      facts,
      link: offLink,
      since: clock.now(),
      counts: { scans: 0, repeats: 0, troubles: 0, losses: 0 },
      lastScanAt: null,
    };
    entries.set(key, entry);
    const count = (what: keyof Entry['counts']) => {
      entry.counts = { ...entry.counts, [what]: entry.counts[what] + 1 };
    };
    const step = (event: LinkEvent): LinkState => {
      const before = entry.link;
      entry.link = stepLink(before, event, clock.monotonicMs(), random);
      const { kind, reason } = entry.link;
      if (kind !== before.kind) entry.since = clock.now();
      if (event.kind === 'lost') count('losses');
      if (kind !== before.kind || reason !== before.reason) {
        const level = kind === 'unavailable' || reason === 'wrong-mode' ? 'warn' : 'info';
        deviceLog?.note({ device: 'scanner', key, level, event: 'state', detail: { state: kind, reason } });
      }
      settle();
      return entry.link;
    };
    return {
      key,
      step,
      state: () => entry.link,
      claim: locks => {
        const claimed = locks.claim(key);
        if (claimed.ok) return claimed.value;
        const refusal = claimed.error;
        if (refusal.kind === 'held') step({ kind: 'held', by: refusal.by });
        else {
          // It is tried again every few seconds, and said once.
          if (entry.link.reason !== 'unclaimed') log.warn('scanner.unclaimed', { code: refusal.code });
          step({ kind: 'unclaimed' });
        }
        return null;
      },
      describe: change => {
        entry.facts = { ...entry.facts, ...change };
        changes.announce();
      },
      hear: (bytes, heard) => {
        reports.announce({ deviceKey: key, bytes });
        if (heard.kind === 'nothing') return;
        if (heard.kind === 'repeat') count('repeats');
        if (heard.kind === 'scan') {
          count('scans');
          entry.lastScanAt = heard.scan.at;
          if (entry.link.reason === 'wrong-mode') step({ kind: 'read' });
          scans.announce(heard.scan);
        }
        if (heard.kind === 'trouble') {
          count('troubles');
          log.warn('scanner.trouble', heard.trouble);
          deviceLog?.note({ device: 'scanner', key, level: 'warn', event: 'trouble', detail: { ...heard.trouble } });
          if (heard.trouble.kind === 'unsupported-mode') step({ kind: 'wrong-mode' });
          troubles.announce(heard.trouble);
        }
        changes.announce();
      },
      remove: () => {
        entries.delete(key);
        settle();
      },
    };
  };

  const views = () => [...entries.values()].map(entry => toView(entry, clock.monotonicMs(), clock.now()));

  return {
    link,
    views,
    state: () => current,
    onScan: scans.subscribe,
    onState: states.subscribe,
    onTrouble: troubles.subscribe,
    onChange: changes.subscribe,
    onReport: reports.subscribe,
    repeatMs: () => repeat,
    setRepeatMs: ms => {
      repeat = ms;
    },
  };
}

/** Backing off is a matter of the driver's; to everybody else the device is lost, or not there yet. */
function publicState({ kind, wasReady }: LinkState): ScannerState {
  if (kind === 'backing-off') return wasReady ? 'lost' : 'absent';
  return kind;
}

function toView(entry: Entry, monotonicMs: number, now: Instant): ScannerView {
  const { facts, link, since, counts, lastScanAt } = entry;
  const { kind, reason, heldBy, retryAtMs } = link;
  const retryAt = retryAtMs === null ? null : Math.round(now + Math.max(0, retryAtMs - monotonicMs));
  return { ...facts, state: kind, reason, heldBy, since, retryAt, counts, lastScanAt };
}
