import type { SettingsView } from '../shared/ipc/settings-views';
import type { AppError } from '../shared/kernel/error-code';
import type { Result } from '../shared/kernel/result';
import type { Role } from '../shared/people/role';
import type { Handlers } from './ipc/handlers';
import type { Pusher } from './ipc/push';
import type { Keystore } from './keys/keystore';
import type { Clock, Ids, Log, Random, Timers } from './ports';
import type { RegisterConfig } from './services/register-config';

type Language = 'en' | 'es';

/** The world and the wishes a register is built from; `compose` knows no Electron and no global. */
export type ComposeOptions = {
  readonly version: string;
  /** Absolute, exists, ours alone. Training keeps to `training/` in it. */
  readonly dataFolder: string;
  /** A setup file to read; null: reopen what the folder holds, or train. */
  readonly provisioningFile: string | null;
  /** From the command line; it wins over what the store remembers. */
  readonly language: Language | null;
  readonly runtime: Omit<SettingsView['runtime'], 'sqlite'>;
  /** The operating system's, for production. Training and test keep their synthetic keys in the open. */
  readonly osKeystore: Keystore;
  /** Where the bundled worker threads lie, with a slash at the end. */
  readonly workersFolder: URL;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
  readonly push: Pusher;
};

/** A register, built and at rest. */
export type ComposedApp = {
  readonly mode: RegisterConfig['mode'];
  readonly handlers: Handlers;
  readonly session: () => { readonly role: Role } | null;
  /** Store errors that have a sentence of their own. */
  readonly translateFault: (thrown: unknown) => AppError | null;
  /** Devices, heartbeat, sync and queue begin. */
  start(): void;
  /** Nobody is watching: signs the operator out and makes the validation stale. */
  lock(): void;
  /** Finishes what is under way and closes the store; afterwards the process may end. */
  stop(): Promise<void>;
};

export type Compose = (options: ComposeOptions) => Promise<Result<ComposedApp, AppError>>;
