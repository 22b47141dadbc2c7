import type { CivilDate } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import { demoPersonas } from '../biotrack/sandbox/demo/personas';
import type { World } from '../biotrack/sandbox/world';

/** What the register knows of a patient before the state was ever asked about the card. */
export type TrainingPatient = Omit<Patient, 'id' | 'cardStatus' | 'cardCheckedAt'>;

/** Already customers of this shop. The other personas are for creating by hand, which is part of the training. */
const customers = [
  demoPersonas.healthyAdult,
  demoPersonas.minorWithCaregiver,
  demoPersonas.edibleNearlyUsedUp,
  demoPersonas.expiredCard,
  demoPersonas.adultWithTwoCaregivers,
  demoPersonas.noOpenOrder,
  demoPersonas.smokingOnly,
  demoPersonas.aggregateNearlyUsedUp,
  demoPersonas.suspendedCard,
  demoPersonas.minorWithoutCaregiver,
  demoPersonas.elderly,
  demoPersonas.withHold,
] as const;

export function trainingPatients(world: World): readonly TrainingPatient[] {
  return customers.flatMap(cardId => {
    const patient = world.patients.get(cardId);
    if (patient === undefined) return [];
    return {
      firstName: patient.firstName,
      lastName: patient.lastName,
      dateOfBirth: patient.dob as CivilDate,
      registryId: cardId,
      registryState: 'FL' as const,
      registryExpiresOn: patient.cardExpiration as CivilDate,
    };
  });
}
