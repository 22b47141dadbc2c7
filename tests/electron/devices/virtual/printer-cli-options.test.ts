import { expect, it } from 'vitest';
import { parsePrinterCli } from '../../../../electron/devices/virtual/printer-cli-options';

it('stands where the example of a setup file looks for it, and writes no files by itself', () => {
  expect(parsePrinterCli([])).toEqual({ port: 9100, controlPort: null, profile: 'epson-t88vi', out: null });
});

it('takes everything from the command line', () => {
  const args = ['--port', '9200', '--control-port', '9201', '--profile', 'clone-58', '--out', 'paper'];
  expect(parsePrinterCli(args)).toEqual({ port: 9200, controlPort: 9201, profile: 'clone-58', out: 'paper' });
});

it('refuses what it does not know', () => {
  expect(() => parsePrinterCli(['--profile', 'laser'])).toThrow(/^--profile is epson-t88vi, .* or /);
  expect(() => parsePrinterCli(['--control-port', 'x'])).toThrow('--control-port is a port');
});
