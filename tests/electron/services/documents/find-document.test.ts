import { expect, it } from 'vitest';
import { findDocument } from '../../../../electron/services/documents/find-document';
import { createHeldReceipts } from '../../../../electron/services/queue/held-receipts';
import type { Instant } from '../../../../shared/kernel/units';
import { documentLines } from '../../../support/document-lines';
import { someEvidence } from '../../../support/receipt-evidence';
import { aConfig } from '../../../support/register-config';
import { t0 } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { aUser, someMerchandise } from '../../../support/store-values';

function aContext(language: 'en' | 'es' = 'en') {
  const { db } = aShop();
  const receipts = createHeldReceipts();
  const clock = { now: () => t0 as Instant, monotonicMs: () => 0 };
  const operator = () => aUser();
  return { db, clock, operator, config: aConfig(''), outage: () => null, language: () => language, receipts };
}

it('says whom a document is about, what people know it by, and what the audit calls it', () => {
  const store = aShop();
  const { sale } = sell(store);
  const found = findDocument({ ...aContext(), db: store.db }, { kind: 'receipt', saleId: sale.id });
  expect(found).toMatchObject({
    ok: true,
    value: { patientId: 'patient-1', subject: sale.localRef, about: `sale:${sale.id}` },
  });
});

it('speaks the language of the store', () => {
  const store = aShop();
  const { sale } = sell(store);
  const found = findDocument({ ...aContext('es'), db: store.db }, { kind: 'receipt', saleId: sale.id });
  expect(found.ok ? documentLines(found.value.document) : []).toContain('DUPLICADO');
});

it('has no label where nothing was dispensed', () => {
  const store = aShop();
  const { sale } = sell(store, { items: [someMerchandise()] });
  const ref = { kind: 'patient-label', saleId: sale.id, line: null } as const;
  expect(findDocument({ ...aContext(), db: store.db }, ref)).toMatchObject({ ok: false, error: { code: 'E-DOC-02' } });
});

it('says that there is no such sale and no such outage', () => {
  const codeOf = (ref: Parameters<typeof findDocument>[1]) => {
    const found = findDocument(aContext(), ref);
    return found.ok ? null : found.error.code;
  };
  expect(codeOf({ kind: 'receipt', saleId: 'none' })).toBe('E-CRT-01');
  expect(codeOf({ kind: 'outage-notice', outageId: 'none' })).toBe('E-INC-01');
});

it('has the comparison of a day for whoever made it, by its day, and for nobody else', () => {
  const context = aContext('es');
  const ref = { kind: 'receipt-audit', auditId: 'audit-1' } as const;
  context.receipts.hold('audit-1', context.operator().id, someEvidence());
  const found = findDocument(context, ref);
  expect(found).toMatchObject({
    ok: true,
    value: { patientId: null, subject: '2026-03-10', about: 'day:2026-03-10', isDuplicate: false },
  });
  expect(found.ok ? documentLines(found.value.document) : []).toContain('Dos veces en el estado');
  const another = { ...context, operator: () => aUser({ id: 'user-2' }) };
  expect(findDocument(another, ref)).toMatchObject({ ok: false, error: { code: 'E-RPT-02' } });
});
