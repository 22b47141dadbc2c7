import { describe, expect, it } from 'vitest';
import { aRegister } from '../../support/register';
import { rowsOf } from '../../support/store';

const dana = {
  firstName: ' Marisol ',
  lastName: 'Peña',
  dateOfBirth: '1980-02-29',
  registryId: ' ptest0100 ',
  registryState: 'FL' as const,
  registryExpiresOn: '2027-01-31',
};

describe('the shop’s customers', () => {
  it('are created from the six fields of the guide, tidied', async () => {
    const register = await aRegister();
    await register.signIn();
    const created = await register.ask('patients.create', dana);
    expect(created).toEqual({
      id: created.id,
      firstName: 'Marisol',
      lastName: 'Peña',
      dateOfBirth: '1980-02-29',
      isMinor: false,
      registryId: 'PTEST0100',
      registryExpiresOn: '2027-01-31',
      cardStatus: null,
    });
    expect(await register.ask('patients.get', { patientId: created.id })).toEqual(created);
  });

  it.each([
    ['a blank card number', { registryId: '  ' }, 'E-PAT-01'],
    ['a look-alike letter', { registryId: 'РTEST0100' }, 'E-PAT-02'],
    ['a birthday in the future', { dateOfBirth: '2026-03-11' }, 'E-PAT-11'],
    ['a day that never was', { dateOfBirth: '2001-02-29' }, 'E-PAT-11'],
    ['no first name', { firstName: ' ' }, 'E-PAT-11'],
    ['a card that somebody has', { registryId: 'PTEST0001' }, 'E-PAT-09'],
  ])('are refused with %s', async (_, change, code) => {
    const register = await aRegister();
    await register.signIn();
    expect((await register.refusal('patients.create', { ...dana, ...change })).code).toBe(code);
  });

  it('are found by name without its accents, by card and by birthday, and shown masked', async () => {
    const register = await aRegister();
    await register.signIn();
    const { id } = await register.ask('patients.create', dana);
    for (const text of ['pena', 'marisol p', 'PTEST0100', '1980-02-29']) {
      expect((await register.ask('patients.search', { text })).map(row => row.id)).toContain(id);
    }
    const [row] = await register.ask('patients.search', { text: 'pena' });
    expect(row).toMatchObject({ birthYear: 1980, lastName: 'Peña' });
    expect(row?.registryIdMasked).not.toContain('PTEST');
  });

  it('forget what the state said of a card when the card number changes', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.viewRegistry', { refresh: true });
    const patientId = register.patientId('PTEST0001');
    expect((await register.ask('patients.get', { patientId })).cardStatus).toBe('ACTIVE');
    const updated = await register.ask('patients.update', { patientId, fields: { ...dana, registryId: 'PTEST0101' } });
    expect(updated.cardStatus).toBeNull();
  });

  it('leave a trace of who looked at whom', async () => {
    const register = await aRegister();
    await register.signIn('lee');
    const patientId = register.patientId('PTEST0002');
    await register.ask('patients.get', { patientId });
    expect(rowsOf(register.store, `SELECT actor_id, subject FROM audit WHERE action = 'patient.viewed'`)).toEqual([
      { actor_id: 'user-lee', subject: `patient:${patientId}` },
    ]);
  });

  it('are asked for again when there is no such one', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.refusal('patients.get', { patientId: 'nobody' })).toEqual({ code: 'E-PAT-10', params: {} });
  });
});
