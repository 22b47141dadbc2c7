import type { DeviceLogEntry } from '../../shared/ipc/device-views';
import type { Clock } from '../ports';
import { createAnnouncer, type Unsubscribe } from './subscription';

export type DeviceNote = Omit<DeviceLogEntry, 'serial' | 'at'>;

/** What the drivers did lately, for whoever stands before a device that does not work. In memory only, and bounded. */
export type DeviceLog = {
  readonly note: (note: DeviceNote) => void;
  /** Oldest first. */
  readonly read: () => readonly DeviceLogEntry[];
  readonly onNote: (listener: (entry: DeviceLogEntry) => void) => Unsubscribe;
};

const mostEntries = 200;

export function createDeviceLog(clock: Pick<Clock, 'now'>): DeviceLog {
  const notes = createAnnouncer<DeviceLogEntry>();
  let entries: readonly DeviceLogEntry[] = [];
  let serial = 0;
  return {
    note: note => {
      serial += 1;
      const entry: DeviceLogEntry = { ...note, serial, at: clock.now() };
      entries = [...entries.slice(1 - mostEntries), entry];
      notes.announce(entry);
    },
    read: () => entries,
    onNote: notes.subscribe,
  };
}
