import './shell/plain-parsing';
import type { AppError } from '../shared/kernel/error-code';
import { ok, type Result } from '../shared/kernel/result';
import { type App, type ComposeOptions, compose } from './compose';
import { createGate, type Gate } from './ipc/gate';
import { createPusher, type PushTarget } from './ipc/push';
import type { LateLog } from './logging/late-log';
import { createConsoleSink, createLog, type LogSink, teeSinks } from './logging/log';

export type ProgramOptions = Omit<ComposeOptions, 'openLog' | 'push'> & {
  readonly openLogFile: (dataFolder: string) => LogSink;
  /** For whoever develops; null where nobody reads along. */
  readonly print: ((line: string) => void) | null;
  readonly lateLog: LateLog;
  /** The page of the register, which may be another one after a crash. */
  readonly page: () => (PushTarget & { readonly id: number }) | null;
  readonly devOrigin: string | null;
};

export type Program = { readonly app: App; readonly gate: Gate };

/**
 * Nine tenths of the program in one piece, none of which a window needs in order to open: it is read from one file, when
 * the page has what it needs and is busy with that.
 */
export async function composeProgram(options: ProgramOptions): Promise<Result<Program, AppError>> {
  const { lateLog, page, print, devOrigin, clock, timers, ids } = options;
  const composed = await compose({
    ...options,
    push: createPusher(page, lateLog.log),
    openLog: dataFolder => {
      const file = options.openLogFile(dataFolder);
      return lateLog.arrive(createLog(print === null ? file : teeSinks(file, createConsoleSink(print))));
    },
  });
  if (!composed.ok) return composed;
  const app = composed.value;
  const { handlers, session, translateFault, log } = app;
  const senders = { isKnownWindow: (id: number) => id === page()?.id, devOrigin };
  return ok({ app, gate: createGate({ handlers, senders, session, translateFault, clock, timers, ids, log }) });
}
