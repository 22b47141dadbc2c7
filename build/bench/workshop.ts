import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenData } from '../../electron/startup/open-data';
import { openFolder, provisionFolder, stockFolder } from './data-folder';
import { type ElectronKit, openElectronKit } from './electron-kit';
import { copyLargeStore } from './large-store/large-store';
import { millionSales, type StoreSize } from './large-store/size';
import type { BenchOptions } from './options';
import { nowhere } from './setup';

/** Where the benches keep their data: beside the program, because a temporary folder may be memory and not a disk. */
export type Workshop = {
  readonly isQuick: boolean;
  /** How many packages a large store has; the budgets are for 100,000. */
  readonly shelf: number;
  /** How many sales a long history has. */
  readonly history: number;
  /** Reduces a count of samples in a quick run. */
  samples(count: number): number;
  /** An empty folder. */
  folder(name: string): string;
  /** A copy of the large store, so that no bench finds what another one left. */
  stockedFolder(name: string): Promise<string>;
  /** The same, opened for as long as `work` takes. */
  withStock<T>(name: string, work: (data: OpenData) => T | Promise<T>): Promise<T>;
  /** A copy of a store with the long history, opened for as long as `work` takes. */
  withHistory<T>(name: string, work: (data: OpenData) => T | Promise<T>): Promise<T>;
  /** A copy of a store with the long history. */
  historyFolder(name: string): Promise<string>;
  /** A copy of a store of any size; a size is made once and kept from run to run. */
  largeFolder(name: string, size: StoreSize): Promise<string>;
  /** Prepared when first asked for. */
  electron(): Promise<ElectronKit>;
  say(line: string): void;
  /** Ends what was started and removes what was made. */
  close(): Promise<void>;
};

const manyPatients = millionSales.patients;

export function openWorkshop(place: string, { isQuick, sales }: BenchOptions, say: (line: string) => void): Workshop {
  const shelf = isQuick ? 5_000 : 100_000;
  const master = join(place, 'master');
  let made: Promise<void> | null = null;
  let kit: Promise<ElectronKit> | null = null;
  rmSync(place, { recursive: true, force: true });

  const folder = (name: string): string => {
    const path = join(place, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };

  async function makeMaster(): Promise<void> {
    const start = performance.now();
    const data = openFolder(folder('master'));
    await provisionFolder(data, { stateUrl: nowhere, scannerPort: null });
    stockFolder(data, shelf);
    data.close();
    say(`a store of ${shelf} packages made in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }

  async function stockedFolder(name: string): Promise<string> {
    made ??= makeMaster();
    await made;
    const path = folder(name);
    cpSync(master, path, { recursive: true });
    return path;
  }

  const history = sales ?? (isQuick ? 2_000 : 100_000);

  async function largeFolder(name: string, size: StoreSize): Promise<string> {
    const path = folder(name);
    await copyLargeStore(join(place, '..', 'large-store'), size, path, say);
    return path;
  }

  function historyFolder(name: string): Promise<string> {
    const patients = Math.min(manyPatients, history);
    return largeFolder(name, { ...millionSales, sales: history, packages: shelf, patients });
  }

  async function opened<T>(path: string, work: (data: OpenData) => T | Promise<T>): Promise<T> {
    const data = openFolder(path);
    try {
      return await work(data);
    } finally {
      data.close();
      rmSync(path, { recursive: true, force: true });
    }
  }

  return {
    isQuick,
    shelf,
    history,
    samples: count => (isQuick ? Math.max(7, Math.round(count / 20)) : count),
    folder,
    stockedFolder,
    say,
    withStock: async (name, work) => opened(await stockedFolder(name), work),
    withHistory: async (name, work) => opened(await historyFolder(name), work),
    historyFolder,
    largeFolder,
    electron: () => {
      kit ??= openElectronKit(place, say);
      return kit;
    },
    close: async () => {
      await (await kit)?.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
