import { expect, it } from 'vitest';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { mayComplete } from '../../../shared/sale/offline-policy';

const connections = ['online', 'registry-down', 'offline', 'connecting', 'sign-in-refused', 'insecure'] as const;

it('pays a validated sale without the state, and queues its report', () => {
  const validated = connections.map(connection => mayComplete('validated', connection, true));
  expect(validated).toEqual([ok('send'), ...connections.slice(1).map(() => ok('queue'))]);
  expect(connections.map(connection => mayComplete('grace', connection, true))).toEqual(validated);
});

it('pays nothing without the state where the policy blocks, and says what is wrong', () => {
  expect(connections.map(connection => mayComplete('block', connection, true))).toEqual([
    ok('send'),
    err(appError('E-NET-08')),
    err(appError('E-NET-01')),
    err(appError('E-NET-01')),
    err(appError('E-NET-04')),
    err(appError('E-NET-05')),
  ]);
});

it('always sells what the state is not told about', () => {
  const answers = connections.flatMap(connection =>
    (['block', 'validated', 'grace'] as const).map(policy => mayComplete(policy, connection, false)),
  );
  expect(answers).toEqual(answers.map(() => ok('send')));
});
