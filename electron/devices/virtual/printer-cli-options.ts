import { parseArgs } from 'node:util';
import { type ProfileName, profiles } from '../printer/virtual-profiles';
import { oneOf, portOf } from './cli-arguments';

export type PrinterCliOptions = {
  readonly port: number;
  /** null: nothing but the keyboard steers it. */
  readonly controlPort: number | null;
  readonly profile: ProfileName;
  /** Where each receipt is written; null: only to the terminal. */
  readonly out: string | null;
};

/** Where printers have listened for raw bytes since the first print servers. */
const usualPort = 9100;

export function parsePrinterCli(args: readonly string[]): PrinterCliOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'control-port': { type: 'string' },
      profile: { type: 'string' },
      out: { type: 'string' },
    },
  });
  return {
    port: portOf('--port', values.port) ?? usualPort,
    controlPort: portOf('--control-port', values['control-port']) ?? null,
    profile: oneOf('--profile', values.profile ?? 'epson-t88vi', Object.keys(profiles) as ProfileName[]),
    out: values.out ?? null,
  };
}
