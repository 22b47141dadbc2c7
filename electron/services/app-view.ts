import type { AppView } from '../../shared/ipc/session-views';
import type { RegisterConfig } from './register-config';

/** What every screen knows of the terminal, signed in or not. */
export function readAppView(
  config: RegisterConfig,
  language: AppView['language'],
  endReason: AppView['endReason'],
  trainingUsers: readonly NonNullable<AppView['trainingUsers']>[number][] | null,
): AppView {
  return {
    mode: config.mode,
    version: config.version,
    language,
    storeName: config.store.name,
    storeZone: config.store.zone,
    terminalId: config.terminal.id,
    terminalName: config.terminal.name,
    idleLockS: config.policy.idleLockS,
    endReason,
    trainingUsers: trainingUsers === null ? null : trainingUsers.map(user => ({ ...user })),
  };
}
