import { expect, it } from 'vitest';
import { loadWinspool } from '../../../../electron/devices/printer/winspool-koffi';

it('is there on Windows and nowhere else', async () => {
  const isWindows = process.platform === 'win32' && ['x64', 'arm64'].includes(process.arch);
  const spool = await loadWinspool();
  expect(spool !== null).toBe(isWindows);
  // No queue has a name with a backslash in front and nothing behind it, so nothing is opened on anybody's machine.
  expect(spool?.openPrinter('\\') ?? null).toBe(null);
});
