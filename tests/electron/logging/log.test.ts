import { expect, it } from 'vitest';
import { createConsoleSink, createLog, teeSinks } from '../../../electron/logging/log';

function aSink() {
  const lines: string[] = [];
  return { lines, write: (line: string) => lines.push(line) };
}

const events = { 'ipc.fault': ['code', 'place'] };

it('writes one line of JSON per event, with the fields its list allows', () => {
  const sink = aSink();
  createLog(sink, events).error('ipc.fault', { code: 'E-IPC-04', place: 'main.js:1:2', message: 'Rosa Vega' });
  expect(sink.lines.map(line => JSON.parse(line))).toEqual([
    {
      level: 'error',
      time: expect.any(Number),
      event: 'ipc.fault',
      code: 'E-IPC-04',
      place: 'main.js:1:2',
      dropped: 1,
    },
  ]);
  expect(sink.lines[0]?.endsWith('}\n')).toBe(true);
});

it('keeps the levels apart', () => {
  const sink = aSink();
  const log = createLog(sink, events);
  log.info('a');
  log.warn('b');
  expect(sink.lines.map(line => JSON.parse(line).level)).toEqual(['info', 'warn']);
});

it('writes to a file and a terminal at once', () => {
  const [file, printed] = [aSink(), [] as string[]];
  createLog(
    teeSinks(
      file,
      createConsoleSink(line => printed.push(line)),
    ),
    events,
  ).info('a');
  expect(file.lines).toEqual(printed.map(line => `${line}\n`));
});
