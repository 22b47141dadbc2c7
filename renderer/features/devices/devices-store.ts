import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  DeviceCandidates,
  DeviceDeskView,
  PrinterChoice,
  ScannerChoice,
} from '../../../shared/ipc/device-choices';
import type { TestScanView } from '../../../shared/ipc/device-views';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

export type DevicesState = {
  readonly desk: DeviceDeskView | null;
  /** Of the live test, newest first. */
  readonly scans: readonly TestScanView[];
  readonly candidates: DeviceCandidates | null;
  readonly wasTestPrinted: boolean;
  readonly failure: FailureReply | null;
  readonly load: () => Promise<void>;
  /** The screen was left: a test that nobody watches would swallow the scans of the next sale. */
  readonly leave: () => void;
  readonly search: () => Promise<void>;
  readonly startTest: () => Promise<void>;
  readonly stopTest: () => Promise<void>;
  readonly setRepeat: (ms: number) => Promise<void>;
  readonly printTest: () => Promise<void>;
  readonly look: () => Promise<void>;
  readonly chooseScanner: (choice: ScannerChoice) => Promise<boolean>;
  readonly choosePrinter: (choice: PrinterChoice) => Promise<boolean>;
};
export type DevicesStore = StoreApi<DevicesState>;

const mostScans = 20;

/** What is connected, as long as somebody looks; the main process only says that something moved. */
export function createDevicesStore(client: PosClient): DevicesStore {
  let isWatched = false;
  const store = createStore<DevicesState>()((set, get) => {
    const take = async (reply: Promise<Reply<DeviceDeskView>>): Promise<boolean> => {
      const answer = await reply;
      set(answer.ok ? { desk: answer.data, failure: null } : { failure: answer });
      return answer.ok;
    };
    const told = async (reply: Promise<Reply<unknown>>): Promise<boolean> => {
      const answer = await reply;
      set({ failure: answer.ok ? null : answer });
      return answer.ok;
    };
    return {
      desk: null,
      scans: [],
      candidates: null,
      wasTestPrinted: false,
      failure: null,
      load: async () => {
        isWatched = true;
        await take(client.ask('devices.view', null));
      },
      leave: () => {
        isWatched = false;
        if ((get().desk?.test ?? null) !== null) void client.ask('devices.stopScanTest', null);
        set({ desk: null, scans: [], candidates: null, wasTestPrinted: false, failure: null });
      },
      search: async () => void (await told(client.ask('devices.search', null))),
      startTest: async () => {
        set({ scans: [] });
        if (await told(client.ask('devices.startScanTest', null))) await get().load();
      },
      stopTest: async () => {
        if (await told(client.ask('devices.stopScanTest', null))) await get().load();
      },
      setRepeat: async ms => void (await take(client.ask('devices.setRepeat', { ms }))),
      printTest: async () => set({ wasTestPrinted: await told(client.ask('devices.printTest', null)) }),
      look: async () => {
        set({ candidates: null });
        const reply = await client.ask('devices.candidates', null);
        set(reply.ok ? { candidates: reply.data, failure: null } : { failure: reply });
      },
      chooseScanner: choice => take(client.ask('devices.chooseScanner', choice)),
      choosePrinter: choice => take(client.ask('devices.choosePrinter', choice)),
    };
  });
  client.listen('devices.changed', () => {
    if (isWatched) void store.getState().load();
  });
  client.listen('devices.testScan', scan => {
    store.setState(({ scans }) => ({ scans: [scan, ...scans].slice(0, mostScans) }));
  });
  return store;
}
