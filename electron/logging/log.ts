import { pino } from 'pino';
import type { Log, LogFields } from '../ports';
import { filterFields } from './filter-fields';
import { type LogEvents, logEvents } from './log-events';

export type LogSink = { write(line: string): void };

type Level = 'info' | 'warn' | 'error';

/** Structured lines, one JSON object each: level, time, event, and the fields its list allows. */
export function createLog(sink: LogSink, events: LogEvents = logEvents): Log {
  const logger = pino({ base: null, messageKey: 'event', formatters: { level: label => ({ level: label }) } }, sink);
  const writer =
    (level: Level) =>
    (event: string, fields: LogFields = {}): void => {
      const { kept, dropped } = filterFields(events, event, fields);
      logger[level](dropped === 0 ? kept : { ...kept, dropped }, event);
    };
  return { info: writer('info'), warn: writer('warn'), error: writer('error') };
}

/** Both at once: the file for later, the terminal for whoever is developing. */
export function createConsoleSink(print: (line: string) => void): LogSink {
  return { write: line => print(line.trimEnd()) };
}

export function teeSinks(...sinks: readonly LogSink[]): LogSink {
  return {
    write(line) {
      for (const sink of sinks) sink.write(line);
    },
  };
}
