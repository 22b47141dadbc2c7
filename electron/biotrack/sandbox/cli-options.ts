import { parseArgs } from 'node:util';
import type { SandboxOptions } from './sandbox';

/** The command line as sandbox options; anything it does not know is a sentence in an error. */
export function parseCliOptions(args: readonly string[]): SandboxOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'control-port': { type: 'string' },
      fixture: { type: 'string' },
      seed: { type: 'string' },
      clock: { type: 'string' },
    },
  });
  const { port, 'control-port': controlPort, fixture = 'demo', seed, clock } = values;
  if (fixture !== 'demo' && fixture !== 'vectors') throw new RangeError('--fixture is demo or vectors');
  return {
    fixture,
    port: whole('--port', port, 65_535),
    controlPort: whole('--control-port', controlPort, 65_535),
    seed: whole('--seed', seed, 0xffff_ffff),
    clockAt: clock === undefined ? undefined : epochOf(clock),
  };
}

function whole(name: string, text: string | undefined, highest: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > highest) throw new RangeError(`${name} is a whole number up to ${highest}`);
  return value;
}

/** Without an offset the same text would be another moment on another machine. */
function epochOf(text: string): number {
  const ms = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError('--clock is an ISO time with an offset, like 2026-03-10T14:00:00-04:00');
  return Math.floor(ms / 1000);
}
