import { createDeviceSwitch } from '../device-switch';
import { createAnnouncer, type Unsubscribe } from '../subscription';
import type { JobChange, KickResult, Printer } from './printer-driver';

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
  const changes = createAnnouncer<void>();
  const jobs = createAnnouncer<JobChange>();
  const givenBack = createAnnouncer<number>();
  const kicks = createAnnouncer<KickResult>();
  const inUse = createDeviceSwitch<Config, Printer>({
    first,
    onSwitched: () => changes.announce(),
    // What becomes of jobs when their printer is put away is still told of, so nobody stops listening to the old one.
    build: config => {
      const printer = build(config);
      printer.onChange(() => {
        if (printer === inUse.current()) changes.announce();
      });
      printer.onJob(jobs.announce);
      printer.onGivenBack(givenBack.announce);
      return printer;
    },
  });
  const { current } = inUse;

  return {
    get isThere() {
      return current().isThere;
    },
    get tongue() {
      return current().tongue;
    },
    get hasDrawer() {
      return current().hasDrawer;
    },
    start: inUse.start,
    stop: inUse.stop,
    print: job => current().print(job),
    cancel: number => current().cancel(number),
    kick: async () => {
      const result = await current().kick();
      kicks.announce(result);
      return result;
    },
    state: () => current().state(),
    view: () => current().view(),
    onChange: changes.subscribe,
    onJob: jobs.subscribe,
    onGivenBack: givenBack.subscribe,
    onKick: kicks.subscribe,
    use: inUse.use,
  };
}
