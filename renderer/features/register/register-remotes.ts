import type { CaregiverListView } from '../../../shared/ipc/caregiver-views';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import type { RegistryView, UnreadableView } from '../../../shared/ipc/registry-views';
import type { PosClient } from '../../pos-client';
import { createRemote, type Remote } from '../../ui/remote';

/** What the register's dialogs ask for when they open. */
export type RegisterRemotes = {
  readonly registry: Remote<RegistryView | null, { readonly refresh: boolean }>;
  readonly unreadable: Remote<UnreadableView | null, null>;
  readonly caregivers: Remote<CaregiverListView, { readonly refresh: boolean }>;
  readonly held: Remote<readonly HeldCartView[], null>;
};

export function createRegisterRemotes(client: PosClient): RegisterRemotes {
  return {
    registry: createRemote(({ refresh }) => client.ask('register.viewRegistry', { refresh })),
    unreadable: createRemote(() => client.ask('register.viewUnreadable', null)),
    caregivers: createRemote(({ refresh }) => client.ask('register.listCaregivers', { refresh })),
    held: createRemote(() => client.ask('register.listHeld', null)),
  };
}
