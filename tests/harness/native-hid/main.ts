import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { encodeReports } from '../../../electron/devices/scanner/encode-reports';
import { listenTo } from './listen';

/**
 * `npm run harness:native-hid`: node-hid's own binary reads HID POS reports without a USB bus (hardware.md, section 11.1).
 * Says NOT RUN, and why, where there is no Linux, no C compiler or no libusb; that is no failure and no success.
 */
const [word, path = ''] = process.argv.slice(2);
if (word === 'listen') await listenTo(path);
else process.exitCode = await play();

async function play(): Promise<number> {
  const reason = whyNot();
  if (reason !== null) {
    console.log(`NOT RUN: ${reason}`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'counterleaf-native-hid-'));
  try {
    const told = await trial(folder);
    const expected = [
      'beeped',
      `scan 64 ${'1234567890123456'}`,
      `scan 64 ${'A'.repeat(56)}TAIL`,
      'trouble protocol',
      'lost',
      'closed',
    ];
    const isRight = JSON.stringify(told.heard) === JSON.stringify(expected) && told.played.includes('0420');
    console.log(JSON.stringify({ name: 'native-hid', ok: isRight, heard: told.heard, played: told.played }));
    return isRight ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function whyNot(): string | null {
  if (process.platform !== 'linux') return 'hidraw is a matter of Linux';
  if (spawnSync('cc', ['--version']).status !== 0) return 'there is no C compiler';
  return null;
}

async function trial(
  folder: string,
): Promise<{ readonly heard: readonly string[]; readonly played: readonly string[] }> {
  const sources = join(process.cwd(), 'tests', 'harness', 'native-hid');
  const shim = join(folder, 'hid-shim.so');
  const player = join(folder, 'hid-player');
  compile(['-shared', '-fPIC', '-O1', '-o', shim, join(sources, 'hid-shim.c'), '-ldl']);
  compile(['-O1', '-o', player, join(sources, 'hid-player.c')]);
  const socket = join(folder, 'scanner.hidsock');
  const scanner = spawn(player, [socket], { stdio: ['pipe', 'pipe', 'inherit'] });
  const played = linesOf(scanner);
  await until(() => played.includes('ready'), 'the player is ready');
  const self = fileURLToPath(import.meta.url);
  const env = { ...process.env, LD_PRELOAD: shim };
  const register = spawn(process.execPath, [self, 'listen', socket], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const heard = linesOf(register);
  await until(() => heard.includes('beeped') || heard.some(line => line.startsWith('refused')), 'the device is open');
  const reports = [
    ...encodeReports('1234567890123456', { aim: ']C0' }),
    ...encodeReports(`${'A'.repeat(56)}TAIL`, { aim: ']Q0' }),
    Uint8Array.from({ length: 64 }, (_, at) => [2, 0x3c, 0x5d, 0x43, 0x30][at] ?? 0),
  ];
  for (const report of reports) scanner.stdin.write(`${Buffer.from(report).toString('hex')}\n`);
  await until(() => heard.some(line => line.startsWith('trouble')), 'the reports were read');
  scanner.stdin.write('drop\n');
  await until(() => heard.includes('closed'), 'the loss was noticed');
  return { heard, played };
}

function compile(words: readonly string[]): void {
  const { status, stderr } = spawnSync('cc', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`cc failed: ${stderr}`);
}

function linesOf(child: ChildProcess): readonly string[] {
  const lines: string[] = [];
  if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', line => lines.push(line));
  return lines;
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Never happened: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
