import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import type { PaperPage } from '../../../../electron/ports';
import type { DocumentView } from '../../../../shared/ipc/document-views';
import { gummies } from '../../../support/outages';
import { aRegister, type RegisterOptions, type TestRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';
import { aTempFolder } from '../../../support/temp-folder';

async function sellGummies(register: TestRegister): Promise<string> {
  await register.signIn();
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 0 });
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: gummies });
  const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
  const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
  const sale = { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders };
  return (await register.ask('sale.complete', sale)).id;
}

async function aSale(options: RegisterOptions = {}) {
  const register = await aRegister(options);
  return { register, saleId: await sellGummies(register) };
}

const textOf = (view: DocumentView) =>
  view.sheets.map(sheet => sheet.map(mark => (mark.kind === 'line' ? mark.line.text : mark.kind)).join('\n'));
const auditOf = (register: TestRegister, action: string) =>
  listAudit(register.store.db, { after: 0, limit: 1_000 }).filter(entry => entry.action === action);

describe('document.view', () => {
  it('shows a receipt as it would be printed again, and notes who looked at whose', async () => {
    const { register, saleId } = await aSale();
    const view = await register.ask('document.view', { document: { kind: 'receipt', saleId } });
    expect(textOf(view)[0]).toMatch(/^DUPLICATE\n[\s\S]*^TOTAL +\$18\.00\n[\s\S]*\nDUPLICATE\nqr$/m);
    expect([view.kind, view.columns, view.holdsPatientData]).toEqual(['receipt', 42, true]);
    expect(auditOf(register, 'patient.viewed').at(-1)).toMatchObject({
      ...{ actorId: 'user-ana', subject: 'patient:patient-PTEST0001' },
      detail: { screen: 'document' },
    });
  });

  it('shows the label of what was dispensed', async () => {
    const { register, saleId } = await aSale();
    const view = await register.ask('document.view', { document: { kind: 'patient-label', saleId, line: null } });
    expect(textOf(view)).toHaveLength(1);
    expect(textOf(view)[0]).toMatch(/^Dispensed +2026-03-10\n[\s\S]*^CONTAINS THC\n[\s\S]*\ncode128$/m);
  });

  it('says that there is no such sale, outage or label', async () => {
    const { register, saleId } = await aSale();
    const codeOf = async (document: Parameters<typeof register.refusal<'document.view'>>[1]['document']) =>
      (await register.refusal('document.view', { document })).code;
    expect(await codeOf({ kind: 'receipt', saleId: 'none' })).toBe('E-CRT-01');
    expect(await codeOf({ kind: 'patient-label', saleId, line: 9 })).toBe('E-DOC-02');
    expect(await codeOf({ kind: 'outage-notice', outageId: 'none' })).toBe('E-INC-01');
  });
});

describe('document.print', () => {
  it('says so where there is no printer to take it', async () => {
    const { register, saleId } = await aSale();
    const document = { kind: 'patient-label', saleId, line: null } as const;
    expect(await register.refusal('document.print', { document })).toMatchObject({ code: 'E-PRN-02' });
  });
});

describe('document.savePdf', () => {
  it('writes the file where somebody wants it, under a name that names nobody, and notes that it did', async () => {
    const folder = aTempFolder();
    const names: string[] = [];
    const pages: PaperPage[] = [];
    const { register, saleId } = await aSale({
      chooseFile: async ({ name, kind }) => {
        names.push(`${kind} ${name}`);
        return join(folder, name);
      },
      renderPdf: async page => {
        pages.push(page);
        return Uint8Array.of(0x25, 0x50, 0x44, 0x46);
      },
    });
    const { localRef } = await register.ask('sale.get', { saleId });
    const document = { kind: 'receipt', saleId } as const;
    expect(await register.ask('document.savePdf', { document })).toEqual({ kind: 'saved' });
    expect([names, readdirSync(folder)]).toEqual([[`pdf receipt_${localRef}.pdf`], [`receipt_${localRef}.pdf`]]);
    expect(readFileSync(join(folder, `receipt_${localRef}.pdf`), 'latin1')).toBe('%PDF');
    expect(pages.map(({ widthMm, html }) => [widthMm, html.includes(localRef)])).toEqual([[80, true]]);
    expect(auditOf(register, 'document.saved')).toMatchObject([
      { actorId: 'user-ana', subject: `sale:${saleId}`, detail: { document: 'receipt' } },
    ]);
  });

  it('writes nothing when no place is chosen, or when by then somebody else works here', async () => {
    const { register, saleId } = await aSale();
    const document = { kind: 'receipt', saleId } as const;
    expect(await register.ask('document.savePdf', { document })).toEqual({ kind: 'cancelled' });
    const folder = aTempFolder();
    const left = await aSale({
      chooseFile: async ({ name }) => {
        left.register.core.endSession('locked');
        return join(folder, name);
      },
      renderPdf: async () => Uint8Array.of(1),
    });
    const other = { kind: 'receipt', saleId: left.saleId } as const;
    expect(await left.register.ask('document.savePdf', { document: other })).toEqual({ kind: 'cancelled' });
    expect([readdirSync(folder), auditOf(left.register, 'document.saved')]).toEqual([[], []]);
  });

  it('says what is wrong with the page or the place, and claims nothing', async () => {
    const folder = aTempFolder();
    const { register, saleId } = await aSale({ chooseFile: async ({ name }) => join(folder, name) });
    const document = { kind: 'receipt', saleId } as const;
    expect(await register.refusal('document.savePdf', { document })).toMatchObject({ code: 'E-DOC-01' });
    const gone = await aSale({
      chooseFile: async () => join(folder, 'gone', 'receipt.pdf'),
      renderPdf: async () => Uint8Array.of(1),
    });
    const elsewhere = { kind: 'receipt', saleId: gone.saleId } as const;
    expect(await gone.register.refusal('document.savePdf', { document: elsewhere })).toMatchObject({
      code: 'E-EXP-03',
    });
    expect(auditOf(gone.register, 'document.saved')).toEqual([]);
  });

  it('opens one dialog at a time', async () => {
    let answer = (_path: string | null): void => {};
    const { register, saleId } = await aSale({
      chooseFile: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });
    const document = { kind: 'receipt', saleId } as const;
    const first = register.ask('document.savePdf', { document });
    expect(await register.ask('document.savePdf', { document })).toEqual({ kind: 'cancelled' });
    answer(null);
    expect(await first).toEqual({ kind: 'cancelled' });
  });
});
