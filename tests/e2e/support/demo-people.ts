import { type DemoPersona, demoPersonas, personaPlans } from '../../../electron/biotrack/sandbox/demo/personas';
import type { NewPatient } from './cashier';

/** The store's and the registry's day, whatever the machine's zone is. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
}

/** What stands on the card of one of the demo store's people, as a cashier types it. */
export function cardOf(persona: DemoPersona): NewPatient {
  const { firstName, lastName, dob } = personaPlans(today())[persona];
  return {
    firstName,
    lastName,
    dateOfBirth: asTyped(dob),
    registryId: demoPersonas[persona],
    expiresOn: '12/31/2098',
  };
}

export function asTyped(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}
