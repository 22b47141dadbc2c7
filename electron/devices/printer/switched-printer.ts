import { createAnnouncer, type Unsubscribe } from '../subscription';
import type { JobChange, KickResult, Printer, PrinterState } from './printer-driver';

export type SwitchedPrinter<Config> = Printer & {
  /** Ends with the printer in use and takes another one in its place; whoever listens goes on listening. */
  readonly use: (config: Config) => Promise<void>;
  readonly onKick: (listener: (result: KickResult) => void) => Unsubscribe;
};

/** The printer of a terminal whose choice may change while it runs. What is asked of it meanwhile, the next one gets. */
export function createSwitchedPrinter<Config>(
  build: (config: Config) => Printer,
  first: Config,
): SwitchedPrinter<Config> {
  const states = createAnnouncer<PrinterState>();
  const jobs = createAnnouncer<JobChange>();
  const kicks = createAnnouncer<KickResult>();
  let isStarted = false;
  let last: Promise<void> = Promise.resolve();
  let current = join(build(first));

  /** A job that ends because its printer was put away is still told of, so nobody stops listening to the old one. */
  function join(printer: Printer): Printer {
    printer.onState(state => {
      if (printer === current) states.announce(state);
    });
    printer.onJob(jobs.announce);
    return printer;
  }

  const change = async (config: Config): Promise<void> => {
    const old = current;
    current = join(build(config));
    await old.stop();
    if (isStarted) current.start();
    states.announce(current.state());
  };

  return {
    get isThere() {
      return current.isThere;
    },
    get tongue() {
      return current.tongue;
    },
    get hasDrawer() {
      return current.hasDrawer;
    },
    start: () => {
      isStarted = true;
      current.start();
    },
    stop: async () => {
      isStarted = false;
      await last;
      await current.stop();
    },
    print: job => current.print(job),
    cancel: number => current.cancel(number),
    kick: async () => {
      const result = await current.kick();
      kicks.announce(result);
      return result;
    },
    state: () => current.state(),
    view: () => current.view(),
    onState: states.subscribe,
    onJob: jobs.subscribe,
    onKick: kicks.subscribe,
    use: config => {
      last = last.then(() => change(config));
      return last;
    },
  };
}
