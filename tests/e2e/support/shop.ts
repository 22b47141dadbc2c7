import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVirtualPrinter, type VirtualPrinter } from '../../../electron/devices/printer/virtual-printer';
import { createVirtualScanner, type VirtualScanner } from '../../../electron/devices/scanner/virtual-scanner';
import type { Instant } from '../../../shared/kernel/units';
import { launchRegister, type RunningRegister, temporaryFolder, writeProvisioning } from './launch';
import { aProvisioning } from './provisioning';
import { type SandboxProcess, startSandbox } from './sandbox-process';

/** A state, a scanner, a printer and one provisioned register, each of its own, and all gone afterwards. */
export type Shop = {
  readonly state: SandboxProcess;
  readonly scanner: VirtualScanner;
  readonly printer: VirtualPrinter;
  readonly dataFolder: string;
  /** The one that is open now. */
  register(): RunningRegister;
  /** Opens the register again from its data folder alone. */
  reopen(): Promise<RunningRegister>;
  close(): Promise<void>;
};

export type ShopOptions = {
  /** Other fields of the setup file. */
  readonly changes?: Record<string, unknown>;
  readonly args?: readonly string[];
  /** Words for the state's own program: another world, another clock. */
  readonly state?: readonly string[];
  readonly executable?: string;
};

export async function openShop({
  changes = {},
  args = [],
  state: world = [],
  ...launch
}: ShopOptions = {}): Promise<Shop> {
  const folder = temporaryFolder('shop');
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  const clock = { now: () => Date.now() as Instant, monotonicMs: () => performance.now() };
  const scanner = createVirtualScanner();
  const printer = createVirtualPrinter({ clock, ids: { uuid: randomUUID } });
  const [state, scannerAt, printerAt] = await Promise.all([startSandbox(world), scanner.start(), printer.start()]);
  const devices = {
    scanner: { kind: 'tcp', ...scannerAt },
    printer: { kind: 'tcp', ...printerAt, width: 42, drawer: true },
  };
  const setup = writeProvisioning(folder, aProvisioning(state.wireUrl, { devices, ...changes }));
  const open = (more: readonly string[]) => launchRegister({ ...launch, dataFolder, args: [...args, ...more] });
  let register = await open(['--provision', setup]);
  return {
    state,
    scanner,
    printer,
    dataFolder,
    register: () => register,
    reopen: async () => {
      register = await open([]);
      return register;
    },
    close: async () => {
      await register.close();
      await Promise.all([state.stop(), scanner.stop(), printer.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whatever became of the work, nothing of the shop is left behind. */
export async function inShop(work: (shop: Shop) => Promise<void>, options: ShopOptions = {}): Promise<void> {
  const shop = await openShop(options);
  try {
    await work(shop);
  } finally {
    await shop.close();
  }
}
