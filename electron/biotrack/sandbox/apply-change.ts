import { z } from 'zod';
import { employeeSchema, packageSchema, patientSchema, settingsSchema } from './fixture';
import { packageFixture, patientFixture, putPackage, putPatient } from './load-world';
import { type Json, mergeFixture } from './merge-fixture';
import type { World } from './world';

const changeSchema = z.strictObject({
  company: z.json().optional(),
  store: z.json().optional(),
  registry: z.json().optional(),
  employees: z.record(z.string(), z.json()).optional(),
  packages: z.record(z.string().regex(/^\d{16}$/), z.json()).optional(),
  patients: z.record(z.string(), z.json()).optional(),
});

/**
 * Merges a change in the fixture's format into the living world, where stock has moved and sales have been dispensed. Only
 * what the change names is touched, and nothing at all unless every part of the result is a valid fixture.
 */
export function applyChange(world: World, body: unknown): void {
  const { employees, packages, patients, ...settings } = changeSchema.parse(body);
  const merged = {
    settings: settingsSchema.parse(mergeFixture(z.json().parse(world.settings), settings as Json)),
    employees: mergeEach(employees, id => world.employees.get(id), employeeSchema),
    packages: mergeEach(packages, id => presentOr(world.packages.get(id), packageFixture), packageSchema),
    patients: mergeEach(patients, id => presentOr(world.patients.get(id), patientFixture), patientSchema),
  };
  world.settings = merged.settings;
  for (const [id, employee] of merged.employees) world.employees.set(id, employee);
  for (const [barcodeid, fields] of merged.packages) putPackage(world, barcodeid, fields);
  for (const [cardId, fields] of merged.patients) putPatient(world, cardId, fields);
}

function mergeEach<T>(
  changes: Readonly<Record<string, Json>> | undefined,
  current: (id: string) => unknown,
  schema: z.ZodType<T>,
): readonly (readonly [string, T])[] {
  return Object.entries(changes ?? {}).map(([id, change]) => {
    const base = current(id);
    return [id, schema.parse(mergeFixture(base === undefined ? undefined : z.json().parse(base), change))];
  });
}

function presentOr<T, R>(found: T | undefined, present: (found: T) => R): R | undefined {
  return found === undefined ? undefined : present(found);
}
