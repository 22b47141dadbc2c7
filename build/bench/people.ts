import type { CivilDate } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import { addDays } from '../../shared/time/civil-date';
import { pick, seededRandom } from './random';

const firstNames = (
  'James Mary José María Robert Patricia Luis Ana Michael Jennifer Carlos Rosa David Linda Juan Elena William Susan ' +
  'Richard Barbara Thuy Minh Aisha Omar Kenji Yuki Grace Hugo Nadia Felix Irene Paulo Sofía Mateo Camila Diego Chloë ' +
  "Renée Zoë Séan D'Andre Mary-Ann Jean-Luc Anne-Marie"
).split(' ');
const syllables = (
  'al ba car de es fer gon her is jim kel lop mar nav or per quin ram san tor ur val wil xi yan zam bel cas dom ' +
  'eng far gar hol ing jor kan'
).split(' ');
const endings = ['ez', 'son', 'ski', 'ñez', 'ley', 'ton', 'íguez', 'ová', 'ner', 'a', 'o', 'well'];
const particles = ["O'", 'de la ', 'Mc', 'van ', ''];

/** A large store's customers: names that share beginnings, accents and apostrophes, and a few namesakes. */
export function generatePatients(count: number, today: CivilDate): readonly Patient[] {
  const random = seededRandom(50_000);
  const lastName = () => {
    const [first, second] = [pick(random, syllables), pick(random, syllables)];
    const stem = `${first}${second}${pick(random, endings)}`;
    return `${random() < 0.1 ? pick(random, particles) : ''}${stem.slice(0, 1).toUpperCase()}${stem.slice(1)}`;
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `patient-${index}`,
    firstName: pick(random, firstNames),
    lastName: random() < 0.15 ? `${lastName()}-${lastName()}` : lastName(),
    dateOfBirth: addDays(today, -18 * 365 - Math.floor(random() * 25_000)),
    registryId: `P${10_000_000 + index * 7}`,
    registryState: 'FL',
    registryExpiresOn: addDays(today, Math.floor(random() * 200)),
    cardStatus: 'ACTIVE',
    cardCheckedAt: null,
  }));
}
