import { type Reply, refused } from './reply';
import type { World } from './world';

/** Only a person the registry knows as a dispenser may complete a sale or undo one. */
export function employeeRefusal(world: World, employeeId: string, now: number): Reply | null {
  const employee = world.employees.get(employeeId);
  if (employee === undefined) return refused(now, '602', 'PARAM_INVALID', 'employee_id: no such employee');
  if (employee.mmur_registered === 1) return null;
  return refused(now, '62', 'EMPLOYEE_NOT_REGISTERED', 'the employee is not registered with the patient registry');
}
