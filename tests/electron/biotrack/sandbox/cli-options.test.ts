import { expect, it } from 'vitest';
import { parseCliOptions } from '../../../../electron/biotrack/sandbox/cli-options';

it('reads the whole command line', () => {
  const args = [
    '--port',
    '8475',
    '--control-port',
    '8476',
    '--fixture',
    'vectors',
    '--seed',
    '7',
    '--clock',
    '2026-03-10T14:00:00-04:00',
  ];
  expect(parseCliOptions(args)).toEqual({
    fixture: 'vectors',
    port: 8475,
    controlPort: 8476,
    seed: 7,
    clockAt: 1773165600,
  });
});

it('runs the demo on any free port when told nothing', () => {
  expect(parseCliOptions([])).toEqual({
    fixture: 'demo',
    port: undefined,
    controlPort: undefined,
    seed: undefined,
    clockAt: undefined,
  });
});

it.each([
  [['--fixture', 'other']],
  [['--port', '70000']],
  [['--port', 'x']],
  [['--seed', '-1']],
  [['--clock', '2026-03-10T14:00:00']],
  [['--clock', 'yesterdayZ']],
  [['--unknown']],
])('refuses %o', args => {
  expect(() => parseCliOptions(args)).toThrow();
});
