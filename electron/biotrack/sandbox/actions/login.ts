import { z } from 'zod';
import { failure, type Reply } from '../reply';
import { sessionTtlSeconds } from '../sessions';
import { envelope, flag } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

const schema = z.strictObject({
  ...envelope,
  location: z.string().optional(),
  license_number: z.string(),
  username: z.string(),
  password: z.string(),
  training: flag.optional(),
});

export const login = readAction(schema, { session: false }, answerLogin);

function answerLogin(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const found = [...world.employees].find(
    ([, employee]) => employee.username === request.username && employee.password === request.password,
  );
  if (found === undefined || request.license_number !== world.settings.company) {
    return failure(now, null, 'Invalid username or password.');
  }
  const [employeeId, { name, mmur_registered, mmur_role }] = found;
  return {
    success: 1,
    admin: 0,
    sessionid: world.sessions.start(employeeId, now),
    time: now,
    session_ttl: sessionTtlSeconds,
    training: request.training ?? 0,
    employee: { employee_id: employeeId, name, mmur_registered, mmur_role },
  };
}
