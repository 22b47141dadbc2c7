import type { CaregiverView, RegistryView } from '../../../shared/ipc/patient-views';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import type { PosClient } from '../../pos-client';
import { createRemote, type Remote } from '../../ui/remote';

/** What the register's dialogs ask for when they open. */
export type RegisterRemotes = {
  readonly registry: Remote<RegistryView | null, { readonly refresh: boolean }>;
  readonly caregivers: Remote<readonly CaregiverView[], null>;
  readonly held: Remote<readonly HeldCartView[], null>;
};

export function createRegisterRemotes(client: PosClient): RegisterRemotes {
  return {
    registry: createRemote(({ refresh }) => client.ask('register.viewRegistry', { refresh })),
    caregivers: createRemote(() => client.ask('register.listCaregivers', null)),
    held: createRemote(() => client.ask('register.listHeld', null)),
  };
}
