import { findPatient } from '../../../db/repositories/patients';
import { findSnapshot, findUnreadable } from '../../../db/repositories/registry';
import { recordUnreadableView } from '../../../db/transactions/save-unreadable';
import type { RegistryView, UnreadableView } from '../../../shared/ipc/registry-views';
import type { AppError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Patient } from '../../../shared/people/patient';
import type { Handlers } from '../../ipc/handlers';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import { refusalError } from '../state-answer';
import { refreshRegistry } from './registry-desk';
import { toRegistryView } from './registry-view';

export type RegistryChannel = 'register.viewRegistry' | 'register.viewUnreadable';

/** What the registry says of the open cart's patient; who looked is audited (reliability.md, section 9). */
export function registryHandlers(
  context: ServiceContext,
  patient: () => Result<Patient, AppError>,
): Pick<Handlers, RegistryChannel> {
  const { db } = context;

  function lastKnown(of: Patient): RegistryView | null {
    const stored = findSnapshot(db, of.id);
    if (stored === null) return null;
    noteView(context, of.id, 'registry');
    return toRegistryView(context, of, stored);
  }

  async function refreshed(of: Patient): Promise<Result<RegistryView | null, AppError>> {
    const asked = await refreshRegistry(context, of, null);
    if (!asked.ok) return asked;
    if ('kind' in asked.value) return err(refusalError(asked.value.refusal));
    return ok(lastKnown(findPatient(db, of.id) ?? of));
  }

  function unreadable(of: Patient): UnreadableView | null {
    const found = findUnreadable(db, of.id);
    if (found === null) return null;
    recordUnreadableView(db, { patientId: of.id, userId: context.operator().id, at: context.clock.now() });
    const rows = found.sent.map(({ place, fields }) => ({ place, fields: fields.map(field => ({ ...field })) }));
    return { at: found.at, rows };
  }

  return {
    'register.viewRegistry': ({ refresh }) => {
      const found = patient();
      if (!found.ok) return found;
      return refresh ? refreshed(found.value) : ok(lastKnown(found.value));
    },
    'register.viewUnreadable': () => {
      const found = patient();
      return found.ok ? ok(unreadable(found.value)) : found;
    },
  };
}
