import { type AddressInfo, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createPrinter } from '../../../electron/devices/printer/printer';
import type { Printer } from '../../../electron/devices/printer/printer-driver';
import { createVirtualPrinter, type VirtualPrinter } from '../../../electron/devices/printer/virtual-printer';
import type { ProfileName } from '../../../electron/devices/printer/virtual-profiles';
import { type PrintingPolicy, printingPolicy } from '../../../shared/documents/printing-policy';
import { aRealWorld, eventually } from './real-world';

export type Address = { readonly host: string; readonly port: number };

/** A piece of paper with something to tell it by, cut off at its end. */
export function aPaper(name: string, lines = 1): Uint8Array {
  return Buffer.from(`\u001b@${`${name}\n`.repeat(lines)}\u001dV\u0000`, 'latin1');
}

export type Driven = {
  readonly printer: Printer;
  readonly states: readonly string[];
  /** `1 confirmed`, `2 unconfirmed interrupted`: every step of every job. */
  readonly steps: readonly string[];
  readonly logged: readonly string[];
  /** The last step of a job, once it is over. */
  readonly end: (number: number) => Promise<string>;
};

/** Everything a user waits for, in a fraction of the time. */
export const hurried: PrintingPolicy = { ...printingPolicy, jobBaseMs: 400, jobLongestMs: 2_500, waitLongestMs: 5_000 };

export function aDrivenPrinter(
  at: Address,
  options: { readonly drawer?: boolean; readonly policy?: PrintingPolicy } = {},
): Driven {
  const world = aRealWorld();
  const config = { kind: 'tcp' as const, ...at, width: 42, drawer: options.drawer ?? true };
  const printer = createPrinter(config, world, options.policy ?? hurried);
  const states: string[] = [];
  const steps: string[] = [];
  const over = new Map<number, string>();
  let last = printer.state();
  printer.onChange(() => {
    if (printer.state() !== last) states.push(printer.state());
    last = printer.state();
  });
  printer.onJob(({ number, state, reason, isOver }) => {
    steps.push([number, state, ...(reason === null ? [] : [reason])].join(' '));
    if (isOver) over.set(number, [state, ...(reason === null ? [] : [reason])].join(' '));
  });
  onTestFinished(() => printer.stop());
  printer.start();
  return {
    ...{ printer, states, steps, logged: world.logged },
    end: async number => {
      await eventually(`job ${number} is over`, () => over.has(number));
      return over.get(number) ?? '';
    },
  };
}

export async function aVirtualPrinter(
  options: { readonly profile?: ProfileName; readonly port?: number } = {},
): Promise<{ readonly paper: VirtualPrinter; readonly at: Address }> {
  let made = 0;
  const paper = createVirtualPrinter({
    ...{ clock: aRealWorld().clock, ids: { uuid: () => `paper-${++made}` } },
    ...options,
  });
  const at = await paper.start();
  onTestFinished(() => paper.stop());
  return { paper, at };
}

/** A virtual printer and a driver that has found it. */
export async function aStation(
  options: { readonly profile?: ProfileName; readonly drawer?: boolean; readonly policy?: PrintingPolicy } = {},
): Promise<Driven & { readonly paper: VirtualPrinter; readonly at: Address }> {
  const { profile, ...driven } = options;
  const { paper, at } = await aVirtualPrinter(profile === undefined ? {} : { profile });
  const driver = aDrivenPrinter(at, driven);
  await eventually('the printer is ready', () => driver.printer.view().state === 'ready');
  return { ...driver, paper, at };
}

/** What each sheet says first. */
export function sheetsOf(paper: Pick<VirtualPrinter, 'paper'>): readonly string[] {
  return paper.paper().map(sheet => sheet.lines[0]?.text ?? '');
}

export async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
