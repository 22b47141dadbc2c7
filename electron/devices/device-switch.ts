type Startable = { start(): void; stop(): Promise<void> };

export type DeviceSwitch<Config, Device> = {
  readonly current: () => Device;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Ends with the device in use and takes another one in its place; switches follow each other, however fast they are asked. */
  readonly use: (config: Config) => Promise<void>;
};

/**
 * The one device of a kind that a terminal uses, whose choice may change while it runs. What is asked meanwhile, the next one
 * gets; two of them never run at once.
 */
export function createDeviceSwitch<Config, Device extends Startable>(options: {
  /** Builds it, and listens to it. */
  readonly build: (config: Config) => Device;
  readonly first: Config;
  readonly onSwitched: (device: Device) => void;
}): DeviceSwitch<Config, Device> {
  const { build, onSwitched } = options;
  let isStarted = false;
  let last: Promise<void> = Promise.resolve();
  let current = build(options.first);

  const change = async (config: Config): Promise<void> => {
    const old = current;
    current = build(config);
    await old.stop();
    if (isStarted) current.start();
    onSwitched(current);
  };

  return {
    current: () => current,
    start: () => {
      isStarted = true;
      current.start();
    },
    stop: async () => {
      isStarted = false;
      await last;
      await current.stop();
    },
    use: config => {
      last = last.then(() => change(config));
      return last;
    },
  };
}
