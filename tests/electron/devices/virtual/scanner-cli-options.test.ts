import { expect, it } from 'vitest';
import { parseScannerCli } from '../../../../electron/devices/virtual/scanner-cli-options';

it('stands where the example of a setup file looks for it, in the layout most scanners have', () => {
  expect(parseScannerCli([])).toEqual({ port: 9201, layout: 'A' });
});

it('takes port and profile from the command line', () => {
  expect(parseScannerCli(['--port', '9300', '--profile', 'b'])).toEqual({ port: 9300, layout: 'B' });
});

it('refuses what it does not know', () => {
  expect(() => parseScannerCli(['--profile', 'X'])).toThrow('--profile is A, B, S or D');
  expect(() => parseScannerCli(['--layout', 'A'])).toThrow("Unknown option '--layout'");
});
