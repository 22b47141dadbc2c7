import { parseArgs } from 'node:util';
import type { LayoutName } from '../scanner/report-layout';
import { oneOf, portOf } from './cli-arguments';

export type ScannerCliOptions = { readonly port: number; readonly layout: LayoutName };

/** As in the README's provisioning example. */
const usualPort = 9201;
const layouts = ['A', 'B', 'S', 'D'] as const satisfies readonly LayoutName[];

export function parseScannerCli(args: readonly string[]): ScannerCliOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, profile: { type: 'string' } },
  });
  return {
    port: portOf('--port', values.port) ?? usualPort,
    layout: oneOf('--profile', (values.profile ?? 'A').toUpperCase(), layouts),
  };
}
