import { describe, expect, it } from 'vitest';
import { aRegister, type RegisterOptions, type TestRegister } from '../../../support/register';
import { rowsOf } from '../../../support/store';
import { someIds } from '../../../support/sync/ports';

async function aCart(options: RegisterOptions = {}): Promise<TestRegister> {
  const register = await aRegister(options);
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: '0001000000000045' });
  return register;
}

/** A registry whose limits cannot be read, as its client would report them. */
const unreadable: RegisterOptions = {
  wrap: port => ({
    ...port,
    lookUpRegistry: async () => ({
      kind: 'failed',
      failure: {
        kind: 'unreadable-amount',
        sent: [{ place: 'order', fields: [{ name: 'remaining', text: '"-1"' }] }],
      },
    }),
  }),
};

const auditOf = (register: TestRegister, action: string) =>
  rowsOf(register.store, `SELECT actor_id, subject, detail FROM audit WHERE action = '${action}'`);

it('answers at once with what is known, without asking the state', async () => {
  const register = await aCart();
  expect(await register.ask('register.viewRegistry', { refresh: false })).toBeNull();
  const asked = await register.ask('register.viewRegistry', { refresh: true });
  await register.state.control('/offline', { mode: 'refuse' });
  expect(await register.ask('register.viewRegistry', { refresh: false })).toEqual(asked);
  expect(await register.refusal('register.viewRegistry', { refresh: true })).toEqual({ code: 'E-NET-01', params: {} });
});

it('asks for a patient first', async () => {
  const register = await aRegister();
  await register.signIn();
  expect([
    await register.refusal('register.viewRegistry', { refresh: false }),
    await register.refusal('register.viewUnreadable', null),
  ]).toEqual([
    { code: 'E-PAT-10', params: {} },
    { code: 'E-PAT-10', params: {} },
  ]);
});

it('says what the state said of a card that it refuses', async () => {
  const register = await aCart({
    wrap: port => ({
      ...port,
      lookUpCard: async () => ({
        kind: 'refused',
        stateCode: '202',
        stateText: 'no',
        reasons: [{ code: 'CARD_NOT_FOUND' }],
      }),
    }),
  });
  expect((await register.refusal('register.viewRegistry', { refresh: true })).code).toBe('E-PAT-03');
});

describe('limits that cannot be read (row 15)', () => {
  it('stop the sale, and stay with what was known before', async () => {
    const register = await aCart(unreadable);
    expect(await register.refusal('register.viewRegistry', { refresh: true })).toEqual({
      code: 'E-LIM-02',
      params: {},
    });
    expect((await register.refusal('register.validate', { requestId: someIds.uuid() })).code).toBe('E-LIM-02');
    expect(await register.ask('register.viewRegistry', { refresh: false })).toBeNull();
  });

  it('are kept as they were sent for whoever may look, and both are written down', async () => {
    const register = await aCart(unreadable);
    expect(await register.ask('register.viewUnreadable', null)).toBeNull();
    await register.refusal('register.viewRegistry', { refresh: true });
    expect(await register.ask('register.viewUnreadable', null)).toEqual({
      at: expect.any(Number),
      rows: [{ place: 'order', fields: [{ name: 'remaining', text: '"-1"' }] }],
    });
    expect(auditOf(register, 'registry.unreadable')).toEqual([
      { actor_id: 'user-ana', subject: 'patient:patient-PTEST0001', detail: '{"rows":1}' },
    ]);
    expect(auditOf(register, 'registry.unreadable-viewed')).toEqual([
      { actor_id: 'user-ana', subject: 'patient:patient-PTEST0001', detail: '{}' },
    ]);
  });
});
