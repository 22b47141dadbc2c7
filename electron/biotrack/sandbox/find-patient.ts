import { type Reply, refused } from './reply';
import type { Patient, World } from './world';

export type FoundPatient =
  | { readonly kind: 'found'; readonly patient: Patient }
  | { readonly kind: 'refused'; readonly reply: Reply };

export function findPatient(world: World, cardId: string, now: number): FoundPatient {
  const patient = world.patients.get(cardId);
  if (patient !== undefined) return { kind: 'found', patient };
  return { kind: 'refused', reply: refused(now, '602', 'CARD_NOT_FOUND', 'the card is not known to the registry') };
}
