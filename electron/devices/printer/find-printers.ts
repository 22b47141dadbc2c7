import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrinterCandidate } from '../../../shared/ipc/device-choices';
import type { SerialPorts } from '../serial-ports';

/** What is asked of the machine; whatever it does not have is empty, and no fault. */
export type PrinterPlaces = {
  readonly platform: NodeJS.Platform;
  readonly listFolder: (path: string) => Promise<readonly string[]>;
  readonly readText: (path: string) => Promise<string>;
  /** What a program of the system says; empty where there is none of that name. */
  readonly ask: (program: string, args: readonly string[]) => Promise<string>;
};

const usbFolder = '/dev/usb';
const usbFacts = '/sys/class/usbmisc';
const mostListed = 30;

/**
 * Printers that could be chosen: those at the USB ports of a Linux machine, every queue of the operating system, and serial
 * ports, which do not say what is at their other end. A machine that cannot list the one is still asked for the others.
 */
export async function findPrinters(
  serial: Pick<SerialPorts, 'list'>,
  places: PrinterPlaces = ofThisMachine,
): Promise<readonly PrinterCandidate[]> {
  const [usb, queues, ports] = await Promise.all([usbPrinters(places), queueNames(places), serial.list()]);
  return [
    ...usb,
    ...queues.map((path): PrinterCandidate => ({ kind: 'queue', path, name: '' })),
    ...(ports.ok ? ports.value : []).map(
      ({ path, maker }): PrinterCandidate => ({ kind: 'serial', path, name: maker }),
    ),
  ].slice(0, mostListed);
}

async function usbPrinters({ platform, listFolder, readText }: PrinterPlaces): Promise<readonly PrinterCandidate[]> {
  if (platform !== 'linux') return [];
  const names = (await listFolder(usbFolder)).filter(name => /^lp\d{1,3}$/.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<PrinterCandidate> => {
      const said = await readText(join(usbFacts, name, 'device', 'ieee1284_id'));
      return { kind: 'usb', path: join(usbFolder, name), name: modelIn(said) };
    }),
  );
}

/** "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;" as printers describe themselves. */
function modelIn(said: string): string {
  const field = (names: string) => new RegExp(`(?:^|;)(?:${names}):([^;]{1,60})`, 'i').exec(said)?.[1]?.trim() ?? '';
  return [field('MFG|MANUFACTURER'), field('MDL|MODEL')].filter(part => part !== '').join(' ');
}

async function queueNames({ platform, ask }: PrinterPlaces): Promise<readonly string[]> {
  const said =
    platform === 'win32'
      ? await ask('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', 'Get-Printer | % Name'])
      : await ask('lpstat', ['-e']);
  return said
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

const askWithinMs = 5_000;

const ofThisMachine: PrinterPlaces = {
  platform: process.platform,
  // No such folder is how a machine says that it has no printer there.
  listFolder: path => readdir(path).catch(() => []),
  readText: path => readFile(path, 'utf8').catch(() => ''),
  ask: (program, args) =>
    new Promise(resolve => {
      const env = { ...process.env, LC_ALL: 'C' };
      const options = { timeout: askWithinMs, windowsHide: true, env };
      execFile(program, [...args], options, (error, stdout) => resolve(error === null ? stdout : ''));
    }),
};
