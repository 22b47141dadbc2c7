import type { CaregiverListView } from '../../../shared/ipc/caregiver-views';
import type { Sent } from '../../../shared/ipc/contract';
import type { PricingView } from '../../../shared/ipc/price-views';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import type { RegistryView, UnreadableView } from '../../../shared/ipc/registry-views';
import type { Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import type { PosClient } from '../../pos-client';
import { createRemote, type Remote } from '../../ui/remote';

/** What the register's dialogs ask for when they open. */
export type RegisterRemotes = {
  readonly registry: Remote<RegistryView | null, { readonly refresh: boolean }>;
  readonly unreadable: Remote<UnreadableView | null, null>;
  readonly caregivers: Remote<CaregiverListView, { readonly refresh: boolean }>;
  readonly pricing: Remote<PricingView, null>;
  /** A lead's yes to one thing; the PIN goes through here and stays nowhere. */
  readonly askLead: (request: Sent<'approval.request'>) => Promise<Reply<ApprovalView>>;
  readonly held: Remote<readonly HeldCartView[], null>;
};

export function createRegisterRemotes(client: PosClient): RegisterRemotes {
  return {
    registry: createRemote(({ refresh }) => client.ask('register.viewRegistry', { refresh })),
    unreadable: createRemote(() => client.ask('register.viewUnreadable', null)),
    caregivers: createRemote(({ refresh }) => client.ask('register.listCaregivers', { refresh })),
    pricing: createRemote(() => client.ask('register.pricing', null)),
    askLead: request => client.ask('approval.request', request),
    held: createRemote(() => client.ask('register.listHeld', null)),
  };
}
