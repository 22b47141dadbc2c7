import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
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
      standing: 'unchecked',
      expiryChange: null,
      note: '',
    });
    expect(await register.ask('patients.get', { patientId: created.id })).toEqual(created);
  });

  it.each([
    ['a blank card number', { registryId: '  ' }, 'E-PAT-01'],
    ['a look-alike letter', { registryId: 'РTEST0100' }, 'E-PAT-02'],
    ['a birthday in the future', { dateOfBirth: '2026-03-11' }, 'E-PAT-11'],
    ['a day that never was', { dateOfBirth: '2001-02-29' }, 'E-PAT-11'],
    ['no first name', { firstName: ' ' }, 'E-PAT-11'],
    ['a name of 300 characters', { lastName: 'x'.repeat(300) }, 'E-PAT-11'],
    ['a name of nothing but marks that turn the direction', { lastName: '\u202e\u200f' }, 'E-PAT-11'],
    ['29 February of a year without one', { dateOfBirth: '02/29/1983' }, 'E-PAT-11'],
    ['a birthday before anybody’s', { dateOfBirth: '12/31/1899' }, 'E-PAT-11'],
    ['a card that somebody has', { registryId: 'PTEST0001' }, 'E-PAT-09'],
  ])('are refused with %s', async (_, change, code) => {
    const register = await aRegister();
    await register.signIn();
    expect((await register.refusal('patients.create', { ...dana, ...change })).code).toBe(code);
  });

  it('keep markup and emoji as plain text, without what would turn the reading direction', async () => {
    const register = await aRegister();
    await register.signIn();
    const fields = { ...dana, firstName: '<b>Ann</b>\u202e', lastName: 'Lee 🙂\u0007' };
    expect(await register.ask('patients.create', fields)).toMatchObject({
      firstName: '<b>Ann</b>',
      lastName: 'Lee 🙂',
    });
  });

  it('born on 29 February or today are taken, and the one born eighteen years ago today is no minor', async () => {
    const register = await aRegister();
    await register.signIn();
    const born = async (dateOfBirth: string, registryId: string) =>
      (await register.ask('patients.create', { ...dana, firstName: registryId, dateOfBirth, registryId })).isMinor;
    expect(await born('2/29/2008', 'PLEAP')).toBe(false);
    expect(await born('3/10/2008', 'PADULT')).toBe(false);
    expect(await born('3/11/2008', 'PMINOR')).toBe(true);
    expect(await born('3/10/2026', 'PBABY')).toBe(true);
  });

  it('are opened instead of created again when somebody has the card', async () => {
    const register = await aRegister();
    await register.signIn();
    const taken = await register.refusal('patients.create', { ...dana, registryId: 'ptest0001' });
    expect(taken).toEqual({ code: 'E-PAT-09', params: { patientId: 'patient-PTEST0001' } });
    const patientId = register.patientId('PTEST0002');
    const moved = { patientId, fields: { ...dana, registryId: 'PTEST0001' } };
    expect(await register.refusal('patients.update', moved)).toEqual(taken);
  });

  it('that look alike are listed masked, and kept apart only when an operator says so', async () => {
    const register = await aRegister();
    await register.signIn();
    const first = await register.ask('patients.create', dana);
    const twin = { ...dana, firstName: 'Mariso', lastName: 'PENA', registryId: 'PTEST0200' };
    expect((await register.refusal('patients.create', twin)).code).toBe('E-PAT-12');
    const alike = await register.ask('patients.listAlike', { patientId: null, fields: twin });
    expect(alike.map(row => [row.id, row.registryIdMasked])).toEqual([[first.id, '****0100']]);
    const second = await register.ask('patients.create', { ...twin, distinctFrom: [first.id] });
    expect(
      rowsOf(register.store, `SELECT subject, detail FROM audit WHERE action = 'patient.declared-distinct'`),
    ).toEqual([{ subject: `patient:${second.id}`, detail: JSON.stringify({ from: first.id }) }]);
    // A third who is like both is not covered by what was said of one.
    const third = { ...dana, registryId: 'PTEST0300', distinctFrom: [first.id] };
    expect((await register.refusal('patients.create', third)).code).toBe('E-PAT-12');
  });

  it('are compared with others only when name or birth date are edited', async () => {
    const register = await aRegister();
    await register.signIn();
    const first = await register.ask('patients.create', dana);
    const second = await register.ask('patients.create', {
      ...dana,
      registryId: 'PTEST0200',
      distinctFrom: [first.id],
    });
    const renewed = { ...dana, registryId: 'PTEST0200', registryExpiresOn: '01/31/2028' };
    await register.ask('patients.update', { patientId: second.id, fields: renewed });
    const renamed = { patientId: second.id, fields: { ...renewed, firstName: 'Mari' } };
    expect((await register.refusal('patients.update', renamed)).code).toBe('E-PAT-12');
    const { firstName } = await register.ask('patients.update', { ...renamed, distinctFrom: [first.id] });
    expect(firstName).toBe('Mari');
  });

  it('carry a note that is told to the cashier, audited without its words, and never logged', async () => {
    const register = await aRegister();
    await register.signIn();
    const patientId = register.patientId('PTEST0001');
    const noted = await register.ask('patients.saveNote', { patientId, note: ' Prefers Spanish.\n' });
    expect(noted.note).toBe('Prefers Spanish.');
    const view = await register.ask('register.choosePatient', { patientId });
    expect(view.patient?.note).toBe('Prefers Spanish.');
    expect(rowsOf(register.store, `SELECT actor_id, detail FROM audit WHERE action = 'patient.note-changed'`)).toEqual([
      { actor_id: 'user-ana', detail: '{"isEmpty":false}' },
    ]);
    expect(register.log.lines.join()).not.toContain('Spanish');
    const long = await register.refusal('patients.saveNote', { patientId, note: 'x'.repeat(501) });
    expect(long).toEqual({ code: 'E-PAT-11', params: { field: 'note', problem: 'too-long' } });
    expect((await register.refusal('patients.saveNote', { patientId: 'nobody', note: '' })).code).toBe('E-PAT-10');
  });

  it('whom nobody asked for yet are those this register had on its screen', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.ask('patients.search', { text: ' ' })).toEqual([]);
    await register.ask('patients.get', { patientId: register.patientId('PTEST0002') });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    const recent = await register.ask('patients.search', { text: '' });
    expect(recent.map(row => row.id)).toEqual(['patient-PTEST0001', 'patient-PTEST0002']);
  });

  it('are told of an expiration that the registry moved, and the audit has both dates', async () => {
    const register = await aRegister();
    await register.signIn();
    const patientId = register.patientId('PTEST0001');
    await register.state.control('/fixture', { patients: { PTEST0001: { card_expiration: '2027-05-31' } } });
    await register.ask('register.choosePatient', { patientId });
    await register.ask('register.viewRegistry', { refresh: true });
    const { registryExpiresOn, expiryChange } = await register.ask('patients.get', { patientId });
    expect([registryExpiresOn, expiryChange?.from]).toEqual(['2027-05-31', '2026-11-30']);
    const moved = { from: null, to: 'ACTIVE', expiresFrom: '2026-11-30', expiresTo: '2027-05-31' };
    const changes = listAudit(register.store.db, { after: 0, limit: 99 }).filter(
      ({ action }) => action === 'card.changed',
    );
    expect(changes.map(({ detail }) => detail)).toEqual([moved]);
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
