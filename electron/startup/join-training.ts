import type { WritableDb } from '../../db/handles';
import { findPatientByRegistryId } from '../../db/repositories/patients';
import { createPatient } from '../../db/transactions/save-patient';
import type { CoreOptions } from '../core';
import type { Pusher } from '../ipc/push';
import type { Clock, Ids, Log } from '../ports';
import type { TrainingWorld } from '../training/training-world';

/** A few customers that the shop already knows; the rest of the synthetic patients are there to be created by hand. */
export function importTrainingPatients(
  db: WritableDb,
  world: Pick<TrainingWorld, 'patients'>,
  clock: Clock,
  ids: Ids,
): void {
  for (const patient of world.patients) {
    if (findPatientByRegistryId(db, patient.registryId) !== null) continue;
    const known = { ...patient, id: ids.uuid(), cardStatus: null, cardCheckedAt: null };
    const created = createPatient(db, known, clock.now(), { userId: null });
    if (!created.ok) throw new Error('Two training patients have one card.');
  }
}

/** The training world as the screen's handlers see it; what its devices do goes to the screen as it happens. */
export function toTrainingPort(world: TrainingWorld, push: Pusher, log: Log): NonNullable<CoreOptions['training']> {
  world.onPaper(paper => push('printer.paper', paper));
  world.onDevices(() => push('training.devices', world.devices()));
  return {
    users: world.users.map(({ login, name, pin, role, mmur }) => {
      return { login, name, pin, role, mmurRegistered: mmur.registered };
    }),
    port: {
      shelf: world.shelf,
      paper: world.paper,
      devices: world.devices,
      orderScanner: async order => {
        if ((await world.orderScanner(order)) === 'unheard') log.warn('training.unheard');
        return world.devices();
      },
      orderPrinter: async order => {
        await world.orderPrinter(order);
        return world.devices();
      },
      setReachable: isReachable => {
        world.setReachable(isReachable).catch(() => log.warn('training.unreachable'));
      },
    },
  };
}
